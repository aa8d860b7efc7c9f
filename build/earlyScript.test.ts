import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nameEarlyScript } from './earlyScript.ts';

const page = readFileSync(new URL('../index.html', import.meta.url), 'utf8');

describe('nameEarlyScript', () => {
  it('behavior: a build names a classic script, which the page waits for, before all that is painted', () => {
    const html = nameEarlyScript(page, 'assets/early-12345678.js');
    const tag = '<script src="./assets/early-12345678.js" vite-ignore></script>';
    expect(html).toContain(tag);
    expect(html.indexOf(tag)).toBeLessThan(html.indexOf('<div id="root">'));
    expect(html).not.toContain('/src/early.ts');
  });

  it('behavior: a development server names the source, as a module', () => {
    expect(nameEarlyScript(page, undefined)).toContain('<script type="module" src="/src/early.ts"></script>');
  });

  it('error: a page that names no early script', () => {
    expect(() => nameEarlyScript('<!doctype html>', undefined)).toThrow('/src/early.ts');
  });
});
