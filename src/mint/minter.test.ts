import type { Address, Hex, PrivateKeyAccount } from 'viem';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inProcessFetch } from '../../test/sandbox/api/inProcess.ts';
import { createTestbed, noon, type Testbed } from '../../test/sandbox/api/testbed.ts';
import type { KeyRequest } from '../options/options.ts';
import { createVenice } from '../venice/client.ts';
import { WalletError } from '../wallet/errors.ts';
import type { SignRequest, WalletState } from '../wallet/wallet.ts';
import { createJournal, type Journal } from './journal.ts';
import type { MintState } from './mint.ts';
import { createMinter, type Minter, type MinterPorts } from './minter.ts';

const request: KeyRequest = {
  apiKeyType: 'INFERENCE',
  description: 'agent',
  usd: { kind: 'amount', amount: '5' },
  diem: { kind: 'none' },
  limitPeriod: 'EPOCH',
  modelPrivacy: 'ALL',
  expiry: { kind: 'never' },
};

/** A wallet whose accounts really sign, and which can be told to misbehave. */
function createTestWallet(account: PrivateKeyAccount) {
  const listeners = new Set<() => void>();
  let current = account;
  let state: WalletState = connected(account.address);
  let answer: (asked: SignRequest) => Promise<Hex> = ({ message }) => current.signMessage({ message });
  const set = (next: WalletState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  return {
    prompts: 0,
    code: undefined as Hex | undefined | Error,
    getState: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async signMessage(asked: SignRequest) {
      this.prompts++;
      return answer(asked);
    },
    codeAt: async function (this: { code: Hex | undefined | Error }) {
      if (this.code instanceof Error) throw this.code;
      return this.code;
    },
    answerWith: (next: typeof answer) => {
      answer = next;
    },
    switchTo: (next: PrivateKeyAccount) => {
      current = next;
      set(connected(next.address));
    },
    disconnect: () => set({ status: 'disconnected' }),
  };
}

function connected(address: Address): WalletState {
  return { status: 'connected', address, connectorUid: 'test', connectorName: 'Test', chainId: 8453 };
}

function createMemoryStorage(): Storage {
  const entries = new Map<string, string>();
  return {
    length: 0,
    key: () => null,
    clear: () => entries.clear(),
    getItem: (name) => entries.get(name) ?? null,
    setItem: (name, value) => entries.set(name, value),
    removeItem: (name) => entries.delete(name),
  };
}

let bed: Testbed;
let account: PrivateKeyAccount;
let wallet: ReturnType<typeof createTestWallet>;
let journal: Journal;
let storage: Storage;
const running: (() => void)[] = [];

beforeEach(async () => {
  vi.useFakeTimers({ now: noon, toFake: ['Date', 'setTimeout', 'clearTimeout', 'performance'] });
  bed = await createTestbed();
  account = bed.wallet();
  wallet = createTestWallet(account);
  storage = createMemoryStorage();
  journal = createJournal(() => storage);
});

afterEach(() => {
  for (const stop of running.splice(0)) stop();
  vi.useRealTimers();
});

const sandboxFetch: typeof fetch = (input, init) => inProcessFetch(bed.sandbox)(input, init);

function start(ports: Partial<MinterPorts> = {}): Minter {
  const venice = createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch: sandboxFetch });
  const minter = createMinter({ venice, wallet, journal, ...ports });
  running.push(minter.start());
  return minter;
}

/** Waits for the machine to reach a phase. */
async function reach<P extends MintState['phase']>(minter: Minter, phase: P) {
  await vi.waitFor(() => expect(minter.getState().phase).toBe(phase));
  return minter.getState() as Extract<MintState, { phase: P }>;
}

const posts = () => bed.sandbox.requests.filter(({ method }) => method === 'POST').length;
const challenges = () => bed.sandbox.requests.filter(({ method }) => method === 'GET').length;

