import type { Hex } from 'viem';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMinterBed, type MinterBed, reach, read } from '../../test/minterBed.ts';
import { createVenice } from '../venice/client.ts';
import { longMs } from './lifetime.ts';
import { createSignatureSource, elsewhereUid } from './signatureSource.ts';

let on: MinterBed;
beforeEach(async () => {
  on = await createMinterBed();
});
afterEach(() => on.end());

/** A mint for an address that was typed in, at the point where its text can be taken. */
async function begin() {
  const cold = on.bed.wallet();
  const source = createSignatureSource(on.wallet);
  const minter = on.start({ wallet: source });
  source.goElsewhere(cold.address);
  await reach(minter, 'review');
  return { cold, source, minter };
}

describe('createSignatureSource', () => {
  it('behavior: a signature handed in mints for its address, once, and asks the wallet nothing', async () => {
    const { cold, source, minter } = await begin();
    const done = minter.mint(read);
    const { challenge, signer } = await reach(minter, 'signing');
    expect(signer).toEqual({ address: cold.address, connectorUid: elsewhereUid });
    source.handIn(await cold.signMessage({ message: challenge.text }));
    await done;
    await reach(minter, 'minted');
    expect(on.bed.sandbox.keys().map(({ owner }) => owner)).toEqual([cold.address]);
    expect({ prompts: on.wallet.prompts, posts: on.posts() }).toEqual({ prompts: 0, posts: 1 });
  });

  it('error: the signature of another account never reaches Venice, whoever looked at it before', async () => {
    const { cold, source, minter } = await begin();
    const done = minter.mint(read);
    const { challenge } = await reach(minter, 'signing');
    source.handIn(await on.account.signMessage({ message: challenge.text }));
    await done;
    expect(minter.getState()).toMatchObject({
      phase: 'review',
      problem: { code: 'OTHER_SIGNER', expected: cold.address, actual: on.account.address },
    });
    expect(on.posts()).toBe(0);
  });

  it('behavior: a doubtful signature is tried, and the doubt told until the answer and after', async () => {
    const { source, minter } = await begin();
    const done = minter.mint(read);
    await reach(minter, 'signing');
    const phases: unknown[] = [];
    minter.subscribe(() => phases.push(minter.getState()));
    source.handIn(`0x${'ab'.repeat(300)}`);
    await done;
    expect(phases).toEqual([
      expect.objectContaining({ phase: 'posting', doubt: 'NOT_DEPLOYED' }),
      expect.objectContaining({ phase: 'refused', doubt: 'NOT_DEPLOYED' }),
    ]);
    expect(on.posts()).toBe(1);
  });

  it('error: what is handed in when nothing is awaited, or twice, is lost', async () => {
    const { cold, source, minter } = await begin();
    source.handIn('0x11');
    expect(minter.getState().phase).toBe('review');
    const done = minter.mint(read);
    const { challenge } = await reach(minter, 'signing');
    const signature = await cold.signMessage({ message: challenge.text });
    source.handIn(signature);
    source.handIn(signature);
    await done;
    await reach(minter, 'minted');
    expect(on.posts()).toBe(1);
  });

  it('behavior: back at the wallet, it is the wallet that signs', async () => {
    const { source, minter } = await begin();
    source.backToWallet();
    expect((await reach(minter, 'review')).signer.address).toBe(on.account.address);
    await minter.mint(read);
    await reach(minter, 'minted');
    expect(on.wallet.prompts).toBe(1);
  });

  it('behavior: another address given while a text is out drops that text', async () => {
    const { source, minter } = await begin();
    void minter.mint(read);
    await reach(minter, 'signing');
    const next = on.bed.wallet();
    source.goElsewhere(next.address);
    const { signer, problem } = await reach(minter, 'review');
    expect(signer.address).toBe(next.address);
    expect(problem).toMatchObject({ code: 'ACCOUNT_CHANGED', to: next.address });
    expect(on.posts()).toBe(0);
  });
});

describe('a text that is out for minutes', () => {
  it('behavior: begins with nearly its whole life, stands still, and its clock runs', async () => {
    const { minter } = await begin();
    await on.pass(5 * 60_000);
    const before = on.challenges();
    void minter.mint(read, longMs);
    const { challenge } = await reach(minter, 'signing');
    expect(on.challenges()).toBe(before + 1);
    expect(minter.remainingMs()).toBeGreaterThan(longMs);
    await on.pass(13.5 * 60_000);
    expect(minter.getState()).toMatchObject({ phase: 'signing', challenge: { text: challenge.text } });
    expect(minter.remainingMs()).toBeLessThan(90_001);
  });

  it('behavior: taken anew when it runs short', async () => {
    const { cold, source, minter } = await begin();
    void minter.mint(read);
    const { challenge } = await reach(minter, 'signing');
    await on.pass(13.5 * 60_000);
    const done = minter.askAgain(read);
    const next = await vi.waitFor(() => {
      const state = minter.getState();
      if (state.phase !== 'signing' || state.challenge.text === challenge.text) throw new Error('not yet');
      return state.challenge.text;
    });
    source.handIn(await cold.signMessage({ message: next }));
    await done;
    await reach(minter, 'minted');
    expect(on.posts()).toBe(1);
  });

  it('error: a signature that comes after its end is not sent', async () => {
    const { cold, source, minter } = await begin();
    const done = minter.mint(read);
    const { challenge } = await reach(minter, 'signing');
    on.sleep(16 * 60_000);
    expect(minter.remainingMs()).toBeLessThanOrEqual(0);
    source.handIn(await cold.signMessage({ message: challenge.text }));
    await done;
    expect((await reach(minter, 'review')).problem).toEqual({ code: 'CHALLENGE_EXPIRED' });
    expect(on.posts()).toBe(0);
  });

  it('behavior: a renewal under way when signing begins changes neither text nor clock', async () => {
    let release: (() => void) | undefined;
    let asked = 0;
    const hold: typeof fetch = async (input, init) => {
      asked++;
      if (asked === 2) await new Promise<void>((resolve) => (release = resolve));
      return on.fetch(input, init);
    };
    const minter = on.start({ venice: createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch: hold }) });
    const { challenge } = await reach(minter, 'review');
    on.wallet.answerWith(() => new Promise<Hex>(() => {}));
    await on.pass(13 * 60_000 + 1_000);
    await vi.waitFor(() => expect(release).toBeDefined());
    void minter.mint(read);
    await reach(minter, 'signing');
    release?.();
    await on.pass(1_000);
    expect(minter.getState()).toMatchObject({ challenge: { text: challenge.text } });
    expect(minter.remainingMs()).toBeLessThan(2 * 60_000);
  });
});
