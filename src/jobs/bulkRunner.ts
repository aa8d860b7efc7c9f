import { createMachine, type Readable } from '../kit/createMachine.ts';
import { createPace } from '../kit/pace.ts';
import { toVeniceError, type VeniceError } from '../venice/errors.ts';
import type { KeyClient } from '../venice/keyClient.ts';
import type { ListAllKeys } from '../venice/listAllKeys.ts';
import { type BulkEvent, type BulkItem, type BulkState, canRun, reduceBulk } from './bulk.ts';
import { replan } from './bulkPlan.ts';

/** Works through a plan, one key at a time. */
export type BulkRunner = Readable<BulkState> & {
  /** Starts, or goes on with what is left, and with nothing else. Never rejects. */
  run(): Promise<void>;
  /** After the call that is out. */
  stop(): void;
  /** The session is over: nothing more is sent, and the list is not read. */
  lock(): void;
};

export type BulkPorts = { client: Pick<KeyClient, 'getKey' | 'updateKey' | 'deleteKey'>; list: ListAllKeys };

/** Under Venice's 20 changes a minute. */
export const changesAMinute = 19;
const calls = { most: changesAMinute, windowMs: 60_000 };
/** Under half of what makes Venice block a caller for 30 s. */
const failures = { most: 9, windowMs: 30_000 };
const blockMs = 30_000;

/** How long a plan takes at least, ms: after each full minute of changes the rest waits. */
export function bulkTakesMs(changes: number): number {
  return Math.floor(Math.max(0, changes - 1) / changesAMinute) * calls.windowMs;
}

/** @param reduce another one only where a test shows that it is caught (test/fuzz) */
export function createBulkRunner(
  { client, list }: BulkPorts,
  plan: Extract<BulkState, { step: 'planned' }>,
  reduce: typeof reduceBulk = reduceBulk,
): BulkRunner {
  const { getState, subscribe, dispatch } = createMachine<BulkState, BulkEvent>(reduce, plan);
  const [callPace, failurePace] = [createPace(calls), createPace(failures)];
  let blockedUntil = 0;
  let wake = () => {};
  const locked = new AbortController();

  /** Waits until another call would break no limit; a stop ends the wait. */
  const waitForRoom = async () => {
    for (;;) {
      const resumesAt = Math.max(callPace.nextAt() ?? 0, failurePace.nextAt() ?? 0, blockedUntil);
      const waitMs = resumesAt - Date.now();
      if (waitMs <= 0 || getState().step !== 'running') return;
      const woken = new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, waitMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      dispatch({ type: 'waiting', resumesAt });
      await woken;
    }
  };

  const noteFailure = (error: VeniceError) => {
    failurePace.note();
    if (error.code === 'BLOCKED' || error.code === 'RATE_LIMITED')
      blockedUntil = Math.max(blockedUntil, error.resetAt ?? Date.now() + blockMs);
  };

  /** Sends the change of one key; an update only over the settings that the plan was made for. */
  const change = async ({ key: { id }, action }: BulkItem): Promise<BulkEvent> => {
    if (action.kind === 'delete') await client.deleteKey({ id });
    if (action.kind === 'update') {
      const moved = replan(action, await client.getKey({ id }));
      if (moved) return { type: 'itemMoved', id, action: moved };
      if (getState().step !== 'running') return { type: 'itemPutBack', id };
      await client.updateKey(action.body);
    }
    return { type: 'itemDone', id };
  };

  const work = async (item: BulkItem) => {
    const { id } = item.key;
    dispatch({ type: 'itemStarted', id });
    callPace.note();
    try {
      dispatch(await change(item));
    } catch (thrown) {
      const error = toVeniceError(thrown);
      noteFailure(error);
      dispatch({ type: 'itemFailed', id, error });
    }
  };

  const readBack = async () => {
    try {
      dispatch({ type: 'listed', rows: await list({ signal: locked.signal }) });
    } catch (thrown) {
      failurePace.note();
      dispatch({ type: 'listFailed', error: toVeniceError(thrown) });
    }
  };

  return {
    getState,
    subscribe,
    run: async () => {
      if (!canRun(getState())) return;
      dispatch({ type: 'runRequested' });
      for (const item of getState().items) {
        if (item.status.kind !== 'waiting') continue;
        await waitForRoom();
        if (getState().step !== 'running') break;
        await work(item);
      }
      dispatch({ type: 'drained' });
      if (getState().step === 'checking') await readBack();
    },
    stop: () => {
      dispatch({ type: 'stopRequested' });
      wake();
    },
    lock: () => {
      dispatch({ type: 'locked' });
      locked.abort();
      wake();
    },
  };
}
