import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { withReadableBindings } from './walletConnectLogger.ts';

describe('withReadableBindings', () => {
  it("behavior: reads a logger's bindings whether they are a function or an object", () => {
    const read = new Function('a', `return ${withReadableBindings('a.bindings().context')}`);
    expect(read({ bindings: () => ({ context: 'seven' }) })).toBe('seven');
    expect(read({ bindings: { context: 'ten' } })).toBe('ten');
  });

  it('behavior: leaves the installed logger no call that pino 10 breaks', () => {
    const root = fileURLToPath(new URL('../node_modules/@walletconnect/logger/dist', import.meta.url));
    const code = readFileSync(join(root, 'index.es.js'), 'utf8');
    expect(code.match(/\w+\.bindings\(\)/g)).toHaveLength(1);
    expect(withReadableBindings(code)).not.toBe(code);
  });
});
