import { parseEther } from 'viem';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeBase } from '../../test/fakeBase.ts';
import { createFakeStakeWallet, memoryStorage } from '../../test/fakeStakeWallet.ts';
import { createFakeBrowser } from '../../test/fakeTabs.ts';
import { createStakeJournal } from './journal.ts';
import type { Wish } from './presses.ts';
import { createStaker, type Staker } from './staker.ts';

type Tab = { staker: Staker; storage: Storage; hide(): void; close(): void };

let base: FakeBase;
let wallet: ReturnType<typeof createFakeStakeWallet>;
let browser: ReturnType<typeof createFakeBrowser>;
let closing: (() => void)[];

beforeEach(() => {
  vi.useFakeTimers();
  base = new FakeBase();
  wallet = createFakeStakeWallet(base);
  browser = createFakeBrowser();
  closing = [];
});
afterEach(() => {
  for (const close of closing) close();
  vi.useRealTimers();
});
const settle = async (ms = 50) => void (await vi.advanceTimersByTimeAsync(ms));
const wish: Wish = { action: 'stakeDiem', amount: parseEther('5') };

async function openTab(storage: Storage = memoryStorage()): Promise<Tab> {
  const { tabs, die } = browser.open();
  const staker = createStaker({
    wallet,
    source: base.source,
    journal: createStakeJournal(() => storage),
    tabs,
  });
  const stop = staker.start();
  closing.push(stop);
  await settle();
  return {
    staker,
    storage,
    hide: stop,
    close: () => {
      stop();
      die();
    },
  };
}

describe('two tabs', () => {
  it('behavior: one stakes, the other shows what that one has under way, and asks for nothing', async () => {
    const [one, other] = [await openTab(), await openTab()];
    void one.staker.begin(wish);
    await settle();
    expect(other.staker.getState()).toMatchObject({
      phase: 'elsewhere',
      seen: { phase: 'unsure', step: 'stakeDiem', job: { asks: [{ status: 'open' }] } },
    });
    void other.staker.begin(wish);
    await settle();
    expect(wallet.prompts).toHaveLength(1);
    wallet.confirm(wallet.prompts[0]);
    await settle();
    expect(other.staker.getState()).toMatchObject({ phase: 'elsewhere', seen: { phase: 'waiting' } });
    base.mine();
    await settle(5_000);
    expect(one.staker.getState().phase).toBe('done');
    expect(other.staker.getState()).toMatchObject({
      phase: 'choice',
      offer: { position: { stakedDiem: parseEther('5') } },
    });
  });

  it('behavior: both press at once: one prompt', async () => {
    const [one, other] = [await openTab(), await openTab()];
    void one.staker.begin(wish);
    void other.staker.begin(wish);
    await settle();
    expect(wallet.prompts).toHaveLength(1);
    expect([one, other].map(({ staker }) => staker.getState().phase).sort()).toEqual(['asking', 'elsewhere']);
  });

  it('behavior: a tab that opens later learns what another has under way', async () => {
    const one = await openTab();
    void one.staker.begin(wish);
    await settle();
    const other = await openTab();
    expect(other.staker.getState()).toMatchObject({ phase: 'elsewhere', seen: { step: 'stakeDiem' } });
  });

  it('behavior: the tab dies: the other takes over what it had sent', async () => {
    const [one, other] = [await openTab(), await openTab()];
    void one.staker.begin(wish);
    await settle();
    const hash = wallet.confirm(wallet.prompts[0]);
    await settle();
    one.close();
    await settle(5_000);
    expect(other.staker.getState()).toMatchObject({
      phase: 'waiting',
      job: { asks: [{ status: 'sent', id: hash }] },
    });
    expect(other.storage.getItem('zecca.stake')).toContain(hash);
    base.mine();
    await settle(5_000);
    expect(other.staker.getState().phase).toBe('done');
    expect(wallet.prompts).toHaveLength(1);
  });

  it('behavior: the tab dies while the other is loaded again: that one still takes over what was sent', async () => {
    const [one, other] = [await openTab(), await openTab()];
    void one.staker.begin(wish);
    await settle();
    const hash = wallet.confirm(wallet.prompts[0]);
    await settle();
    one.close();
    other.close();
    const again = await openTab(other.storage);
    await settle(1_000);
    expect(again.staker.getState()).toMatchObject({
      phase: 'waiting',
      job: { asks: [{ status: 'sent', id: hash }] },
    });
  });

  it('behavior: the tab dies while no view of the other is there: the next view shows what was sent', async () => {
    const [one, other] = [await openTab(), await openTab()];
    void one.staker.begin(wish);
    await settle();
    const hash = wallet.confirm(wallet.prompts[0]);
    await settle();
    other.hide();
    one.close();
    await settle(5_000);
    closing.push(other.staker.start());
    await settle();
    expect(other.staker.getState()).toMatchObject({
      phase: 'waiting',
      job: { asks: [{ status: 'sent', id: hash }] },
    });
  });

  it('behavior: the tab dies while it is loaded again: a new one learns of it from the other', async () => {
    const [one, other] = [await openTab(), await openTab()];
    void one.staker.begin(wish);
    await settle();
    const hash = wallet.confirm(wallet.prompts[0]);
    await settle();
    one.close();
    (await openTab(one.storage)).close();
    const fresh = await openTab();
    expect(other.staker.getState().phase).toBe('elsewhere');
    expect(fresh.staker.getState()).toMatchObject({
      phase: 'elsewhere',
      seen: { job: { asks: [{ status: 'sent', id: hash }] } },
    });
  });

  it('behavior: loaded again before the wallet is connected: it still shows what the other tab has', async () => {
    const [one, other] = [await openTab(), await openTab()];
    void one.staker.begin(wish);
    await settle();
    other.close();
    const connected = wallet.getState();
    if (connected.status !== 'connected') throw new Error('Not connected');
    wallet.set({ status: 'disconnected' });
    const again = await openTab(other.storage);
    await settle(1_000);
    wallet.set(connected);
    await settle();
    expect(again.staker.getState()).toMatchObject({ phase: 'elsewhere', seen: { phase: 'unsure' } });
  });

  it('behavior: a duplicated tab, whose storage is a copy, does not take up what the first still has', async () => {
    const one = await openTab();
    void one.staker.begin(wish);
    await settle();
    const copy = memoryStorage();
    copy.setItem('zecca.stake', one.storage.getItem('zecca.stake') ?? '');
    const other = await openTab(copy);
    expect(other.staker.getState()).toMatchObject({ phase: 'elsewhere', seen: { phase: 'unsure' } });
    wallet.prompts[0]?.reject(4001);
    await settle(1_000);
    expect(other.staker.getState().phase).toBe('choice');
    expect(copy.getItem('zecca.stake')).toBeNull();
  });

  it('behavior: a tab that is loaded again takes up its own, whatever waits in the other', async () => {
    const [one, other] = [await openTab(), await openTab()];
    void one.staker.begin(wish);
    await settle();
    one.close();
    const again = await openTab(one.storage);
    await settle(5_000);
    expect(again.staker.getState().phase).toBe('unsure');
    expect(other.staker.getState()).toMatchObject({ phase: 'elsewhere', seen: { phase: 'unsure' } });
  });

  it('behavior: another account is free in the other tab', async () => {
    const [one, other] = [await openTab(), await openTab()];
    void one.staker.begin(wish);
    await settle();
    wallet.set({ address: '0x90F79bf6EB2c4f870365E785982E1f101E93b906' });
    await settle();
    expect(other.staker.getState().phase).toBe('choice');
    expect(other.storage.getItem('zecca.stake')).toBeNull();
  });
});
