import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPastedSignature } from './readPastedSignature.ts';

const hex = `${'ab'.repeat(64)}1b`;
const signature = `0x${hex}`;
const broken = `0x${hex.slice(0, 60)}\n${hex.slice(60, 120)}\r\n  ${hex.slice(120)}\n`;

describe('readPastedSignature', () => {
  it.each([
    ['bare', signature],
    ['without its 0x', hex],
    ['in capitals', `0X${hex.toUpperCase()}`],
    ['with space around', `\n  ${signature}\t\n`],
    ['broken into lines', broken],
    ['with characters nobody sees', `\ufeff${signature.slice(0, 20)}\u200b${signature.slice(20)}`],
    ['quoted', `"${signature}",`],
    ['with a label', `Signature: ${signature}`],
    ['as an assignment', `SIG='${signature}';`],
    [
      'in the JSON of a wallet',
      JSON.stringify({ address: '0x00', msg: 'eyJ.e.s', sig: signature, version: '2' }),
    ],
  ])('behavior: reads hex %s', (_, text) => {
    expect(readPastedSignature(text)).toEqual({ kind: 'signature', signature });
  });

  it('behavior: any length from 65 bytes on may be a contract’s', () => {
    const lengths = fc.uint8Array({ minLength: 65, maxLength: 2_000 });
    fc.assert(
      fc.property(lengths, (bytes) => {
        const digits = Buffer.from(bytes).toString('hex');
        expect(readPastedSignature(`0x${digits}`)).toEqual({ kind: 'signature', signature: `0x${digits}` });
      }),
      { numRuns: 500 },
    );
  });

  it('error: whatever is pasted, only whole bytes of hex come through', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'0xab {}":sig\n') }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const read = readPastedSignature(text);
        if (read.kind === 'signature') expect(read.signature).toMatch(/^0x([\da-f]{2}){65,}$/);
      }),
      { numRuns: 20_000 },
    );
  });

  it.each([
    ['', { kind: 'empty' }],
    [' \u200b\n', { kind: 'empty' }],
    ['not a signature', { kind: 'notHex' }],
    [`${signature}0`, { kind: 'notHex' }],
    ['0x', { kind: 'notHex' }],
    [`0x${'ab'.repeat(20)}`, { kind: 'tooShort', bytes: 20 }],
    [`0x${'ab'.repeat(64)}`, { kind: 'tooShort', bytes: 64 }],
    [`0x${'ab'.repeat(32)}`, { kind: 'walletSecret' }],
    [`${'abandon '.repeat(11)}about`, { kind: 'walletSecret' }],
    [`0x${'ab'.repeat(16_385)}`, { kind: 'tooLong' }],
  ])('error: %j', (text, read) => {
    expect(readPastedSignature(text)).toEqual(read);
  });
});
