import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMinterBed, type MinterBed, reach, request } from '../../test/minterBed.ts';

let on: MinterBed;
beforeEach(async () => {
  on = await createMinterBed();
});
afterEach(() => on.end());

describe('createMinter, the challenge', () => {
  describe('the life of a challenge', () => {
    it('behavior: is renewed before it runs short', async () => {
      const minter = on.start();
      const { challenge } = await reach(minter, 'review');
      await on.pass(13 * 60_000 + 1000);
      await vi.waitFor(() => expect(on.challenges()).toBe(2));
      await vi.waitFor(() =>
        expect(minter.getState()).not.toMatchObject({ challenge: { text: challenge.text } }),
      );
      await reach(minter, 'review');
    });

    it('behavior: a page that slept renews when it is seen again', async () => {
      const minter = on.start();
      await reach(minter, 'review');
      on.sleep(14.5 * 60_000);
      minter.wakeUp();
      await vi.waitFor(() => expect(on.challenges()).toBe(2));
    });

    it('behavior: a click on a short challenge renews first, then signs the new one', async () => {
      const minter = on.start();
      const { challenge } = await reach(minter, 'review');
      on.sleep(14.5 * 60_000);
      const signed: string[] = [];
      on.wallet.answerWith(({ message }) => {
        signed.push(message);
        return on.account.signMessage({ message });
      });
      await minter.mint(request);
      await reach(minter, 'minted');
      expect(signed).toHaveLength(1);
      expect(signed[0]).not.toBe(challenge.text);
    });

    it('error: it ends while the wallet asks: nothing is posted, a new one is ready', async () => {
      const minter = on.start();
      await reach(minter, 'review');
      on.wallet.answerWith(({ message }) => {
        on.sleep(16 * 60_000);
        return on.account.signMessage({ message });
      });
      await minter.mint(request);
      expect((await reach(minter, 'review')).problem).toEqual({ code: 'CHALLENGE_EXPIRED' });
      expect(on.posts()).toBe(0);
    });

    it.each([-60, 60])('behavior: a device clock %i minutes off still mints', async (minutes) => {
      on.bed.sandbox.set({ clockOffsetMs: -minutes * 60_000 });
      const minter = on.start();
      await reach(minter, 'review');
      await minter.mint(request);
      await reach(minter, 'minted');
    });
  });

  it('error: a challenge of another form never reaches the wallet', async () => {
    on.bed.sandbox.set({
      faults: [
        {
          path: '/api_keys/generate_web3_key',
          body: { success: true, data: { token: `0x${'ab'.repeat(32)}` } },
          status: 200,
        },
      ],
    });
    const minter = on.start();
    expect((await reach(minter, 'refused')).problem).toEqual({ code: 'GATE', reason: 'NOT_A_CHALLENGE' });
    expect(on.wallet.prompts).toBe(0);
    minter.startOver();
    await reach(minter, 'review');
  });

  it('behavior: a passing fault of the challenge is tried again, twice', async () => {
    on.bed.sandbox.set({ faults: [{ path: '/api_keys/generate_web3_key', status: 503, times: 2 }] });
    const minter = on.start();
    await vi.waitFor(async () => {
      await vi.advanceTimersByTimeAsync(1000);
      expect(minter.getState().phase).toBe('review');
    });
    expect(on.challenges()).toBe(3);
  });

  it('error: a challenge that does not come is told, and can be asked for again', async () => {
    on.bed.sandbox.set({ faults: [{ path: '/api_keys/generate_web3_key', status: 429, times: 1 }] });
    const minter = on.start();
    expect((await reach(minter, 'refused')).problem).toMatchObject({
      code: 'CHALLENGE_FAILED',
      error: { code: 'RATE_LIMITED' },
    });
    minter.startOver();
    await reach(minter, 'review');
  });
});
