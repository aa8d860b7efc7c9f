import { buildUpdate, findChanges, type KeyTerms, termsOf } from '../settings/keyTerms.ts';
import type { ApiKey } from '../venice/apiKey.ts';
import type { UpdateKeyBody } from '../venice/bodies.ts';

export type BulkKind = 'revoke' | 'expiry' | 'limits';

/** What all of the selected keys are to become. */
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

/** The action for one key. @param ownIds keys that the page works with or manages */
export function planOne(key: ApiKey, change: BulkChange, ownIds: readonly string[]): BulkAction {
  if (ownIds.includes(key.id)) return { kind: 'none', because: 'own' };
  if (change.kind === 'revoke') return { kind: 'delete' };
  const { kind: _, ...fields } = change;
  const before = termsOf(key);
  return planUpdate(key.id, before, { ...before, ...fields });
}

function planUpdate(id: string, before: KeyTerms, asked: KeyTerms): BulkAction {
  const body = buildUpdate(id, before, asked);
  return body ? { kind: 'update', body, before, asked } : { kind: 'none', because: 'same' };
}

/**
 * The same update over what is stored now.
 *
 * @returns undefined where no setting that it changes was changed by somebody else meanwhile
 */
export function replan(action: Extract<BulkAction, { kind: 'update' }>, now: ApiKey): BulkAction | undefined {
  const { before, asked } = action;
  const stored = termsOf(now);
  const moved = findChanges(before, stored);
  const own = findChanges(before, asked);
  if (!own.some((field) => moved.includes(field))) return undefined;
  const kept = Object.fromEntries(own.map((field) => [field, asked[field]]));
  return planUpdate(now.id, stored, { ...stored, ...kept });
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
