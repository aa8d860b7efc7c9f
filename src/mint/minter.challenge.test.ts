import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMinterBed, type MinterBed, reach, read, request } from '../../test/minterBed.ts';
import type { KeyRequest } from '../settings/options.ts';
import { createDefaults, toKeyRequest } from '../settings/optionsForm.ts';
import { createVenice } from '../venice/client.ts';
import { noteVeniceTime } from '../venice/veniceClock.ts';

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
      await minter.mint(read);
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
      await minter.mint(read);
      expect((await reach(minter, 'review')).problem).toEqual({ code: 'CHALLENGE_EXPIRED' });
      expect(on.posts()).toBe(0);
    });

    it.each([-525_600, -121, -60, 60, 121, 525_600])(
      'behavior: a device clock %i minutes off still mints, for so many days by Venice’s clock',
      async (minutes) => {
        const offsetMs = -minutes * 60_000;
        on.bed.sandbox.set({ clockOffsetMs: offsetMs });
        const minter = on.start();
        await reach(minter, 'review');
        await minter.mint(() => toKeyRequest(createDefaults(Date.now())));
        await reach(minter, 'minted');
        const [key] = on.bed.sandbox.keys();
        const days = (Date.parse(key?.expiresAt ?? '') - (Date.now() + offsetMs)) / (24 * 60 * 60_000);
        expect(days).toBeCloseTo(90, 1);
      },
    );

    it('behavior: a date that was typed is sent as it was typed, whatever the clock', () => {
      const values = { ...createDefaults(0), expires: 'date', expiresAt: '2027-03-01T00:00:00Z' } as const;
      noteVeniceTime(Date.now() + 7 * 60 * 60_000, Date.now());
      expect(toKeyRequest(values).expiry).toEqual({
        kind: 'at',
        at: '2027-03-01T00:00:00Z',
      });
    });
  });

  describe('what is minted', () => {
    /** The sandbox holds the next challenge back until the returned function is called. */
    const holdChallenges = () => {
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      const fetch: typeof globalThis.fetch = async (input, init) => {
        if (init?.method === 'GET' && on.challenges() > 0) await held;
        return on.fetch(input, init);
      };
      return { venice: createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch }), release };
    };

    it('behavior: is what stands in the form when the wallet opens, not at the press before a renewal', async () => {
      const { venice, release } = holdChallenges();
      const minter = on.start({ venice });
      await reach(minter, 'review');
      on.sleep(14.5 * 60_000);
      let form: KeyRequest = { ...request, usd: { kind: 'none' } };
      const minting = minter.mint(() => form);
      form = { ...request, usd: { kind: 'amount', amount: '7' } };
      const second = minter.mint(() => form);
      release();
      await Promise.all([minting, second]);
      await reach(minter, 'minted');
      expect(on.bed.sandbox.keys().map((key) => key.consumptionLimit.usd)).toEqual([7]);
    });

    it('error: a form without a valid value by then opens no wallet, and the next press counts', async () => {
      const { venice, release } = holdChallenges();
      const minter = on.start({ venice });
      await reach(minter, 'review');
      on.sleep(14.5 * 60_000);
      const minting = minter.mint(() => undefined);
      release();
      await minting;
      expect((await reach(minter, 'review')).problem).toEqual({ code: 'OPTIONS' });
      expect(on.wallet.prompts).toBe(0);
      await minter.mint(read);
      await reach(minter, 'minted');
    });

    it('error: an account that came meanwhile is not asked to sign', async () => {
      const { venice, release } = holdChallenges();
      const minter = on.start({ venice });
      await reach(minter, 'review');
      on.sleep(14.5 * 60_000);
      const minting = minter.mint(read);
      on.wallet.switchTo(on.bed.wallet());
      release();
      await minting;
      await reach(minter, 'review');
      expect({ prompts: on.wallet.prompts, posts: on.posts() }).toEqual({ prompts: 0, posts: 0 });
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
