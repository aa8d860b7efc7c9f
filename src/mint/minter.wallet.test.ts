import type { Hex } from 'viem';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMinterBed, type MinterBed, reach, read } from '../../test/minterBed.ts';
import { createVenice } from '../venice/client.ts';
import { WalletError } from '../wallet/errors.ts';

let on: MinterBed;
beforeEach(async () => {
  on = await createMinterBed();
});
afterEach(() => on.end());

describe('createMinter, the wallet', () => {
  it.each([
    ['REJECTED', 'WALLET_REJECTED'],
    ['PENDING', 'WALLET_PENDING'],
    ['UNSUPPORTED', 'WALLET_UNSUPPORTED'],
    ['FAILED', 'WALLET_FAILED'],
  ] as const)('error: a wallet that answers %s leads back to the review', async (code, problem) => {
    const minter = on.start();
    await reach(minter, 'review');
    on.wallet.answerWith(() => Promise.reject(new WalletError(code)));
    await minter.mint(read);
    expect(minter.getState()).toMatchObject({ phase: 'review', problem: { code: problem } });
    expect(on.posts()).toBe(0);
  });

  it('error: a wallet that never answers is told after 30 s, can be asked again, and its late answer is thrown away', async () => {
    const minter = on.start();
    await reach(minter, 'review');
    let answerLate: (signature: Hex) => void = () => {};
    on.wallet.answerWith(
      () =>
        new Promise((resolve) => {
          answerLate = resolve;
        }),
    );
    const first = minter.mint(read);
    await reach(minter, 'signing');
    expect(minter.getState()).toMatchObject({ slow: false });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(minter.getState()).toMatchObject({ phase: 'signing', slow: true });
    on.wallet.answerWith(({ message }) => on.account.signMessage({ message }));
    const again = minter.askAgain(read);
    answerLate(`0x${'11'.repeat(65)}`);
    await Promise.all([first, again]);
    await reach(minter, 'minted');
    expect({ prompts: on.wallet.prompts, posts: on.posts() }).toEqual({ prompts: 2, posts: 1 });
  });

  it('error: Venice that takes long is told after 30 s; who stops waiting is told of a key that may exist', async () => {
    const minter = on.start();
    await reach(minter, 'review');
    on.bed.sandbox.set({ faults: [{ method: 'POST', delayMs: 5 * 60_000 }] });
    void minter.mint(read);
    await reach(minter, 'posting');
    minter.abandon();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(minter.getState()).toMatchObject({ phase: 'posting', slow: true });
    minter.stopPosting();
    expect(await reach(minter, 'ambiguous')).toMatchObject({ cause: 'lost' });
    expect(on.posts()).toBe(1);
  });

  describe('the account is switched', () => {
    it('behavior: before the click, the mint begins anew for the new account', async () => {
      const minter = on.start();
      await reach(minter, 'review');
      const other = on.bed.wallet();
      on.wallet.switchTo(other);
      expect((await reach(minter, 'review')).signer.address).toBe(other.address);
      expect(on.challenges()).toBe(2);
    });

    it('error: while the wallet asks', async () => {
      const minter = on.start();
      await reach(minter, 'review');
      const other = on.bed.wallet();
      on.wallet.answerWith(async ({ message }) => {
        on.wallet.switchTo(other);
        return on.account.signMessage({ message });
      });
      await minter.mint(read);
      const { problem, signer } = await reach(minter, 'review');
      expect(problem).toEqual({ code: 'ACCOUNT_CHANGED', from: on.account.address, to: other.address });
      expect(signer.address).toBe(other.address);
      expect(on.posts()).toBe(0);
    });

    it('error: the wallet refuses before it reports the switch', async () => {
      const minter = on.start();
      await reach(minter, 'review');
      on.wallet.answerWith(() => Promise.reject(new WalletError('ACCOUNT_CHANGED')));
      await minter.mint(read);
      const other = on.bed.wallet();
      on.wallet.switchTo(other);
      const { problem } = await reach(minter, 'review');
      expect(problem).toEqual({ code: 'ACCOUNT_CHANGED', from: on.account.address, to: other.address });
      expect(on.posts()).toBe(0);
    });

    it('error: after the signature, while it is checked', async () => {
      const minter = on.start();
      await reach(minter, 'review');
      const other = on.bed.wallet();
      on.wallet.answerWith(({ message }) => other.signMessage({ message }));
      on.wallet.codeAt = async () => {
        on.wallet.switchTo(other);
        return undefined;
      };
      await minter.mint(read);
      expect((await reach(minter, 'review')).problem).toMatchObject({ code: 'ACCOUNT_CHANGED' });
      expect(on.posts()).toBe(0);
    });

    it('behavior: once the POST is out, the answer still counts for the first account', async () => {
      const minter = on.start({
        venice: createVenice({
          baseUrl: 'http://127.0.0.1/api/v1',
          fetch: (input, init) => {
            if (init?.method === 'POST') on.wallet.switchTo(on.bed.wallet());
            return on.fetch(input, init);
          },
        }),
      });
      await reach(minter, 'review');
      await minter.mint(read);
      expect((await reach(minter, 'minted')).minted.trace.address).toBe(on.account.address);
      expect(on.posts()).toBe(1);
    });

    it('error: the wallet disconnects while it asks', async () => {
      const minter = on.start();
      await reach(minter, 'review');
      on.wallet.answerWith(() => {
        on.wallet.disconnect();
        return new Promise(() => {});
      });
      await minter.mint(read);
      expect(minter.getState()).toEqual({
        phase: 'idle',
        problem: { code: 'ACCOUNT_CHANGED', from: on.account.address, to: undefined },
      });
      expect(on.posts()).toBe(0);
    });
  });

  it('error: another account signed: refused before the POST, both named', async () => {
    const minter = on.start();
    await reach(minter, 'review');
    const other = on.bed.wallet();
    on.wallet.answerWith(({ message }) => other.signMessage({ message }));
    await minter.mint(read);
    expect(minter.getState()).toMatchObject({
      phase: 'review',
      problem: { code: 'OTHER_SIGNER', expected: on.account.address, actual: other.address },
    });
    expect(on.posts()).toBe(0);
  });

  it.each([
    ['has code on Base', '0x6080' as Hex],
    ['cannot be looked up', new Error('RPC lost')],
  ])('behavior: a signature of another form goes to Venice where the wallet %s', async (_, code) => {
    const minter = on.start();
    await reach(minter, 'review');
    const other = on.bed.wallet();
    on.wallet.code = code;
    on.wallet.answerWith(({ message }) => other.signMessage({ message }));
    await minter.mint(read);
    expect(minter.getState()).toMatchObject({
      phase: 'refused',
      problem: { code: 'REFUSED', refusal: 'SIGNATURE_MISMATCH' },
    });
    expect(on.posts()).toBe(1);
  });
});
