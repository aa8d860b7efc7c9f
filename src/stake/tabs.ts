import type { Address } from 'viem';
import { browserLocks, withLock } from '../kit/withLock.ts';
import { readEntry, type StakeEntry, writeEntry } from './journal.ts';

/**
 * One stake at a time for an account, whatever tab it is in. The browser releases the lock when the
 * tab dies.
 */
export type Tabs = {
  /** Takes the account for this tab. @returns false where another tab has it */
  claim(address: Address): Promise<boolean>;
  /** Takes the account as soon as the other tab releases it or dies. Rejects when `signal` aborts. */
  queue(address: Address, signal: AbortSignal): Promise<void>;
  release(): void;
  /** Whether this tab has the account. */
  holds(address: Address): boolean;
  /** Tells the other tabs what this one has under way, or that it is over. */
  tell(address: Address, entry: StakeEntry | undefined): void;
  /** Asks a tab that keeps the account for a page which was loaded again to give it back. */
  askBack(address: Address): void;
  /** Asks the other tabs what they have under way, and follows it. */
  follow(listeners: {
    onEntry(address: Address, entry: StakeEntry | undefined): void;
    onAskedBack(address: Address): void;
  }): void;
};

type Told = { address: Address; text: string | null };
type Message = Told | { back: Address } | 'hello';
type Channel = Pick<BroadcastChannel, 'postMessage' | 'onmessage'>;
export type TabPorts = { locks: LockManager | undefined; channel: Channel | undefined };

/** A browser without locks or channels stakes all the same, without this safety net. */
function browserPorts(): TabPorts {
  return {
    locks: browserLocks(),
    channel: openChannel(),
  };
}

/** Firefox throws where site data is blocked. */
function openChannel(): Channel | undefined {
  try {
    return globalThis.BroadcastChannel && new BroadcastChannel('zecca.stake');
  } catch {
    return undefined;
  }
}

export function createTabs({ locks, channel }: TabPorts = browserPorts()): Tabs {
  let held: { address: Address; release(): void } | undefined;
  /** What is under way by account, as this tab or another told: a new tab may outlive who told it. */
  const told = new Map<Address, string>();

  const keep = ({ address, text }: Told) => (text === null ? told.delete(address) : told.set(address, text));

  const nameOf = (address: Address) => `zecca.stake ${address.toLowerCase()}`;

  /** Keeps the lock that was given until `release`. */
  const hold = (address: Address, given: () => void): Promise<void> => {
    given();
    return new Promise((release) => {
      held = { address, release };
    });
  };

  const release = () => {
    held?.release();
    held = undefined;
  };

  return {
    claim: async (address) => {
      if (held?.address === address) return true;
      release();
      if (!locks) return true;
      return new Promise((resolve, reject) => {
        const run = () => hold(address, () => resolve(true));
        withLock(nameOf(address), { run, busy: async () => resolve(false) }, locks).catch(reject);
      });
    },
    queue: (address, signal) =>
      new Promise((resolve, reject) => {
        if (!locks) return resolve();
        locks.request(nameOf(address), { signal }, () => hold(address, resolve)).catch(reject);
      }),
    release,
    holds: (address) => !locks || held?.address === address,
    tell: (address, entry) => {
      const message: Told = { address, text: entry ? writeEntry(entry) : null };
      keep(message);
      channel?.postMessage(message);
    },
    askBack: (address) => channel?.postMessage({ back: address }),
    follow: ({ onEntry, onAskedBack }) => {
      if (!channel) return;
      channel.onmessage = ({ data }: MessageEvent<Message>) => {
        if (data === 'hello') {
          for (const [address, text] of told) channel.postMessage({ address, text });
        } else if ('back' in data) onAskedBack(data.back);
        else {
          keep(data);
          onEntry(data.address, data.text === null ? undefined : readEntry(data.text));
        }
      };
      channel.postMessage('hello');
    },
  };
}
