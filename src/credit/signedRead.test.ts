import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestbed, type Testbed } from '../../test/sandbox/api/testbed.ts';
import { sandboxFetch } from '../../test/sandboxFetch.ts';
import { createVenice } from '../venice/client.ts';
import { noteVeniceTime } from '../venice/veniceClock.ts';
import type { X402Balance } from '../venice/x402.ts';
import { createX402Client, x402Paths } from '../venice/x402Client.ts';
import type { SignRequest } from '../wallet/wallet.ts';
import { createSignedRead } from './signedRead.ts';

let bed: Testbed;
beforeEach(async () => {
  bed = await createTestbed();
});
afterEach(() => {
  vi.useRealTimers();
  noteVeniceTime(Date.now(), Date.now());
});

function open(sign?: (request: SignRequest) => Promise<`0x${string}`>) {
  const account = bed.wallet();
  const { address } = account;
  const fetch = sandboxFetch(bed.sandbox);
  const x402 = createX402Client(createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch }).transport);
  const signMessage = vi.fn(sign ?? (({ message }: SignRequest) => account.signMessage({ message })));
  const read = createSignedRead<X402Balance>({
    wallet: { signMessage },
    signer: { address, connectorUid: 'uid' },
    path: x402Paths.balance(address),
    read: (proof, _, signal) => x402.getBalance({ walletAddress: address }, proof, { signal }),
  });
  return { read, x402, signMessage };
}

describe('createSignedRead', () => {
  it.each([-59_000, -31_000, 0, 31_000, 59_000])(
    'behavior: a device that is %d ms off reads all the same',
    async (offset) => {
      bed.sandbox.set({ clockOffsetMs: offset });
      const { read } = open();
      read.open();
      await read.sign();
      expect(read.getState()).toMatchObject({ phase: 'idle', data: { balanceUsd: '0' } });
    },
  );

  it.each([-2 * 3_600_000, 2 * 3_600_000])(
    'behavior: one that is %d ms off does, once Venice has told its time',
    async (offset) => {
      bed.sandbox.set({ clockOffsetMs: offset });
      const { read, x402 } = open();
      await x402.getQuote();
      read.open();
      await read.sign();
      expect(read.getState()).toMatchObject({ phase: 'idle', data: { balanceUsd: '0' } });
    },
  );

  it('behavior: a message that waited for its press is written anew', async () => {
    const { read, signMessage } = open();
    read.open();
    const state = read.getState();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
    await read.sign();
    const shown = state.phase === 'review' ? state.signIn.message : '';
    expect(signMessage.mock.calls[0]?.[0].message).not.toBe(shown);
  });

  it('error: a signature that comes after five minutes is not sent', async () => {
    const { read } = open(async () => {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 241_000 });
      return '0x';
    });
    read.open();
    await read.sign();
    expect(read.getState()).toMatchObject({ phase: 'idle', problem: { code: 'EXPIRED' } });
    expect(bed.sandbox.requests).toEqual([]);
  });
});
