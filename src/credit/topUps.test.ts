import { privateKeyToAccount } from 'viem/accounts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSandbox, type Sandbox } from '../../test/sandbox/api/sandbox.ts';
import { type SandboxChain, startChain } from '../../test/sandbox/chain/chain.ts';
import { testClient } from '../../test/sandbox/chain/testClient.ts';
import { sandboxFetch } from '../../test/sandboxFetch.ts';
import { stubStorage } from '../../test/stubStorage.ts';
import { httpSource } from '../chain/sources.ts';
import { createVenice } from '../venice/client.ts';
import { createX402Client } from '../venice/x402Client.ts';
import { WalletError } from '../wallet/errors.ts';
import type { WalletRequest, WalletState } from '../wallet/wallet.ts';
import { createTopUpJournal } from './journal.ts';
import { createTopUps } from './topUps.ts';

// A real chain, real signatures and the sandbox's Venice; only the wallet's window is missing.

let chain: SandboxChain;
let sandbox: Sandbox;
let kept: Map<string, string>;
let posts: string[];
let asked: WalletRequest[];
let answer: (call: WalletRequest) => Promise<unknown>;
let change: (response: Response) => Response | Promise<Response>;

const account = () => privateKeyToAccount(chain.accounts[0].privateKey);
const signs = async ({ params }: WalletRequest) => account().signTypedData(JSON.parse(String(params[1])));
const held = () => chain.usdcOf(account().address);

beforeAll(async () => {
  chain = await startChain();
});
beforeEach(async () => {
  sandbox = await createSandbox({ chain });
  kept = stubStorage();
  posts = [];
  asked = [];
  answer = signs;
  change = (response) => response;
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await chain.revert();
});
afterAll(() => chain.close());

function open() {
  const state: WalletState = {
    ...{ status: 'connected', address: account().address, connectorUid: 'uid' },
    ...{ connectorName: 'Test', chainId: 8453 },
  };
  const call = sandboxFetch(sandbox);
  const fetch: typeof globalThis.fetch = async (input, init) => {
    if (new Headers(init?.headers).has('payment-signature')) posts.push(String(input));
    const response = await call(input, init);
    return new Headers(init?.headers).has('payment-signature') ? change(response) : response;
  };
  return createTopUps({
    x402: createX402Client(createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch }).transport),
    wallet: {
      getState: () => state,
      request: async (made) => {
        asked.push(made);
        return answer(made);
      },
      codeAt: async () => undefined,
    },
    source: httpSource(chain.rpcUrl),
    journal: createTopUpJournal(() => localStorage),
    locks: undefined,
  });
}

const lost = async () => {
  throw new TypeError('Failed to fetch');
};

/** Runs until the machine is in a phase. */
const until = (topUps: ReturnType<typeof open>, phase: string) =>
  new Promise<void>((done) => {
    const check = () => topUps.getState().phase === phase && done();
    topUps.subscribe(check);
    check();
  });

