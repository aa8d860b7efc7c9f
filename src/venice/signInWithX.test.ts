import { parseSiweMessage } from 'viem/siwe';
import { describe, expect, test } from 'vitest';
import { createSignIn, proveSignIn } from './signInWithX.ts';

const walletAddress = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8';
const now = Date.UTC(2026, 10, 21, 12);
const signature = `0x${'5e'.repeat(65)}` as const;

describe('createSignIn', () => {
  test('behavior: an EIP-4361 message for one call, five minutes long', () => {
    const signIn = createSignIn({ address: walletAddress.toLowerCase(), path: '/x402/top-up', now });
    expect(parseSiweMessage(signIn.message)).toEqual({
      address: walletAddress,
      chainId: 8453,
      domain: 'api.venice.ai',
      expirationTime: new Date(now + 300_000),
      issuedAt: new Date(now),
      nonce: signIn.nonce,
      statement: signIn.statement,
      uri: 'https://api.venice.ai/api/v1/x402/top-up',
      version: '1',
    });
    expect(signIn.nonce).toMatch(/^[\da-f]{16}$/);
    expect(createSignIn({ address: walletAddress, path: '/', now }).nonce).not.toBe(signIn.nonce);
  });
});

describe('proveSignIn', () => {
  test('behavior: base64 of what Venice reads, taken once', () => {
    const signIn = createSignIn({ address: walletAddress, path: '/', now });
    const proof = proveSignIn(signIn, signature);
    expect(JSON.parse(atob(proof.take().value))).toEqual({
      address: walletAddress,
      message: signIn.message,
      signature,
      chainId: 8453,
    });
    expect(() => proof.take()).toThrow('used already');
  });

  test('behavior: no print of it holds the signature', () => {
    const proof = proveSignIn(createSignIn({ address: walletAddress, path: '/', now }), signature);
    expect(JSON.stringify(proof)).not.toContain('5e5e');
  });
});
