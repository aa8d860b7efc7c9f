import { toVeniceError, type VeniceError } from '../venice/errors.ts';
import type { KeyClient } from '../venice/keyClient.ts';
import { isReadable } from '../venice/reading.ts';
import { type BulkItem, type BulkStatus, isAsPlanned } from './bulkPlan.ts';
import type { ListAllKeys } from './listAllKeys.ts';
import { createPace } from './pace.ts';

export type BulkState = {
  /** `stopped` by the user, or because the key may do nothing any more. */
  step: 'planned' | 'running' | 'stopping' | 'checking' | 'stopped' | 'finished';
  items: readonly BulkItem[];
  /** While it waits for room: ms since 1970. */
  resumesAt: number | undefined;
  /** Why it stopped by itself, or why the list could not be read at the end. */
  problem: VeniceError | undefined;
};

/** Works through a plan, one call at a time. */
export type BulkRunner = {
  getState(): BulkState;
  subscribe(listener: () => void): () => void;
  start(): Promise<void>;
  /** After the call that is out. */
  stop(): void;
  /** Goes on with what failed and what is left, and with nothing else. */
  retry(): Promise<void>;
};

export type BulkPorts = { client: Pick<KeyClient, 'updateKey' | 'deleteKey'>; list: ListAllKeys };

/** Under Venice's 20 a minute. */
const calls = { most: 19, windowMs: 60_000 };
/** Under half of what makes Venice block a caller for 30 s (facts 3.10). */
const failures = { most: 9, windowMs: 30_000 };
const blockMs = 30_000;

export function createBulkRunner({ client, list }: BulkPorts, plan: readonly BulkItem[]): BulkRunner {
  let state: BulkState = { step: 'planned', items: plan, resumesAt: undefined, problem: undefined };
  let blockedUntil = 0;
  let wake = () => {};
  const listeners = new Set<() => void>();
  const [callPace, failurePace] = [createPace(calls), createPace(failures)];

  const change = (part: Partial<BulkState>) => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };
  const mark = (id: string, status: BulkStatus) =>
    change({ items: state.items.map((item) => (item.key.id === id ? { ...item, status } : item)) });

  /** Waits until another call would break no limit; `stop` ends the wait. */
  const waitForRoom = async () => {
    for (;;) {
      const resumesAt = Math.max(callPace.nextAt() ?? 0, failurePace.nextAt() ?? 0, blockedUntil);
      const waitMs = resumesAt - Date.now();
      if (waitMs <= 0 || state.step !== 'running') break;
      const woken = new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, waitMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      change({ resumesAt });
      await woken;
    }
    if (state.resumesAt !== undefined) change({ resumesAt: undefined });
  };

  const fail = (error: VeniceError) => {
    failurePace.note();
    if (error.code === 'BLOCKED' || error.code === 'RATE_LIMITED')
      blockedUntil = Math.max(blockedUntil, error.resetAt ?? Date.now() + blockMs);
    // The key may do nothing any more: every further call would only be another failure.
    if (error.code === 'UNAUTHORIZED' || error.code === 'ADMIN_KEY_REQUIRED')
      change({ step: 'stopping', problem: error });
  };

  const work = async ({ key, action }: BulkItem) => {
    mark(key.id, { kind: 'working' });
    callPace.note();
    try {
      if (action.kind === 'delete') await client.deleteKey({ id: key.id });
      if (action.kind === 'update') await client.updateKey(action.body);
      mark(key.id, { kind: 'done' });
    } catch (thrown) {
      const error = toVeniceError(thrown);
      fail(error);
      const isGone = action.kind === 'delete' && error.code === 'NOT_FOUND';
      mark(key.id, isGone ? { kind: 'done' } : { kind: 'failed', error });
    }
  };

  /** One reading of the list settles what a lost answer left open, and finds what Venice stored otherwise. */
  const check = async () => {
    const wasStopped = state.step === 'stopping';
    if (state.problem) return change({ step: 'stopped' });
    change({ step: 'checking' });
    try {
      const stored = (await list()).filter(isReadable);
      const items = state.items.map((item): BulkItem => {
        if (item.status.kind !== 'done' && item.status.kind !== 'failed') return item;
        const found = stored.find(({ id }) => id === item.key.id);
        if (isAsPlanned(item.action, found)) return { ...item, status: { kind: 'done' } };
        return item.status.kind === 'done' ? { ...item, status: { kind: 'failed' } } : item;
      });
      change({ items, step: wasStopped ? 'stopped' : 'finished' });
    } catch (thrown) {
      failurePace.note();
      change({ step: wasStopped ? 'stopped' : 'finished', problem: toVeniceError(thrown) });
    }
  };

  const run = async () => {
    change({ step: 'running', problem: undefined });
    for (const item of state.items) {
      if (item.status.kind !== 'waiting') continue;
      await waitForRoom();
      if (state.step !== 'running') break;
      await work(item);
    }
    await check();
  };

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: async () => {
      if (state.step === 'planned') await run();
    },
    stop: () => {
      if (state.step !== 'running') return;
      change({ step: 'stopping' });
      wake();
    },
    retry: async () => {
      if (state.step !== 'stopped' && state.step !== 'finished') return;
      change({
        items: state.items.map((item) =>
          item.status.kind === 'failed' ? { ...item, status: { kind: 'waiting' } } : item,
        ),
      });
      await run();
    },
  };
}
