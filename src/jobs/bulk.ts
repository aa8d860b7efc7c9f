import type { ApiKey } from '../venice/apiKey.ts';
import { isDefinite, type VeniceError } from '../venice/errors.ts';
import { isReadable, type Row } from '../venice/reading.ts';
import { type BulkAction, type BulkChange, isAsPlanned, planOne } from './bulkPlan.ts';

export type BulkStatus =
  /** `doubt`: why nobody knows whether an earlier attempt changed the key. */
  | { kind: 'waiting'; doubt?: VeniceError }
  | { kind: 'working'; doubt?: VeniceError }
  | { kind: 'done' }
  | { kind: 'skipped' }
  /** Somebody else changed the same setting meanwhile: left alone, and planned anew over what is stored. */
  | { kind: 'moved' }
  /** Surely not changed. Without an error, Venice stores something else than it accepted. */
  | { kind: 'failed'; error?: VeniceError }
  /** The response was lost, and the list has not settled it. */
  | { kind: 'unknown'; error: VeniceError };

export type BulkItem = { key: ApiKey; action: BulkAction; status: BulkStatus };

/**
 * Why the work ended before it was through. `refused`: the key that the calls are made with may do
 * nothing any more.
 */
export type BulkStop = { by: 'user' } | { by: 'lock' } | { by: 'refused'; error: VeniceError };

export type BulkState = { items: readonly BulkItem[] } & (
  | { step: 'planned' }
  /** `resumesAt`: while it waits for room, ms since 1970. */
  | { step: 'running'; resumesAt?: number }
  /** The call that is out is waited for. */
  | { step: 'stopping'; stop: BulkStop }
  /** One reading of the list settles what a lost response left open. */
  | { step: 'checking'; stop?: BulkStop }
  /** `unchecked`: why the list could not be read. */
  | { step: 'ended'; stop?: BulkStop; unchecked?: VeniceError }
);

export type BulkEvent =
  | { type: 'runRequested' }
  | { type: 'waiting'; resumesAt: number }
  | { type: 'itemStarted'; id: string }
  | { type: 'itemDone'; id: string }
  /** Stopped before its change was sent. */
  | { type: 'itemPutBack'; id: string }
  | { type: 'itemMoved'; id: string; action: BulkAction }
  | { type: 'itemFailed'; id: string; error: VeniceError }
  | { type: 'stopRequested' }
  | { type: 'locked' }
  /** No call is out, and none will be sent. */
  | { type: 'drained' }
  | { type: 'listed'; rows: readonly Row<ApiKey>[] }
  | { type: 'listFailed'; error: VeniceError };

/**
 * The whole of a bulk change before any of it is done: one action for each key, and none where
 * nothing would change.
 */
export function planBulk(
  keys: readonly ApiKey[],
  change: BulkChange,
  ownIds: readonly string[],
): Extract<BulkState, { step: 'planned' }> {
  const items = keys.map((key): BulkItem => {
    const action = planOne(key, change, ownIds);
    return { key, action, status: { kind: action.kind === 'none' ? 'skipped' : 'waiting' } };
  });
  return { step: 'planned', items };
}

/** A bulk change. An event that does not fit the step changes nothing. */
export function reduceBulk(state: BulkState, event: BulkEvent): BulkState {
  const { items } = state;
  switch (event.type) {
    case 'runRequested':
      return canRun(state) ? { step: 'running', items: items.map(tryAgain) } : state;
    case 'waiting':
      return state.step === 'running' ? { ...state, resumesAt: event.resumesAt } : state;
    case 'itemStarted':
      if (state.step !== 'running') return state;
      return { step: 'running', items: items.map((item) => startOne(item, event.id)) };
    case 'itemDone':
      return { ...state, items: settle(items, event.id, { kind: 'done' }) };
    case 'itemPutBack':
      return { ...state, items: items.map((item) => putBack(item, event.id)) };
    case 'itemMoved':
      return { ...state, items: settle(items, event.id, { kind: 'moved' }, event.action) };
    case 'itemFailed':
      return onItemFailed(state, event.id, event.error);
    case 'stopRequested':
      return state.step === 'running' ? { step: 'stopping', items, stop: { by: 'user' } } : state;
    case 'locked':
      return onLocked(state);
    case 'drained':
      return onDrained(state);
    case 'listed':
      if (state.step !== 'checking') return state;
      return { ...end(state.stop), items: items.map((item) => compare(item, event.rows)) };
    case 'listFailed':
      return state.step === 'checking' ? { ...end(state.stop), items, unchecked: event.error } : state;
  }
}

/** Before the first run, and after one that left something. A lock ends it for good: its client is gone. */
export function canRun(state: BulkState): boolean {
  if (state.step === 'planned') return true;
  return state.step === 'ended' && state.stop?.by !== 'lock' && state.items.some(isLeft);
}

function isLeft({ status: { kind } }: BulkItem): boolean {
  return kind === 'waiting' || kind === 'failed' || kind === 'moved' || kind === 'unknown';
}

