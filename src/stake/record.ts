import { entryOf, type StakeEntry, type StakeJournal } from './journal.ts';
import type { Tabs } from './tabs.ts';
import type { StakeState } from './types.ts';

/**
 * Writes what is under way down for the next page and tells it to the other tabs, until it is over.
 * What another tab told is written down as well: that tab may die while this page is loaded again.
 */
export function createRecord(journal: StakeJournal, tabs: Tabs): (state: StakeState) => void {
  let last: StakeEntry | undefined;
  return (state) => {
    const seen = state.phase === 'elsewhere' && state.seen && entryOf(state.seen);
    if (seen) journal.write(seen);
    const entry = entryOf(state);
    // Before the account is this tab's, another may have something under way.
    if (entry && tabs.holds(entry.intent.address)) {
      last = entry;
      journal.write(entry);
      tabs.tell(entry.intent.address, entry);
    } else if (!entry && last) {
      journal.clear();
      tabs.tell(last.intent.address, undefined);
      tabs.release();
      last = undefined;
    }
  };
}