describe('createTopUps', () => {
  it('behavior: one signature, one POST, and exactly the amount moves', async () => {
    const topUps = open();
    const before = await held();
    await topUps.prepare(7_500_000n);
    expect(topUps.getState()).toMatchObject({ phase: 'review' });
    expect(asked).toEqual([]);
    await topUps.sign();
    expect(topUps.getState()).toMatchObject({ phase: 'settled', receipt: { amountCredited: '7.5' } });
    expect(asked.map(({ method }) => method)).toEqual(['eth_signTypedData_v4']);
    expect(posts).toHaveLength(1);
    expect(before - (await held())).toBe(7_500_000n);
    expect(kept.size).toBe(0);
  });

  it('behavior: a double press is one prompt and one POST', async () => {
    const topUps = open();
    const before = await held();
    await topUps.prepare(5_000_000n);
    await Promise.all([topUps.sign(), topUps.sign()]);
    expect(topUps.getState()).toMatchObject({ phase: 'settled', receipt: { amountCredited: '5' } });
    expect(asked).toHaveLength(1);
    expect(posts).toHaveLength(1);
    expect(before - (await held())).toBe(5_000_000n);
  });

  it('error: the response is lost, and Base shows that the payment went through', async () => {
    const topUps = open();
    change = lost;
    const before = await held();
    await topUps.prepare(5_000_000n);
    await topUps.sign();
    expect(topUps.getState()).toEqual({ phase: 'settled', trace: expect.anything() });
    expect(posts).toHaveLength(1);
    expect(before - (await held())).toBe(5_000_000n);
  });

  it('error: the browser sent it twice, and the 429 to the second says nothing of the first', async () => {
    const topUps = open();
    const before = await held();
    change = () => Response.json({ error: 'Rate limit exceeded' }, { status: 429 });
    await topUps.prepare(5_000_000n);
    await topUps.sign();
    expect(topUps.getState()).toEqual({ phase: 'settled', trace: expect.anything() });
    expect(before - (await held())).toBe(5_000_000n);
  });

  it('error: a refusal is shown while Base has not decided', async () => {
    const topUps = open();
    change = () => Response.json({ error: 'Forbidden' }, { status: 403 });
    sandbox.set({ settlement: 'late' });
    await topUps.prepare(5_000_000n);
    void topUps.sign();
    await until(topUps, 'unknown');
    expect(topUps.getState()).toMatchObject({ doubt: 'REFUSED', error: { code: 'FORBIDDEN' } });
    await sandbox.settle();
    await topUps.look();
    expect(topUps.getState()).toMatchObject({ phase: 'settled' });
  });

  it('error: a 504 holds back a second payment until Base has decided: settled late', async () => {
    sandbox.set({ settlement: 'late' });
    const topUps = open();
    await topUps.prepare(5_000_000n);
    void topUps.sign();
    await until(topUps, 'unknown');
    await topUps.prepare(5_000_000n);
    await topUps.sign();
    expect(topUps.getState()).toMatchObject({ phase: 'unknown', doubt: 'SETTLEMENT_TIMEOUT' });
    await sandbox.settle();
    await topUps.look();
    expect(topUps.getState()).toMatchObject({ phase: 'settled' });
    expect(asked).toHaveLength(1);
    expect(posts).toHaveLength(1);
  });

  it('error: a 402 may still be used until it expires; then nothing moved, and another is safe', async () => {
    sandbox.set({ settlement: 'fails' });
    const topUps = open();
    const before = await held();
    await topUps.prepare(5_000_000n);
    void topUps.sign();
    await until(topUps, 'unknown');
    await topUps.look();
    expect(topUps.getState()).toMatchObject({
      phase: 'unknown',
      doubt: 'SETTLEMENT_FAILED',
      sight: 'unused',
    });
    await testClient(chain.rpcUrl).increaseTime({ seconds: 301 });
    await testClient(chain.rpcUrl).mine({ blocks: 1 });
    await topUps.look();
    expect(topUps.getState()).toMatchObject({ phase: 'notSettled' });
    expect(await held()).toBe(before);
    expect(kept.size).toBe(0);
  });

  it('behavior: after a reload Base tells, and the journal holds no signature', async () => {
    sandbox.set({ settlement: 'late' });
    const topUps = open();
    await topUps.prepare(5_000_000n);
    let signature = '';
    answer = async (call) => {
      signature = await signs(call);
      return signature;
    };
    void topUps.sign();
    await until(topUps, 'unknown');
    const entry = kept.get('zecca.credit') ?? '';
    expect(entry).toContain('"sent"');
    expect(entry).not.toContain(signature.slice(2));
    await sandbox.settle();
    const reloaded = open();
    expect(reloaded.getState()).toMatchObject({ phase: 'unknown', doubt: 'RELOADED' });
    await until(reloaded, 'settled');
    expect(posts).toHaveLength(1);
  });

  it('behavior: a signature that comes after the page was left is not sent', async () => {
    const topUps = open();
    await topUps.prepare(5_000_000n);
    let confirm = () => {};
    const opened = new Promise<void>((ready) => {
      answer = async (call) => {
        ready();
        await new Promise<void>((resolve) => {
          confirm = resolve;
        });
        return signs(call);
      };
    });
    const signing = topUps.sign();
    await opened;
    topUps.leave();
    confirm();
    await signing;
    expect(topUps.getState()).toEqual({ phase: 'idle' });
    expect(posts).toEqual([]);
    expect(kept.size).toBe(0);
  });

  it('error: declined, and signed by another account: nothing is sent', async () => {
    const topUps = open();
    answer = () => Promise.reject(new WalletError('REJECTED'));
    await topUps.prepare(5_000_000n);
    await topUps.sign();
    expect(topUps.getState()).toMatchObject({ problem: { code: 'WALLET', wallet: 'REJECTED' } });
    const stranger = privateKeyToAccount(chain.accounts[1].privateKey);
    answer = ({ params }) => stranger.signTypedData(JSON.parse(String(params[1])));
    await topUps.prepare(5_000_000n);
    await topUps.sign();
    expect(topUps.getState()).toMatchObject({ phase: 'idle', problem: { code: 'OTHER_SIGNER' } });
    expect(posts).toEqual([]);
  });

  it('error: too little, and more than the wallet holds: the wallet is not asked', async () => {
    const topUps = open();
    await topUps.prepare(4_999_999n);
    expect(topUps.getState()).toMatchObject({ problem: { code: 'BELOW_MINIMUM', least: 5_000_000n } });
    await topUps.prepare(5_000_000_000n);
    expect(topUps.getState()).toMatchObject({ problem: { code: 'NOT_ENOUGH', held: 100_000_000n } });
    await topUps.sign();
    expect(asked).toEqual([]);
  });
});
