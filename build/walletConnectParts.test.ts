import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { withoutVerify, withReadableBindings } from './walletConnectParts.ts';

const read = (file: string) =>
  readFileSync(fileURLToPath(new URL(`../node_modules/@walletconnect/${file}`, import.meta.url)), 'utf8');

describe('withReadableBindings', () => {
  it("behavior: reads a logger's bindings whether they are a function or an object", () => {
    const read = new Function('a', `return ${withReadableBindings('a.bindings().context')}`);
    expect(read({ bindings: () => ({ context: 'seven' }) })).toBe('seven');
    expect(read({ bindings: { context: 'ten' } })).toBe('ten');
  });

  it('behavior: leaves the installed logger no call that pino 10 breaks', () => {
    const code = read('logger/dist/index.es.js');
    expect(code.match(/\w+\.bindings\(\)/g)).toHaveLength(1);
    expect(withReadableBindings(code)).not.toBe(code);
  });
});

describe('withoutVerify', () => {
  it('behavior: leaves the installed core nothing that makes a Verify of its own', () => {
    const code = read('core/dist/index.es.js');
    const [, name = ''] = /(\w+) as Verify\b/.exec(code) ?? [];
    expect(code.split(`new ${name}(`)).toHaveLength(2);
    expect(withoutVerify(code)).not.toContain(`new ${name}(`);
  });

  it('behavior: what takes its place vouches for nothing, at once', async () => {
    const made = 'this.verify=new Ui(this,this.logger,this.storage)';
    const core = new Function(`return (function () { ${withoutVerify(made)}; return this; }).call({})`)();
    expect(await core.verify.register({ id: 'a', decryptedId: 'b' })).toBe('');
    expect(await core.verify.resolve({ attestationId: '', hash: 'a' })).toBeUndefined();
  });

  it('behavior: the installed client asks for nothing else of it', () => {
    const calls = read('sign-client/dist/index.es.js').match(/\.verify\.\w+/g);
    expect(new Set(calls)).toEqual(new Set(['.verify.register', '.verify.resolve']));
  });
});