describe('createMinter', () => {
  it.each(['token', 'siwe'] as const)(
    'behavior: mints by the %s protocol with one prompt and one POST',
    async (protocol) => {
      bed.sandbox.set({ protocol });
      const minter = start();
      expect((await reach(minter, 'review')).challenge.protocol).toBe(protocol);
      await minter.mint(request);
      const { minted } = await reach(minter, 'minted');
      expect({ prompts: wallet.prompts, posts: posts() }).toEqual({ prompts: 1, posts: 1 });
      const [stored] = bed.sandbox.keys();
      expect(stored).toMatchObject({
        description: `agent #${minted.trace.nonce}`,
        apiKeyType: 'INFERENCE',
        consumptionLimit: { usd: 5 },
        last6Chars: minted.key.last6,
      });
      expect(minted.key.use((key) => key.slice(-6))).toBe(stored?.last6Chars);
      expect(journal.read()).toBeUndefined();
    },
  );

  it('behavior: the secret is nowhere in the state', async () => {
    const minter = start();
    await reach(minter, 'review');
    await minter.mint(request);
    const { minted } = await reach(minter, 'minted');
    const secret = minted.key.use((key) => key);
    expect(JSON.stringify(minter.getState())).not.toContain(secret.slice(0, -6));
    minter.startOver();
    expect(minted.key.isHeld()).toBe(false);
  });

  it('behavior: ten clicks are one prompt and one POST', async () => {
    const minter = start();
    await reach(minter, 'review');
    await Promise.all(Array.from({ length: 10 }, () => minter.mint(request)));
    await reach(minter, 'minted');
    expect({ prompts: wallet.prompts, posts: posts() }).toEqual({ prompts: 1, posts: 1 });
  });

  it('behavior: started twice, as React does in strict mode, it asks for its challenge again and mints once', async () => {
    const minter = start();
    for (const stop of running.splice(0)) stop();
    running.push(minter.start());
    await reach(minter, 'review');
    await minter.mint(request);
    await reach(minter, 'minted');
    expect(posts()).toBe(1);
  });

  it('behavior: two tabs with one lock are one mint', async () => {
    const locks = createTestLocks();
    const other = createTestWallet(account);
    const [first, second] = [start({ locks }), start({ locks, wallet: other })];
    await Promise.all([reach(first, 'review'), reach(second, 'review')]);
    wallet.answerWith(() => new Promise(() => {}));
    void first.mint(request);
    await reach(first, 'signing');
    await second.mint(request);
    expect(second.getState()).toMatchObject({ phase: 'review', problem: { code: 'OTHER_TAB' } });
    expect({ prompts: other.prompts, posts: posts() }).toEqual({ prompts: 0, posts: 0 });
    first.abandon();
  });

  it.each([
    ['REJECTED', 'WALLET_REJECTED'],
    ['PENDING', 'WALLET_PENDING'],
    ['UNSUPPORTED', 'WALLET_UNSUPPORTED'],
    ['FAILED', 'WALLET_FAILED'],
  ] as const)('error: a wallet that answers %s leads back to the review', async (code, problem) => {
    const minter = start();
    await reach(minter, 'review');
    wallet.answerWith(() => Promise.reject(new WalletError(code)));
    await minter.mint(request);
    expect(minter.getState()).toMatchObject({ phase: 'review', problem: { code: problem } });
    expect(posts()).toBe(0);
  });

  it('error: a wallet that never answers is told after 30 s, can be asked again, and its late answer is thrown away', async () => {
    const minter = start();
    await reach(minter, 'review');
    let answerLate: (signature: Hex) => void = () => {};
    wallet.answerWith(
      () =>
        new Promise((resolve) => {
          answerLate = resolve;
        }),
    );
    const first = minter.mint(request);
    await reach(minter, 'signing');
    expect(minter.getState()).toMatchObject({ slow: false });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(minter.getState()).toMatchObject({ phase: 'signing', slow: true });
    wallet.answerWith(({ message }) => account.signMessage({ message }));
    const again = minter.askAgain(request);
    answerLate(`0x${'11'.repeat(65)}`);
    await Promise.all([first, again]);
    await reach(minter, 'minted');
    expect({ prompts: wallet.prompts, posts: posts() }).toEqual({ prompts: 2, posts: 1 });
  });

  describe('the account is switched', () => {
    it('behavior: before the click, the mint begins anew for the new account', async () => {
      const minter = start();
      await reach(minter, 'review');
      const other = bed.wallet();
      wallet.switchTo(other);
      expect((await reach(minter, 'review')).signer.address).toBe(other.address);
      expect(challenges()).toBe(2);
    });

    it('error: while the wallet asks', async () => {
      const minter = start();
      await reach(minter, 'review');
      const other = bed.wallet();
      wallet.answerWith(async ({ message }) => {
        wallet.switchTo(other);
        return account.signMessage({ message });
      });
      await minter.mint(request);
      const { problem, signer } = await reach(minter, 'review');
      expect(problem).toEqual({ code: 'ACCOUNT_CHANGED', from: account.address, to: other.address });
      expect(signer.address).toBe(other.address);
      expect(posts()).toBe(0);
    });

    it('error: the wallet refuses before it reports the switch', async () => {
      const minter = start();
      await reach(minter, 'review');
      wallet.answerWith(() => Promise.reject(new WalletError('ACCOUNT_CHANGED')));
      await minter.mint(request);
      const other = bed.wallet();
      wallet.switchTo(other);
      const { problem } = await reach(minter, 'review');
      expect(problem).toEqual({ code: 'ACCOUNT_CHANGED', from: account.address, to: other.address });
      expect(posts()).toBe(0);
    });

    it('error: after the signature, while it is checked', async () => {
      const minter = start();
      await reach(minter, 'review');
      const other = bed.wallet();
      wallet.answerWith(({ message }) => other.signMessage({ message }));
      wallet.codeAt = async () => {
        wallet.switchTo(other);
        return undefined;
      };
      await minter.mint(request);
      expect((await reach(minter, 'review')).problem).toMatchObject({ code: 'ACCOUNT_CHANGED' });
      expect(posts()).toBe(0);
    });

    it('behavior: once the POST is out, the answer still counts for the first account', async () => {
      const minter = start({
        venice: createVenice({
          baseUrl: 'http://127.0.0.1/api/v1',
          fetch: (input, init) => {
            if (init?.method === 'POST') wallet.switchTo(bed.wallet());
            return sandboxFetch(input, init);
          },
        }),
      });
      await reach(minter, 'review');
      await minter.mint(request);
      expect((await reach(minter, 'minted')).minted.trace.address).toBe(account.address);
      expect(posts()).toBe(1);
    });

    it('error: the wallet disconnects while it asks', async () => {
      const minter = start();
      await reach(minter, 'review');
      wallet.answerWith(() => {
        wallet.disconnect();
        return new Promise(() => {});
      });
      await minter.mint(request);
      expect(minter.getState()).toEqual({
        phase: 'idle',
        problem: { code: 'ACCOUNT_CHANGED', from: account.address, to: undefined },
      });
      expect(posts()).toBe(0);
    });
  });

  it('error: another account signed: refused before the POST, both named', async () => {
    const minter = start();
    await reach(minter, 'review');
    const other = bed.wallet();
    wallet.answerWith(({ message }) => other.signMessage({ message }));
    await minter.mint(request);
    expect(minter.getState()).toMatchObject({
      phase: 'review',
      problem: { code: 'OTHER_SIGNER', expected: account.address, actual: other.address },
    });
    expect(posts()).toBe(0);
  });

  it.each([
    ['has code on Base', '0x6080' as Hex],
    ['cannot be looked up', new Error('RPC lost')],
  ])('behavior: a signature of another form goes to Venice where the wallet %s', async (_, code) => {
    const minter = start();
    await reach(minter, 'review');
    const other = bed.wallet();
    wallet.code = code;
    wallet.answerWith(({ message }) => other.signMessage({ message }));
    await minter.mint(request);
    expect(minter.getState()).toMatchObject({
      phase: 'refused',
      problem: { code: 'REFUSED', refusal: 'SIGNATURE_MISMATCH' },
    });
    expect(posts()).toBe(1);
  });

  describe('the life of a challenge', () => {
    it('behavior: is renewed before it runs short', async () => {
      const minter = start();
      const { challenge } = await reach(minter, 'review');
      await pass(13 * 60_000 + 1000);
      await vi.waitFor(() => expect(challenges()).toBe(2));
      await vi.waitFor(() =>
        expect(minter.getState()).not.toMatchObject({ challenge: { text: challenge.text } }),
      );
      await reach(minter, 'review');
    });

    it('behavior: a page that slept renews when it is seen again', async () => {
      const minter = start();
      await reach(minter, 'review');
      sleep(14.5 * 60_000);
      minter.wakeUp();
      await vi.waitFor(() => expect(challenges()).toBe(2));
    });

    it('behavior: a click on a short challenge renews first, then signs the new one', async () => {
      const minter = start();
      const { challenge } = await reach(minter, 'review');
      sleep(14.5 * 60_000);
      const signed: string[] = [];
      wallet.answerWith(({ message }) => {
        signed.push(message);
        return account.signMessage({ message });
      });
      await minter.mint(request);
      await reach(minter, 'minted');
      expect(signed).toHaveLength(1);
      expect(signed[0]).not.toBe(challenge.text);
    });

    it('error: it ends while the wallet asks: nothing is posted, a new one is ready', async () => {
      const minter = start();
      await reach(minter, 'review');
      wallet.answerWith(({ message }) => {
        sleep(16 * 60_000);
        return account.signMessage({ message });
      });
      await minter.mint(request);
      expect((await reach(minter, 'review')).problem).toEqual({ code: 'CHALLENGE_EXPIRED' });
      expect(posts()).toBe(0);
    });

    it.each([-60, 60])('behavior: a device clock %i minutes off still mints', async (minutes) => {
      bed.sandbox.set({ clockOffsetMs: -minutes * 60_000 });
      const minter = start();
      await reach(minter, 'review');
      await minter.mint(request);
      await reach(minter, 'minted');
    });
  });

  it('error: a challenge of another form never reaches the wallet', async () => {
    bed.sandbox.set({
      faults: [
        {
          path: '/api_keys/generate_web3_key',
          body: { success: true, data: { token: `0x${'ab'.repeat(32)}` } },
          status: 200,
        },
      ],
    });
    const minter = start();
    expect((await reach(minter, 'refused')).problem).toEqual({ code: 'GATE', reason: 'NOT_A_CHALLENGE' });
    expect(wallet.prompts).toBe(0);
    minter.startOver();
    await reach(minter, 'review');
  });

  it('behavior: a passing fault of the challenge is tried again, twice', async () => {
    bed.sandbox.set({ faults: [{ path: '/api_keys/generate_web3_key', status: 503, times: 2 }] });
    const minter = start();
    await vi.waitFor(async () => {
      await vi.advanceTimersByTimeAsync(1000);
      expect(minter.getState().phase).toBe('review');
    });
    expect(challenges()).toBe(3);
  });

  it('error: a challenge that does not come is told, and can be asked for again', async () => {
    bed.sandbox.set({ faults: [{ path: '/api_keys/generate_web3_key', status: 429, times: 1 }] });
    const minter = start();
    expect((await reach(minter, 'refused')).problem).toMatchObject({
      code: 'CHALLENGE_FAILED',
      error: { code: 'RATE_LIMITED' },
    });
    minter.startOver();
    await reach(minter, 'review');
  });

  it('error: a wallet without sVVV is refused with its way out, and can mint once it has some', async () => {
    const poor = bed.wallet({});
    wallet.switchTo(poor);
    const minter = start();
    await reach(minter, 'review');
    await minter.mint(request);
    expect(minter.getState()).toMatchObject({
      phase: 'refused',
      problem: { code: 'REFUSED', refusal: 'NO_STAKE' },
    });
    bed.chain.hold(poor.address, { vvv: '1' });
    minter.startOver();
    await reach(minter, 'review');
    await minter.mint(request);
    await reach(minter, 'minted');
    expect(posts()).toBe(2);
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
      const minter = start();
      await reach(minter, 'review');
      bed.sandbox.set({ faults: [{ method: 'POST', when: 'after', ...fault }] });
      await minter.mint(request);
      const { trace, cause } = await reach(minter, 'ambiguous');
      expect(cause).toBe('lost');
      expect(bed.sandbox.keys().map(({ description }) => description)).toEqual([`agent #${trace.nonce}`]);
      expect(journal.read()).toEqual(trace);
      expect(posts()).toBe(1);
      minter.startOver();
      expect(journal.read()).toBeUndefined();
    });

    it('error: a nonce already spent means that a key was probably minted', async () => {
      bed.sandbox.set({ protocol: 'siwe' });
      const minter = start();
      await reach(minter, 'review');
      wallet.answerWith(async ({ message }) => {
        const signature = await account.signMessage({ message });
        const body = { apiKeyType: 'INFERENCE', address: account.address, signature, message };
        await bed.call('POST /api_keys/generate_web3_key', { body });
        return signature;
      });
      await minter.mint(request);
      expect((await reach(minter, 'ambiguous')).cause).toBe('used');
    });

    it('behavior: a page reloaded while its POST was out says so', async () => {
      const trace = {
        nonce: '7F3KQ2',
        address: account.address,
        apiKeyType: 'INFERENCE',
        startedAt: noon,
      } as const;
      journal.write(trace);
      const minter = start();
      expect(minter.getState()).toEqual({ phase: 'ambiguous', trace, cause: 'reloaded' });
      expect(posts()).toBe(0);
    });
  });

  it('behavior: a 200 whose rest is malformed still gives the key', async () => {
    const apiKey = `VENICE_INFERENCE_KEY_${crypto.randomUUID()}`;
    const minter = start();
    await reach(minter, 'review');
    bed.sandbox.set({
      faults: [{ method: 'POST', status: 200, body: { data: { apiKey, limitPeriod: 7 } } }],
    });
    await minter.mint(request);
    const { minted } = await reach(minter, 'minted');
    expect(minted.key.use((key) => key)).toBe(apiKey);
    expect(minted.echo).toBeUndefined();
  });
});

/** Time that passes while the page runs. */
async function pass(ms: number) {
  bed.pass(ms);
  await vi.advanceTimersByTimeAsync(ms);
}

/** Time that passes while the device sleeps: the wall clock moves, no timer fires. */
function sleep(ms: number) {
  bed.pass(ms);
  vi.setSystemTime(Date.now() + ms);
}

/** The browser's LockManager as far as the minter uses it. */
function createTestLocks(): LockManager {
  let isHeld = false;
  const request = async (_name: string, _options: unknown, run: (lock: unknown) => unknown) => {
    if (isHeld) return run(null);
    isHeld = true;
    try {
      return await run({});
    } finally {
      isHeld = false;
    }
  };
  return { request, query: async () => ({}) } as unknown as LockManager;
}
