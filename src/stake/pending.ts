import type { StakeTask } from '../chain/StandingSummary.tsx';
import { createStore } from '../kit/storage.ts';

/** The name under which `journal.ts` keeps what is under way. */
export const storageKey = 'zecca.stake';

const store = createStore(storageKey, 'tab');

/**
 * What this tab left half-way, told without loading the code that stakes: only the name of its
 * action is looked for here.
 */
export function pendingTask(): StakeTask | undefined {
  const action = /"action":"(\w{1,20})"/.exec(store.read() ?? '')?.[1];
  if (!action) return undefined;
  return action === 'stakeDiem' || action === 'stakeVvv' ? action : 'overview';
}
