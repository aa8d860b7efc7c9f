import { parseEther } from 'viem';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeBase } from '../../test/fakeBase.ts';
import { createFakeStakeWallet, memoryStorage } from '../../test/fakeStakeWallet.ts';
import { alone } from '../../test/fakeTabs.ts';
import { createStakeJournal, type StakeJournal } from './journal.ts';
import type { Wish } from './presses.ts';
import { createStaker, type Staker } from './staker.ts';

// What is open in the wallet is neither forgotten nor asked for twice.

let base: FakeBase;
let wallet: ReturnType<typeof createFakeStakeWallet>;
let journal: StakeJournal;
let staker: Staker;
let stop: () => void;
let done: number;

beforeEach(() => {
  vi.useFakeTimers();
  base = new FakeBase();
  wallet = createFakeStakeWallet(base);
  const storage = memoryStorage();
  journal = createStakeJournal(() => storage);
  done = 0;
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});
const settle = async (ms = 50) => void (await vi.advanceTimersByTimeAsync(ms));
const phase = () => staker.getState().phase;
const methods = () => wallet.prompts.map(({ method }) => method);
const diem = (amount: string): Wish => ({ action: 'stakeDiem', amount: parseEther(amount) });
const vvv = (amount: string): Wish => ({ action: 'stakeVvv', amount: parseEther(amount) });

async function open(wish?: Wish): Promise<void> {
  staker = createStaker({ wallet, source: base.source, journal, tabs: alone() });
  stop = staker.start(() => done++);
  await settle();
  if (!wish) return;
  void staker.begin(wish);
  await settle();
}

describe('a request that is still open in the wallet', () => {
  it('behavior: a response that arrives while "Ask again" is simulated is taken, and ends that attempt', async () => {
    await open(diem('5'));
    staker.stopWaiting();
    expect(phase()).toBe('unsure');
    let simulated = () => {};
    base.simulating = new Promise((resolve) => {
      simulated = resolve;
    });
    void staker.goOn();
    await settle();
    expect(phase()).toBe('checking');
    const hash = wallet.confirm(wallet.prompts[0]);
    await settle();
    expect(phase()).toBe('waiting');
    expect(journal.read()?.asks).toMatchObject([{ status: 'sent', id: hash }]);
    simulated();
    await settle();
    expect(methods()).toEqual(['eth_sendTransaction']);
    base.mine();
    await settle(5_000);
    expect([phase(), done]).toEqual(['done', 1]);
  });

  it.each([-32002, 4001])('behavior: %i on the second prompt does not forget the first', async (code) => {
    await open(diem('5'));
    staker.stopWaiting();
    void staker.goOn();
    await settle();
    expect(wallet.prompts).toHaveLength(2);
    wallet.prompts[1]?.reject(code);
    await settle();
    expect(phase()).toBe('unsure');
    const hash = wallet.confirm(wallet.prompts[0]);
    await settle();
    expect(phase()).toBe('waiting');
    expect(journal.read()?.asks).toMatchObject([{ status: 'sent', id: hash }]);
  });

  it('behavior: both prompts confirmed: both are shown, and the second is warned of while it is open', async () => {
    await open(diem('5'));
    staker.stopWaiting();
    void staker.goOn();
    await settle();
    wallet.confirm(wallet.prompts[0]);
    base.mine();
    await settle(5_000);
    expect(staker.getState()).toMatchObject({
      phase: 'done',
      job: { asks: [{ status: 'settled' }, { status: 'open' }] },
    });
    const second = wallet.confirm(wallet.prompts[1]);
    await settle();
    expect(staker.getState()).toMatchObject({
      phase: 'done',
      job: { asks: [{}, { status: 'sent', id: second }] },
    });
    expect(done).toBe(1);
  });

  it('behavior: confirmed after the user started over: shown as sent', async () => {
    await open(diem('5'));
    staker.stopWaiting();
    staker.startOver();
    await settle();
    const hash = wallet.confirm(wallet.prompts[0]);
    await settle();
    expect(staker.getState()).toMatchObject({ phase: 'choice', strays: [{ step: 'stakeDiem', id: hash }] });
  });

  it('behavior: a view that is gone asks for nothing more; the response is journalled, and the next view goes on', async () => {
    await open(vvv('5'));
    expect(methods()).toEqual(['eth_sendTransaction']);
    stop();
    const hash = wallet.confirm(wallet.prompts[0]);
    base.mine();
    await settle(5_000);
    expect(wallet.prompts).toHaveLength(1);
    expect(journal.read()?.asks).toMatchObject([{ step: 'approve', status: 'sent', id: hash }]);
    stop = staker.start();
    await settle(5_000);
    expect(staker.getState()).toMatchObject({ phase: 'paused', step: 'stakeVvv' });
    expect(wallet.prompts).toHaveLength(1);
  });

  it('behavior: a view that goes while the simulation runs asks for nothing', async () => {
    await open();
    let simulated = () => {};
    base.simulating = new Promise((resolve) => {
      simulated = resolve;
    });
    void staker.begin(diem('5'));
    await settle();
    stop();
    simulated();
    await settle();
    expect(wallet.prompts).toHaveLength(0);
    expect(phase()).toBe('choice');
  });

  it('behavior: what was staked elsewhere since the panel opened is not taken for this stake', async () => {
    await open();
    base.holding.stakedDiem = parseEther('5');
    base.holding.diem = parseEther('5');
    void staker.begin(diem('3'));
    await settle();
    expect([wallet.prompts.length, done, phase()]).toEqual([1, 0, 'asking']);
  });
});

describe('a bundle', () => {
  beforeEach(() => {
    wallet.capabilities = { '0x2105': { atomic: { status: 'supported' } } };
  });

  it('behavior: one failed status keeps it pending; the wallet is asked again', async () => {
    await open(vvv('5'));
    const id = wallet.prompts[0]?.id ?? '0x';
    wallet.bundles.set(id, 100);
    wallet.statusError = { code: -32603 };
    wallet.prompts[0]?.resolve({ id });
    await settle(5_000);
    expect(phase()).toBe('waiting');
    wallet.statusError = undefined;
    base.carryOut(wallet.prompts[0]?.calls ?? []);
    wallet.bundles.set(id, 200);
    await settle(5_000);
    expect([phase(), done]).toEqual(['done', 1]);
  });

  it('behavior: an id that the wallet does not know (5730) is in doubt', async () => {
    await open(vvv('5'));
    wallet.prompts[0]?.resolve({ id: wallet.prompts[0].id });
    await settle(5_000);
    expect(phase()).toBe('unsure');
    expect(journal.read()?.asks).toMatchObject([{ step: 'batch', status: 'open' }]);
  });

  it('behavior: after a reload the wallet tells that it took the bundle', async () => {
    await open(vvv('5'));
    stop();
    const id = wallet.prompts[0]?.id ?? '0x';
    wallet.bundles.set(id, 100);
    await open();
    await settle(5_000);
    expect(staker.getState()).toMatchObject({ phase: 'waiting', job: { asks: [{ status: 'sent', id }] } });
  });
});
