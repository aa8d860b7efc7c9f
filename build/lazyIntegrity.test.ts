import { describe, expect, it } from 'vitest';
import { withLinkIntegrity } from './lazyIntegrity.ts';

/** The transformed end of Vite's loader, run against a page that has this import map. */
function load(integrity: Record<string, string>, href: string): { href: string; integrity?: string } {
  const document = {
    baseURI: 'https://zecca.example/some/folder/',
    querySelector: () => ({ textContent: JSON.stringify({ integrity }) }),
  };
  const link: { href: string; integrity?: string } = { href: '' };
  const run = new Function('document', 'link', 'dep', withLinkIntegrity('link.href = dep.href;'));
  run(document, link, { href });
  return link;
}

describe('withLinkIntegrity', () => {
  const integrity = { './assets/lazy.css': 'sha384-css', './assets/lazy.js': 'sha384-js' };

  it('behavior: a lazy stylesheet is loaded with its hash, in whatever folder the page is', () => {
    const href = 'https://zecca.example/some/folder/assets/lazy.css';
    expect(load(integrity, href)).toEqual({ href, integrity: 'sha384-css' });
  });

  it('error: what has no hash is not loaded', () => {
    expect(() => load(integrity, 'https://zecca.example/some/folder/assets/new.css')).toThrow(
      'There is no hash for https://zecca.example/some/folder/assets/new.css',
    );
  });

  it('behavior: leaves other code as it is', () => {
    expect(withLinkIntegrity('anchor.href = url;')).toBe('anchor.href = url;');
  });
});
