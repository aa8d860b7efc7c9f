import { buildUpdate, findChanges, type KeyTerms, termsOf } from '../options/keyTerms.ts';
import type { ApiKey } from '../venice/apiKey.ts';
import type { UpdateKeyBody } from '../venice/bodies.ts';
import type { VeniceError } from '../venice/errors.ts';

export type BulkKind = 'revoke' | 'expiry' | 'limits';

/** What shall be with all of the selected keys. */
export type BulkChange =
  | { kind: 'revoke' }
  | { kind: 'expiry'; expiresAt: string | null }
  | { kind: 'limits'; usd: number | null; diem: number | null; limitPeriod: 'EPOCH' | 'MONTH' | 'LIFETIME' };

/** What is done with one of them. */
export type BulkAction =
  | { kind: 'delete' }
  | { kind: 'update'; body: UpdateKeyBody; before: KeyTerms; asked: KeyTerms }
  /** `own`: the page works with it, or manages it. */
  | { kind: 'none'; because: 'same' | 'own' };

export type BulkStatus =
  | { kind: 'waiting' }
  | { kind: 'working' }
  | { kind: 'done' }
  | { kind: 'skipped' }
  /** Without an error, Venice stores something else than it said yes to. */
  | { kind: 'failed'; error?: VeniceError };

export type BulkItem = { key: ApiKey; action: BulkAction; status: BulkStatus };

/** The whole of a bulk change before any of it is done: one action for each key, and none where nothing would change. */
export function planBulk(keys: readonly ApiKey[], change: BulkChange, ownIds: readonly string[]): BulkItem[] {
  return keys.map((key) => {
    const action = planOne(key, change, ownIds);
    return { key, action, status: { kind: action.kind === 'none' ? 'skipped' : 'waiting' } };
  });
}

function planOne(key: ApiKey, change: BulkChange, ownIds: readonly string[]): BulkAction {
  if (ownIds.includes(key.id)) return { kind: 'none', because: 'own' };
  if (change.kind === 'revoke') return { kind: 'delete' };
  const before = termsOf(key);
  const { kind: _, ...fields } = change;
  const asked: KeyTerms = { ...before, ...fields };
  const body = buildUpdate(key.id, before, asked);
  return body ? { kind: 'update', body, before, asked } : { kind: 'none', because: 'same' };
}

/** Whether a key is as planned. @param stored from the list; undefined where it is not in it any more */
export function isAsPlanned(action: BulkAction, stored: ApiKey | undefined): boolean {
  switch (action.kind) {
    case 'delete':
      return stored === undefined;
    case 'update': {
      if (!stored) return false;
      const wrong = findChanges(action.asked, termsOf(stored));
      return findChanges(action.before, action.asked).every((field) => !wrong.includes(field));
    }
    case 'none':
      return true;
  }
}
