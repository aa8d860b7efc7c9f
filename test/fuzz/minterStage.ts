import type { Hex, PrivateKeyAccount } from 'viem';
import { createJournal, noJournal } from '../../src/mint/journal.ts';
import { createMinter, type Minter } from '../../src/mint/minter.ts';
import { createVenice } from '../../src/venice/client.ts';
import { createTestLocks } from '../browserParts.ts';
import { createMinterBed, type MinterBed } from '../minterBed.ts';
import type { Fault } from '../sandbox/api/knobs.ts';
import { gate, settle } from './commands.ts';

/** A life of the page, from load to unload. */
type Tab = { minter: Minter; stop(): void; isAlive: boolean };

/** Two tabs before one Venice and one wallet, and what an observer above them all has seen. */
export type MinterStage = {
  on: MinterBed;
  accounts: PrivateKeyAccount[];
  tabs: [Tab, Tab];
  stored: Map<string, string>;
  net: ReturnType<typeof gate>;
  intents: number;
  /** Secrets that Venice gave and a page could read, with the tag of their mint. */
  given: Map<string, string>;
  /** Nonces of keys that the user has let go of, or was told may exist. */
  settled: Set<string>;
  wallet: 'signs' | 'rejects' | 'silent' | 'other';
  late: (() => void)[];
  fail(...faults: Fault[]): void;
  reload(): void;
  settle(): Promise<void>;
  end(): void;
};

export async function createMinterStage(): Promise<MinterStage> {
  const on = await createMinterBed();
  const accounts = [on.account, on.bed.wallet()];
  const stored = new Map<string, string>();
  const locks = createTestLocks();
  let prompts = 0;
  let now: PrivateKeyAccount = on.account;

  const storage = { getItem: (name: string) => stored.get(name) ?? null, length: 0, key: () => null };
  const journalOf = (tab: { isAlive: boolean }) =>
    createJournal(() => ({
      ...storage,
      clear: () => {},
      setItem: (name, text) => void (tab.isAlive && stored.set(name, text)),
      removeItem: (name) => void (tab.isAlive && stored.delete(name)),
    }));
  const net = gate(on.fetch, async ({ method, body }, answer) => {
    if (method !== 'POST' || !answer.ok) return;
    const read: unknown = await answer.json().catch(() => undefined);
    const apiKey = /"apiKey":"([^"]+)"/.exec(JSON.stringify(read ?? ''))?.[1];
    if (apiKey) stage.given.set(apiKey, tagIn(String(body)));
  });
  const open = (isFirst: boolean): Tab => {
    const tab: Tab = { isAlive: true, stop: () => {}, minter: undefined as unknown as Minter };
    const never = new Promise<never>(() => {});
    // What comes for a page that is gone reaches nobody.
    const fetch: typeof globalThis.fetch = async (input, init) => {
      if (!tab.isAlive) return never;
      const answer = await net.fetch(input, init);
      return tab.isAlive ? answer : never;
    };
    const venice = createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch });
    tab.minter = createMinter({
      venice,
      wallet: on.wallet,
      locks,
      journal: isFirst ? journalOf(tab) : noJournal,
    });
    tab.stop = tab.minter.start();
    return tab;
  };

  on.wallet.answerWith(async ({ message }): Promise<Hex> => {
    if (stage.wallet === 'rejects') throw Object.assign(new Error('no'), { code: 4001 });
    const signer = stage.wallet === 'other' ? (accounts.find((each) => each !== now) ?? now) : now;
    if (stage.wallet === 'silent') await new Promise<void>((answer) => stage.late.push(answer));
    prompts++;
    return signer.signMessage({ message }).finally(() => prompts--);
  });
  const switchTo = on.wallet.switchTo;
  on.wallet.switchTo = (next) => {
    now = next;
    switchTo(next);
  };

  const stage: MinterStage = {
    on,
    accounts,
    stored,
    net,
    tabs: [open(true), open(false)],
    intents: 0,
    given: new Map(),
    settled: new Set(),
    wallet: 'signs',
    late: [],
    fail: (...faults) => on.bed.sandbox.set({ faults }),
    reload: () => {
      const [tab] = stage.tabs;
      const state = tab.minter.getState();
      // The page asks before it is left with a key on screen; who leaves all the same has let it go.
      if (state.phase === 'minted') stage.settled.add(state.minted.trace.tag);
      tab.isAlive = false;
      tab.stop();
      stage.tabs[0] = open(true);
    },
    settle: () => settle(() => net.isBusy() || prompts > 0),
    end: () => {
      for (const { stop } of stage.tabs) stop();
      on.end();
    },
  };
  return stage;
}

export function tagIn(text: string): string {
  return /#([0-9A-Z]{6})/.exec(text)?.[1] ?? '';
}
