import type { Address } from 'viem';
import type { Tabs } from './tabs.ts';

/** A page that is loaded again comes back for what it had; and its last word may come after its lock. */
const comeBackMs = 3_000;

type Place = { address: Address; leaving: AbortController; isKept: boolean };

/** This tab's place in line for an account that another tab has. */
export function createQueue(tabs: Pick<Tabs, 'queue' | 'release'>) {
  let place: Place | undefined;

  const giveBack = () => {
    if (place?.isKept) tabs.release();
    if (place) place.isKept = false;
  };

  const leave = () => {
    place?.leaving.abort();
    giveBack();
    place = undefined;
  };

  return {
    /** The account that this tab waits for. */
    address: () => place?.address,
    /** @returns whether the account is this tab's now: false where it left the line */
    wait: async (address: Address): Promise<boolean> => {
      const mine: Place = { address, leaving: new AbortController(), isKept: false };
      place = mine;
      const { signal } = mine.leaving;
      do {
        try {
          await tabs.queue(address, signal);
        } catch {
          return false;
        }
        if (signal.aborted) {
          tabs.release();
          return false;
        }
        mine.isKept = true;
        await new Promise((resolve) => setTimeout(resolve, comeBackMs));
        if (signal.aborted) return false;
      } while (!mine.isKept);
      place = undefined;
      return true;
    },
    leave,
    /** Leaves the line with the account, which this tab has by now. */
    take: () => {
      if (place) place.isKept = false;
      leave();
    },
    /** To a page that was loaded again and asks for what it had. */
    giveBack: (address: Address) => {
      if (address === place?.address) giveBack();
    },
  };
}
