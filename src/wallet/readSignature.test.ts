import {
  type Hex,
  hexToBytes,
  parseSignature,
  recoverMessageAddress,
  serializeCompactSignature,
  signatureToCompactSignature,
  toHex,
} from 'viem';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import { describe, expect, it } from 'vitest';
import { readSignature } from './readSignature.ts';

const account = privateKeyToAccount(generatePrivateKey());
const message = 'a challenge';
const signature = await account.signMessage({ message });
const { r, s, yParity } = parseSignature(signature);
const digits = signature.slice(2);
const bit = `0${yParity}`;

const forms: readonly [name: string, returned: unknown][] = [
  ['as EIP-1193 asks', signature],
  ['upper case', `0X${digits.toUpperCase()}`],
  ['130 digits without 0x', digits],
  ['spaces around it', ` ${signature}\n`],
  ['a recovery bit of 0 or 1', `0x${digits.slice(0, -2)}${bit}`],
  ['the compact form of EIP-2098', serializeCompactSignature(signatureToCompactSignature({ r, s, yParity }))],
  ['bytes', hexToBytes(signature)],
  ['a list of bytes', [...hexToBytes(signature)]],
  ['a Buffer as JSON', { type: 'Buffer', data: [...hexToBytes(signature)] }],
  ['r, s and v', { r, s, v: 27 + yParity }],
  ['r, s and v in hex', { r, s, v: toHex(27 + yParity) }],
  ['r, s and yParity', { r, s, yParity }],
  ['an object around it', { signature }],
  ['an object around the digits', { sig: digits }],
  ['a JSON-RPC response', { id: 1, jsonrpc: '2.0', result: signature }],
  ['a JSON-RPC response with an object', { result: { signature } }],
];

describe('readSignature', () => {
  it.each(forms)('behavior: %s is read without loss', async (_name, returned) => {
    const read = readSignature(returned);
    expect(read).toBe(signature);
    expect(await recoverMessageAddress({ message, signature: read as Hex })).toBe(account.address);
  });

  it('behavior: a contract’s signature keeps its length and its last byte', () => {
    const long = `0x${'ab'.repeat(129)}00` as const;
    expect(readSignature(long)).toBe(long);
  });

  it('behavior: 0x is what a contract returns that signed on chain', () => {
    expect(readSignature('0x')).toBe('0x');
  });

  const getter = {
    get signature() {
      throw new Error('from a wallet');
    },
  };
  it.each([
    ['null', null],
    ['undefined', undefined],
    ['a number', 42],
    ['true', true],
    ['no text', ''],
    ['a word', 'signed'],
    ['half a byte', signature.slice(0, -1)],
    ['too short', signature.slice(0, 40)],
    ['too long', `0x${'ab'.repeat(16_385)}`],
    ['an empty object', {}],
    ['an empty list', []],
    ['a list that holds no bytes', [1, 256, -1]],
    ['r without s', { r, v: 27 }],
    ['v that is none', { r, s, v: 99 }],
    ['an object that throws', getter],
  ])('error: %s is no signature', (_name, returned) => {
    expect(readSignature(returned)).toBeUndefined();
  });
});
