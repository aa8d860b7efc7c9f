import { createMachine, type Readable } from '../kit/createMachine.ts';
import { toVeniceError } from '../venice/errors.ts';
import type { KeyClient } from '../venice/keyClient.ts';
import {
  beginHistory,
  canRead,
  type HistoryEvent,
  type HistoryRange,
  type HistoryState,
  reduceHistory,
} from './history.ts';

/**
 * One walk through the usage history. Its pages are kept; a failed one is asked for again, never
 * those before it.
 */
export type HistoryWalk = Readable<HistoryState> & {
  /**
   * Starts, or goes on after the last page that came. Does nothing while it reads and after its
   * end. Never rejects.
   */
  run(): Promise<void>;
  stop(): void;
  /** The session is over: nothing more is sent, and what was read is dropped. */
  lock(): void;
};

/**
 * Pages of 1000 rows, the most that Venice gives.
 *
 * @param reduce another one only where a test shows that it is caught (test/fuzz)
 */
export function createHistoryWalk(
  client: Pick<KeyClient, 'getUsageHistory'>,
  range: HistoryRange,
  { pageSize = 1000, reduce = reduceHistory }: { pageSize?: number; reduce?: typeof reduceHistory } = {},
): HistoryWalk {
  const { getState, subscribe, dispatch } = createMachine<HistoryState, HistoryEvent>(
    reduce,
    beginHistory(range),
  );
  const filters = {
    startTimestamp: new Date(range.from).toISOString(),
    endTimestamp: new Date(range.to).toISOString(),
    pageSize,
  };
  let attempt: AbortController | undefined;

  const readPage = async (signal: AbortSignal) => {
    const { cursor } = getState();
    try {
      const page = await client.getUsageHistory(cursor === undefined ? filters : { cursor }, { signal });
      // A response that came as the user stopped is asked for again, so that no row counts twice.
      if (!signal.aborted) dispatch({ type: 'pageRead', rows: page.data, nextCursor: page.nextCursor });
    } catch (error) {
      if (!signal.aborted) dispatch({ type: 'pageFailed', error: toVeniceError(error) });
    }
  };
  const end = (event: HistoryEvent) => {
    attempt?.abort();
    dispatch(event);
  };

  return {
    getState,
    subscribe,
    run: async () => {
      if (!canRead(getState())) return;
      const own = new AbortController();
      attempt = own;
      dispatch({ type: 'readRequested' });
      while (!own.signal.aborted && getState().step === 'reading') await readPage(own.signal);
    },
    stop: () => end({ type: 'stopRequested' }),
    lock: () => end({ type: 'locked' }),
  };
}
