import type { UsageEntry } from '../venice/billing.ts';
import { toVeniceError, type VeniceError } from '../venice/errors.ts';
import type { KeyClient } from '../venice/keyClient.ts';
import { isReadable } from '../venice/reading.ts';

/** Why a walk stands still: the user stopped it, a page failed, or Venice sent a cursor that it had sent before. */
export type Halt = { kind: 'stopped' } | { kind: 'failed'; error: VeniceError } | { kind: 'circle' };

export type WalkState = {
  status: 'ready' | 'reading' | 'halted' | 'done';
  halt: Halt | undefined;
  pages: number;
  /** Rows that could be read, and those that could not. */
  entries: number;
  unreadable: number;
  /** How far the walk is, 0 to 1: pages come in the order of time, and nothing else tells. */
  progress: number;
};

/** The days to walk through, ms since 1970; `from` is within, `to` is not. */
export type WalkRange = { from: number; to: number };

/** One walk through the usage history. Its pages are kept; a failed one is asked for again, never those before it. */
export type HistoryWalk = {
  getState(): WalkState;
  subscribe(listener: () => void): () => void;
  /** Starts, or goes on after the last page that came. Does nothing while it reads and after it is done. Never rejects. */
  run(): Promise<void>;
  stop(): void;
  /** What was read so far, oldest first. */
  entries(): readonly UsageEntry[];
};

/** Pages of 1000 rows, the most that Venice gives. The end is fixed at the start, so that what is spent meanwhile stays out. */
export function createHistoryWalk(
  client: Pick<KeyClient, 'getUsageHistory'>,
  { from, to }: WalkRange,
  pageSize = 1000,
): HistoryWalk {
  const entries: UsageEntry[] = [];
  const seen = new Set<string>();
  const listeners = new Set<() => void>();
  let cursor: string | undefined;
  let attempt: AbortController | undefined;
  let state: WalkState = {
    status: 'ready',
    halt: undefined,
    pages: 0,
    entries: 0,
    unreadable: 0,
    progress: 0,
  };
  const change = (part: Partial<WalkState>) => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };
  const halt = (reason: Halt) => change({ status: 'halted', halt: reason });

  /** @returns whether there is more to read */
  const readPage = async (signal: AbortSignal): Promise<boolean> => {
    const filters = {
      startTimestamp: new Date(from).toISOString(),
      endTimestamp: new Date(to).toISOString(),
      pageSize,
    };
    const page = await client.getUsageHistory(cursor === undefined ? filters : { cursor }, { signal });
    // An answer that came as the user stopped: it is asked for again, so that no row counts twice.
    if (signal.aborted) return false;
    const readable = page.data.filter(isReadable);
    entries.push(...readable);
    const isEnd = page.nextCursor === null;
    const newest = Date.parse(readable.at(-1)?.timestamp ?? '');
    const reached = Number.isNaN(newest) ? state.progress : (newest - from) / (to - from);
    change({
      pages: state.pages + 1,
      entries: entries.length,
      unreadable: state.unreadable + page.data.length - readable.length,
      progress: isEnd ? 1 : Math.min(1, Math.max(state.progress, reached)),
    });
    if (page.nextCursor === null) change({ status: 'done' });
    else if (seen.has(page.nextCursor)) halt({ kind: 'circle' });
    else {
      seen.add(page.nextCursor);
      cursor = page.nextCursor;
      // A listener may have stopped the walk at the sight of this page.
      return !signal.aborted;
    }
    return false;
  };

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    run: async () => {
      if (state.status === 'reading' || state.status === 'done' || state.halt?.kind === 'circle') return;
      const own = new AbortController();
      attempt = own;
      change({ status: 'reading', halt: undefined });
      try {
        while (await readPage(own.signal));
      } catch (error) {
        if (!own.signal.aborted) halt({ kind: 'failed', error: toVeniceError(error) });
      }
    },
    stop: () => {
      if (state.status !== 'reading') return;
      attempt?.abort();
      halt({ kind: 'stopped' });
    },
    entries: () => entries,
  };
}
