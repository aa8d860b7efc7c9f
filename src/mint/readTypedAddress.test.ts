import fc from 'fast-check';
import { getAddress, isAddress, toHex } from 'viem';
import { describe, expect, it } from 'vitest';
import { readTypedAddress } from './readTypedAddress.ts';

const address = getAddress(`0x${'a1B2'.repeat(10).toLowerCase()}`);

describe('readTypedAddress', () => {
  it.each([
    address,
    address.toLowerCase(),
    `0x${address.slice(2).toUpperCase()}`,
    ` ${address}\n`,
    `base:${address}`,
    `eip155:8453:${address}`,
  ])('behavior: %j is the address', (text) => {
    expect(readTypedAddress(text)).toEqual({ kind: 'address', address });
  });

  it('behavior: an address with its checksum is read, one with a letter in the wrong case is not', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), fc.nat(39), (bytes, index) => {
        const good = getAddress(toHex(bytes));
        expect(readTypedAddress(good)).toEqual({ kind: 'address', address: good });
        const letter = good[index + 2] ?? '';
        const swapped = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
        const mistyped = `${good.slice(0, index + 2)}${swapped}${good.slice(index + 3)}`;
        const isOneCase = [mistyped.slice(2).toLowerCase(), mistyped.slice(2).toUpperCase()].includes(
          mistyped.slice(2),
        );
        if (mistyped === good || isOneCase) return;
        expect(readTypedAddress(mistyped)).toEqual({ kind: 'checksum' });
      }),
      { numRuns: 500 },
    );
  });

  it('error: whatever is typed, only an address comes through', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0xaAbBfF19:. ') }), (text) => {
        const read = readTypedAddress(text);
        if (read.kind === 'address') expect(isAddress(read.address)).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    ['', { kind: 'empty' }],
    ['vitalik.eth', { kind: 'name' }],
    ['0x1234', { kind: 'form' }],
    [`${address}0`, { kind: 'form' }],
    ['<img src=x>', { kind: 'form' }],
    [`0x${'ab'.repeat(32)}`, { kind: 'walletSecret' }],
    [`${'abandon '.repeat(11)}about`, { kind: 'walletSecret' }],
  ])('error: %j', (text, read) => {
    expect(readTypedAddress(text)).toEqual(read);
  });
});
