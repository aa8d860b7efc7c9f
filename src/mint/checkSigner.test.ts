import type { Hex } from 'viem';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import { describe, expect, it, vi } from 'vitest';
import { findOtherSigner } from './checkSigner.ts';

const signer = privateKeyToAccount(generatePrivateKey());
const other = privateKeyToAccount(generatePrivateKey());
const text = 'header.payload.seal';
const noCode = async () => undefined;

describe('findOtherSigner', () => {
  it('behavior: the right signer is passed without a look at the chain', async () => {
    const codeAt = vi.fn(noCode);
    const signature = await signer.signMessage({ message: text });
    expect(await findOtherSigner(signer.address, text, signature, codeAt)).toBeUndefined();
    expect(codeAt).not.toHaveBeenCalled();
  });

  it.each([
    ['has no code', undefined],
    ['has empty code', '0x'],
    ['is an EOA that lends its account to code (EIP-7702)', `0xef0100${'11'.repeat(20)}`],
  ] as const)('error: another signer is named where the wallet %s', async (_, code) => {
    const signature = await other.signMessage({ message: text });
    expect(await findOtherSigner(signer.address, text, signature, async () => code)).toBe(other.address);
  });

  it('behavior: a contract wallet’s signature is Venice’s to judge', async () => {
    const signature = await other.signMessage({ message: text });
    expect(await findOtherSigner(signer.address, text, signature, async () => '0x6080')).toBeUndefined();
  });

  it('behavior: a read that fails means unknown, not wrong', async () => {
    const signature = await other.signMessage({ message: text });
    const codeAt = () => Promise.reject(new Error('RPC lost'));
    expect(await findOtherSigner(signer.address, text, signature, codeAt)).toBeUndefined();
  });

  it.each([`0x${'ab'.repeat(64)}`, `0x${'ab'.repeat(300)}`, '0x'] as Hex[])(
    'behavior: a signature of another length is never refused (%#)',
    async (signature) => {
      expect(await findOtherSigner(signer.address, text, signature, noCode)).toBeUndefined();
    },
  );

  it('behavior: 65 bytes that are no signature of anybody are passed on', async () => {
    expect(await findOtherSigner(signer.address, text, `0x${'00'.repeat(65)}`, noCode)).toBeUndefined();
  });
});