function onItemFailed(state: BulkState, id: string, error: VeniceError): BulkState {
  const item = state.items.find(({ key, status }) => key.id === id && status.kind === 'working');
  if (!item) return state;
  // What is gone is as planned for a revocation, whoever revoked it.
  const isGone = item.action.kind === 'delete' && error.code === 'NOT_FOUND';
  const status: BulkStatus = isGone
    ? { kind: 'done' }
    : { kind: isDefinite(error) && !readDoubt(item) ? 'failed' : 'unknown', error };
  const items = settle(state.items, id, status);
  const isRefused = error.code === 'UNAUTHORIZED' || error.code === 'ADMIN_KEY_REQUIRED';
  if (state.step !== 'running' || !isRefused) return { ...state, items };
  return { step: 'stopping', items, stop: { by: 'refused', error } };
}

function onLocked(state: BulkState): BulkState {
  const { items, step } = state;
  if (step === 'stopping' && state.stop.by === 'lock') return state;
  if (step === 'running' || step === 'stopping') return { step: 'stopping', items, stop: { by: 'lock' } };
  return step === 'checking' ? { step: 'ended', items, stop: { by: 'lock' } } : state;
}

function onDrained(state: BulkState): BulkState {
  const items = state.items.map(recallDoubt);
  if (state.step === 'running') return { step: 'checking', items };
  if (state.step !== 'stopping') return state;
  const { stop } = state;
  return stop.by === 'user' ? { step: 'checking', items, stop } : { step: 'ended', items, stop };
}

/** What was not attempted again is as unknown as before. */
function recallDoubt(item: BulkItem): BulkItem {
  const { status } = item;
  if (status.kind !== 'waiting' || !status.doubt) return item;
  return { ...item, status: { kind: 'unknown', error: status.doubt } };
}

function end(stop: BulkStop | undefined): { step: 'ended'; stop?: BulkStop } {
  return { step: 'ended', ...(stop && { stop }) };
}

function tryAgain(item: BulkItem): BulkItem {
  if (!isLeft(item)) return item;
  if (item.action.kind === 'none') return { ...item, status: { kind: 'skipped' } };
  return { ...item, status: { kind: 'waiting', ...keepDoubt(item) } };
}

/** Why nobody knows whether the key was changed: a later attempt that fails does not settle it. */
function readDoubt({ status }: BulkItem): VeniceError | undefined {
  if (status.kind === 'unknown') return status.error;
  return status.kind === 'waiting' || status.kind === 'working' ? status.doubt : undefined;
}

function keepDoubt(item: BulkItem): { doubt?: VeniceError } {
  const doubt = readDoubt(item);
  return doubt ? { doubt } : {};
}

function putBack(item: BulkItem, id: string): BulkItem {
  const isOut = item.key.id === id && item.status.kind === 'working';
  return isOut ? { ...item, status: { kind: 'waiting', ...keepDoubt(item) } } : item;
}

function startOne(item: BulkItem, id: string): BulkItem {
  return item.key.id === id ? { ...item, status: { kind: 'working', ...keepDoubt(item) } } : item;
}

function mark(items: readonly BulkItem[], id: string, status: BulkStatus, action?: BulkAction): BulkItem[] {
  return items.map((item) => (item.key.id === id ? { ...item, status, ...(action && { action }) } : item));
}

/** Only for the call that is out. */
function settle(items: readonly BulkItem[], id: string, status: BulkStatus, action?: BulkAction) {
  const isOut = items.some((item) => item.key.id === id && item.status.kind === 'working');
  return isOut ? mark(items, id, status, action) : items;
}

/** What the list says of one item that was sent. */
function compare(item: BulkItem, rows: readonly Row<ApiKey>[]): BulkItem {
  const { status, action, key } = item;
  if (status.kind !== 'done' && status.kind !== 'failed' && status.kind !== 'unknown') return item;
  const stored = rows.filter(isReadable).find(({ id }) => id === key.id);
  // An unreadable row may be this key: then the list says nothing of it.
  if (!stored && !rows.every(isReadable)) return item;
  if (isAsPlanned(action, stored)) return { ...item, status: { kind: 'done' } };
  return {
    ...item,
    status: { kind: 'failed', ...(status.kind !== 'done' && status.error && { error: status.error }) },
  };
}

/** The keys of a bulk change by what became of them. */
export type BulkReport = {
  done: BulkItem[];
  /** Surely not changed. */
  left: BulkItem[];
  /** Changed or not: the response was lost, and the list did not settle it. */
  unknown: BulkItem[];
};

export function reportBulk({ items }: BulkState): BulkReport {
  const report: BulkReport = { done: [], left: [], unknown: [] };
  for (const item of items) {
    const { kind } = item.status;
    if (kind === 'done') report.done.push(item);
    else if (kind === 'working' || kind === 'unknown') report.unknown.push(item);
    else if (kind !== 'skipped') report.left.push(item);
  }
  return report;
}
