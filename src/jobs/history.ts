import type { UsageEntry } from '../venice/billing.ts';
import type { VeniceError } from '../venice/errors.ts';
import { isReadable, type Row } from '../venice/reading.ts';

/** The days to walk through, ms since 1970; `from` is within, `to` is not. */
export type HistoryRange = { from: number; to: number };

/** What was read, kept from one page to the next. */
type Read = {
  range: HistoryRange;
  pages: number;
  /** Oldest first. */
  entries: readonly UsageEntry[];
  /** Rows that could not be read. */
  unreadable: number;
  /** How far the walk is, 0 to 1: pages come in the order of time, and nothing else tells. */
  progress: number;
  /** Where the next page begins, and all places so far. */
  cursor: string | undefined;
  seen: ReadonlySet<string>;
};

export type HistoryState = Read &
  (
    | { step: 'ready' }
    | { step: 'reading' }
    | { step: 'stopped' }
    | { step: 'failed'; error: VeniceError }
    /** Venice sent a place that it had sent before: going on would never end. */
    | { step: 'circle' }
    /** The session is over: what was read with its key is gone. */
    | { step: 'locked' }
    | { step: 'done' }
  );

export type HistoryEvent =
  | { type: 'readRequested' }
  | { type: 'pageRead'; rows: readonly Row<UsageEntry>[]; nextCursor: string | null }
  | { type: 'pageFailed'; error: VeniceError }
  | { type: 'stopRequested' }
  | { type: 'locked' };

/** A walk that has not begun. The end is fixed, so that what is spent meanwhile stays out. */
export function beginHistory(range: HistoryRange): HistoryState {
  return { step: 'ready', ...nothingRead(range) };
}

/** The walk through the usage history. An event that does not fit the step changes nothing. */
export function reduceHistory(state: HistoryState, event: HistoryEvent): HistoryState {
  switch (event.type) {
    case 'readRequested':
      return canRead(state) ? { ...readOf(state), step: 'reading' } : state;
    case 'pageRead':
      return state.step === 'reading' ? addPage(state, event.rows, event.nextCursor) : state;
    case 'pageFailed':
      return state.step === 'reading' ? { ...state, step: 'failed', error: event.error } : state;
    case 'stopRequested':
      return state.step === 'reading' ? { ...state, step: 'stopped' } : state;
    case 'locked':
      return state.step === 'locked'
        ? state
        : { ...nothingRead(state.range), pages: state.pages, step: 'locked' };
  }
}

/** Before the first page, and after a stop or a failure. */
export function canRead({ step }: HistoryState): boolean {
  return step === 'ready' || step === 'stopped' || step === 'failed';
}

function addPage(state: HistoryState, rows: readonly Row<UsageEntry>[], next: string | null): HistoryState {
  const readable = rows.filter(isReadable);
  const { from, to } = state.range;
  const newest = Date.parse(readable.at(-1)?.timestamp ?? '');
  const reached = Number.isNaN(newest) ? state.progress : (newest - from) / (to - from);
  const read: Read = {
    ...readOf(state),
    pages: state.pages + 1,
    entries: [...state.entries, ...readable],
    unreadable: state.unreadable + rows.length - readable.length,
    progress: Math.min(1, Math.max(state.progress, reached)),
  };
  if (next === null) return { ...read, progress: 1, step: 'done' };
  if (state.seen.has(next)) return { ...read, step: 'circle' };
  return { ...read, cursor: next, seen: new Set([...state.seen, next]), step: 'reading' };
}

function nothingRead(range: HistoryRange): Read {
  return {
    range,
    pages: 0,
    entries: [],
    unreadable: 0,
    progress: 0,
    cursor: undefined,
    seen: new Set(),
  };
}

function readOf({ range, pages, entries, unreadable, progress, cursor, seen }: HistoryState): Read {
  return { range, pages, entries, unreadable, progress, cursor, seen };
}
