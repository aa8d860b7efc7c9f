import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestLocks } from '../../test/browserParts.ts';
import { createMinterBed, createTestWallet, type MinterBed, reach, read } from '../../test/minterBed.ts';
import { noon } from '../../test/noon.ts';

let on: MinterBed;
beforeEach(async () => {
  on = await createMinterBed();
});
afterEach(() => on.end());

describe('createMinter', () => {
  it.each(['token', 'siwe'] as const)(
    'behavior: mints by the %s protocol with one prompt and one POST',
    async (protocol) => {
      on.bed.sandbox.set({ protocol });
      const minter = on.start();
      expect((await reach(minter, 'review')).challenge.protocol).toBe(protocol);
      await minter.mint(read);
      const { minted } = await reach(minter, 'minted');
      expect({ prompts: on.wallet.prompts, posts: on.posts() }).toEqual({ prompts: 1, posts: 1 });
      const [stored] = on.bed.sandbox.keys();
      expect(stored).toMatchObject({
        description: `agent #${minted.trace.tag}`,
        apiKeyType: 'INFERENCE',
        consumptionLimit: { usd: 5 },
        last6Chars: minted.key.last6,
      });
      expect(minted.key.use((key) => key.slice(-6))).toBe(stored?.last6Chars);
      expect(on.journal.read()).toBeUndefined();
    },
  );

  it('behavior: the secret is nowhere in the state', async () => {
    const minter = on.start();
    await reach(minter, 'review');
    await minter.mint(read);
    const { minted } = await reach(minter, 'minted');
    const secret = minted.key.use((key) => key);
    expect(JSON.stringify(minter.getState())).not.toContain(secret.slice(0, -6));
    minter.startOver();
    expect(minted.key.isHeld()).toBe(false);
  });

  it('behavior: ten clicks are one prompt and one POST', async () => {
    const minter = on.start();
    await reach(minter, 'review');
    await Promise.all(Array.from({ length: 10 }, () => minter.mint(read)));
    await reach(minter, 'minted');
    expect({ prompts: on.wallet.prompts, posts: on.posts() }).toEqual({ prompts: 1, posts: 1 });
  });

  it('behavior: started twice, as React does in strict mode, it asks for its challenge again and mints once', async () => {
    const minter = on.start();
    on.restart(minter);
    await reach(minter, 'review');
    await minter.mint(read);
    await reach(minter, 'minted');
    expect(on.posts()).toBe(1);
  });

  it('behavior: two tabs with one lock are one mint', async () => {
    const locks = createTestLocks();
    const other = createTestWallet(on.account);
    const [first, second] = [on.start({ locks }), on.start({ locks, wallet: other })];
    await Promise.all([reach(first, 'review'), reach(second, 'review')]);
    on.wallet.answerWith(() => new Promise(() => {}));
    void first.mint(read);
    await reach(first, 'signing');
    await second.mint(read);
    expect(second.getState()).toMatchObject({ phase: 'review', problem: { code: 'OTHER_TAB' } });
    expect({ prompts: other.prompts, posts: on.posts() }).toEqual({ prompts: 0, posts: 0 });
    first.abandon();
  });

  it('error: a wallet without sVVV is refused with its way out, and can mint once it has some', async () => {
    const poor = on.bed.wallet({});
    on.wallet.switchTo(poor);
    const minter = on.start();
    await reach(minter, 'review');
    await minter.mint(read);
    expect(minter.getState()).toMatchObject({
      phase: 'refused',
      problem: { code: 'REFUSED', refusal: 'NO_STAKE' },
    });
    on.bed.chain.hold(poor.address, { vvv: '1' });
    minter.startOver();
    await reach(minter, 'review');
    await minter.mint(read);
    await reach(minter, 'minted');
    expect(on.posts()).toBe(2);
  });

  describe('the answer is lost', () => {
    it.each([
      ['a 500', { status: 500 }],
      ['a socket that dies after the commit', { drop: true as const }],
      ['a body cut short', { truncateAt: 20 }],
      [
        'an answer that is no JSON',
        { status: 200, body: '<html>', headers: { 'content-type': 'text/html' } },
      ],
      ['a 200 without a key', { status: 200, body: { success: true, data: {} } }],
    ])('error: %s is ambiguous; nothing is sent again, the trace is kept', async (_, fault) => {
      const minter = on.start();
      await reach(minter, 'review');
      on.bed.sandbox.set({ faults: [{ method: 'POST', when: 'after', ...fault }] });
      await minter.mint(read);
      const { trace, cause } = await reach(minter, 'ambiguous');
      expect(cause).toBe('lost');
      expect(on.bed.sandbox.keys().map(({ description }) => description)).toEqual([`agent #${trace.tag}`]);
      expect(on.journal.read()).toEqual(trace);
      expect(on.posts()).toBe(1);
      minter.startOver();
      expect(on.journal.read()).toBeUndefined();
    });

    it('error: a nonce already spent means that a key was probably minted', async () => {
      on.bed.sandbox.set({ protocol: 'siwe' });
      const minter = on.start();
      await reach(minter, 'review');
      on.wallet.answerWith(async ({ message }) => {
        const signature = await on.account.signMessage({ message });
        const body = { apiKeyType: 'INFERENCE', address: on.account.address, signature, message };
        await on.bed.call('POST /api_keys/generate_web3_key', { body });
        return signature;
      });
      await minter.mint(read);
      expect((await reach(minter, 'ambiguous')).cause).toBe('used');
    });

    it('behavior: a page reloaded while its POST was out says so', async () => {
      const trace = {
        tag: '7F3KQ2',
        address: on.account.address,
        apiKeyType: 'INFERENCE',
        sentAt: noon,
      } as const;
      on.journal.write(trace);
      const minter = on.start();
      expect(minter.getState()).toEqual({ phase: 'ambiguous', trace, cause: 'reloaded' });
      expect(on.posts()).toBe(0);
    });
  });

  it('behavior: a 200 whose rest is malformed still gives the key', async () => {
    const apiKey = `VENICE_INFERENCE_KEY_${crypto.randomUUID()}`;
    const minter = on.start();
    await reach(minter, 'review');
    on.bed.sandbox.set({
      faults: [{ method: 'POST', status: 200, body: { data: { apiKey, limitPeriod: 7 } } }],
    });
    await minter.mint(read);
    const { minted } = await reach(minter, 'minted');
    expect(minted.key.use((key) => key)).toBe(apiKey);
    expect(minted.echo).toBeUndefined();
  });
});
