import { type Hex, parseEther } from 'viem';
import { vi } from 'vitest';
import { createStakeJournal } from '../../src/stake/journal.ts';
import type { Wish } from '../../src/stake/presses.ts';
import { createStaker, type Staker } from '../../src/stake/staker.ts';
import type { Intent } from '../../src/stake/types.ts';
import type { WalletRequest } from '../../src/wallet/wallet.ts';
import { FakeBase } from '../fakeBase.ts';
import { createFakeStakeWallet, memoryStorage, type Prompt } from '../fakeStakeWallet.ts';
import { createFakeBrowser } from '../fakeTabs.ts';

/** One tab: its page, which a reload replaces, and its storage, which a reload leaves. */
type Tab = { staker: Staker; isSeen: boolean; storage: Storage; see(): void; hide(): void; end(): void };

export type StakerStage = Awaited<ReturnType<typeof createStakerStage>>;

const settle = async (ms = 50) => void (await vi.advanceTimersByTimeAsync(ms));

/** Two tabs of one browser, one wallet, one chain. */
export async function createStakerStage() {
  const base = new FakeBase();
  const wallet = createFakeStakeWallet(base);
  const browser = createFakeBrowser();
  const done: Intent[] = [];
  /** Hashes that a page which is alive was told, with that page. */
  const told = new Map<Hex, object>();
  const asking = new Map<Prompt, { page: object; isAlive(): boolean; isForgiven: boolean }>();
  const forgiven = new Set<Hex>();
  let presses = 0;

  const openTab = (storage: Storage = memoryStorage()): Tab => {
    const { tabs, die } = browser.open();
    const page = {};
    let isAlive = true;
    const request = async (call: WalletRequest) => {
      const before = wallet.prompts.length;
      const asked = wallet.request(call);
      const prompt = wallet.prompts[before];
      if (prompt) asking.set(prompt, { page, isAlive: () => isAlive, isForgiven: false });
      const answer = await asked;
      // The page that asked is gone, and nobody hears the response.
      return isAlive ? answer : new Promise(() => {});
    };
    const ports = { getState: wallet.getState, subscribe: wallet.subscribe, request };
    const journal = createStakeJournal(() => (isAlive ? storage : memoryStorage()));
    const staker = createStaker({ wallet: ports, source: base.source, journal, tabs });
    let stop = staker.start((intent) => done.push(intent));
    const tab: Tab = {
      staker,
      storage,
      isSeen: true,
      see: () => {
        if (!tab.isSeen) stop = staker.start((intent) => done.push(intent));
        tab.isSeen = true;
      },
      hide: () => {
        if (tab.isSeen) stop();
        tab.isSeen = false;
      },
      end: () => {
        tab.hide();
        isAlive = false;
        die();
      },
    };
    return tab;
  };

  const tabs: [Tab, Tab] = [openTab(), openTab()];
  await settle();
  return {
    base,
    wallet,
    tabs,
    done,
    told,
    forgiven,
    presses: () => presses,
    settle,
    begin: (at: 0 | 1, wish: Wish) => {
      presses++;
      void tabs[at].staker.begin(wish);
    },
    goOn: (at: 0 | 1) => {
      presses++;
      const state = tabs[at].staker.getState();
      const allowed = state.phase === 'paused' ? state.allowed : undefined;
      void tabs[at].staker.goOn(allowed === undefined ? {} : { amount: allowed });
    },
    /** What the user starts over is theirs to remember. */
    startOver: (at: 0 | 1) => {
      const state = tabs[at].staker.getState();
      if ('job' in state) {
        for (const { id } of state.job.asks) if (id) forgiven.add(id);
        for (const asker of asking.values()) asker.isForgiven = true;
      }
      tabs[at].staker.startOver();
    },
    reload: (at: 0 | 1) => {
      const { storage } = tabs[at];
      tabs[at].end();
      tabs[at] = openTab(storage);
    },
    /** The tab is closed, and its storage with it; a new one opens. */
    replace: (at: 0 | 1) => {
      // Nobody looks at this account in the other tab, so nobody keeps what the closed one had.
      if (tabs[1 - at]?.staker.getState().phase !== 'elsewhere')
        for (const hash of told.keys()) forgiven.add(hash);
      tabs[at].end();
      tabs[at] = openTab();
    },
    confirm: (index: number) => {
      const open = [...asking.keys()];
      const prompt = open[index % open.length];
      const asker = prompt && asking.get(prompt);
      if (!prompt || !asker) return;
      asking.delete(prompt);
      const hash = wallet.confirm(prompt);
      if (asker.isForgiven) forgiven.add(hash);
      if (asker.isAlive()) told.set(hash, asker.page);
    },
    reject: (index: number, code: number) => {
      const open = [...asking.keys()];
      const prompt = open[index % open.length];
      if (!prompt) return;
      asking.delete(prompt);
      prompt.reject(code);
    },
    end: () => {
      for (const tab of tabs) tab.end();
      // A dead page's timers would go on in every later run.
      vi.clearAllTimers();
    },
  };
}

export const wishes: readonly Wish[] = [
  { action: 'stakeDiem', amount: parseEther('2') },
  { action: 'stakeVvv', amount: parseEther('5') },
];
