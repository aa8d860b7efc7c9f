import type { Address } from 'viem';
import type { HeldKey } from '../session/heldKey.ts';
import type { KeyField } from '../venice/apiKey.ts';
import type { VeniceError } from '../venice/errors.ts';
import type { Revocation } from '../venice/revokeKey.ts';
import type { TagSearch } from '../venice/searchByTag.ts';

/** What is known of a creation without its secret: enough to find the key again, and all that is stored. */
export type Trace = {
  /** Six characters at the end of the description. */
  tag: string;
  apiKeyType: 'INFERENCE' | 'ADMIN';
  /** ms since 1970, by this device's clock */
  sentAt: number;
  /** The wallet of the session that asked for the key, where one had signed for it. */
  address: Address | undefined;
  /** The last six characters of the key that the new one takes over from, in a rotation. */
  replaces: string | undefined;
};

/** A key by what may be shown of it. */
export type FoundKey = { id: string; description: string; last6: string; createdAt: string | undefined };

/** What the list says of a key just made: its duplicates, and where what is stored is not what was asked. */
export type Stored = 'reading' | 'unread' | { twins: readonly FoundKey[]; differs: readonly KeyField[] };

/**
 * Why a search came to nothing: the list failed, a part of it could not be read, or it may be
 * another account's.
 */
export type Doubt = { code: 'FAILED'; error: VeniceError } | { code: 'PARTIAL' } | { code: 'OTHER_ACCOUNT' };

/**
 * One creation, from "the request was sent" to "the user saved the key". `lost`: no readable
 * response came, and no session is open that may look for the key. `absent` is said only where the
 * whole list of the account was read.
 */
export type Creation = { trace: Trace } & (
  | { step: 'sending' }
  | { step: 'refused'; error: VeniceError }
  | { step: 'lost' }
  | { step: 'searching' }
  | { step: 'unknown'; doubt: Doubt }
  | { step: 'absent' }
  | { step: 'found'; keys: readonly FoundKey[]; failed?: Exclude<Revocation, { kind: 'revoked' }> }
  | { step: 'revoking'; keys: readonly FoundKey[] }
  | { step: 'made'; key: HeldKey; stored: Stored }
);

export type CreationEvent =
  | { type: 'sent'; trace: Trace }
  | ({ tag: string } & (
      | { type: 'made'; key: HeldKey }
      | { type: 'refused'; error: VeniceError }
      | { type: 'lost' }
      | { type: 'searchStarted' }
      /** The session that looked has ended. */
      | { type: 'searchStopped' }
      /** `isOwn`: the list is surely that of the account that the key was asked for. */
      | { type: 'searched'; search: TagSearch; isOwn: boolean }
      | { type: 'revokeStarted' }
      /** The list at hand does not hold what was found: it is another account's. */
      | { type: 'revokeMissed' }
      | { type: 'revoked'; outcome: Revocation }
      | { type: 'storedRead'; stored: Stored }
      /** The user saved the key, or knows of the loss. */
      | { type: 'left' }
    ));

/**
 * All creations that are not at their end, the newest last. An event that does not belong to the
 * step changes nothing.
 */
export function reduceCreations(creations: readonly Creation[], event: CreationEvent): readonly Creation[] {
  if (event.type === 'sent') {
    const { trace } = event;
    return findCreation(creations, trace.tag) ? creations : [...creations, { trace, step: 'sending' }];
  }
  const before = findCreation(creations, event.tag);
  if (!before) return creations;
  const after = reduceCreation(before, event);
  if (after === before) return creations;
  return creations.flatMap((each) => (each !== before ? [each] : after ? [after] : []));
}

export function findCreation(creations: readonly Creation[], tag: string): Creation | undefined {
  return creations.find(({ trace }) => trace.tag === tag);
}

/** @returns undefined where the creation is at its end */
function reduceCreation(
  before: Creation,
  event: Exclude<CreationEvent, { type: 'sent' }>,
): Creation | undefined {
  const { trace, step } = before;
  switch (event.type) {
    case 'made':
      return step === 'sending' ? { trace, step: 'made', key: event.key, stored: 'reading' } : before;
    case 'refused':
      return step === 'sending' ? { trace, step: 'refused', error: event.error } : before;
    case 'lost':
      return step === 'sending' ? { trace, step: 'lost' } : before;
    case 'searchStarted':
      return step === 'lost' || step === 'unknown' ? { trace, step: 'searching' } : before;
    case 'searchStopped':
      return step === 'searching' ? { trace, step: 'lost' } : before;
    case 'searched':
      return step === 'searching' ? afterSearch(before, event.search, event.isOwn) : before;
    case 'revokeStarted':
      return step === 'found' ? { trace, step: 'revoking', keys: before.keys } : before;
    case 'revokeMissed':
      return step === 'revoking' ? { trace, step: 'unknown', doubt: { code: 'OTHER_ACCOUNT' } } : before;
    case 'revoked':
      if (step !== 'revoking') return before;
      if (event.outcome.kind === 'revoked') return undefined;
      return { trace, step: 'found', keys: before.keys, failed: event.outcome };
    case 'storedRead':
      return step === 'made' ? { ...before, stored: event.stored } : before;
    case 'left':
      return step === 'sending' || step === 'searching' || step === 'revoking' ? before : undefined;
  }
}

function afterSearch(before: Creation, search: TagSearch, isOwn: boolean): Creation {
  const { trace } = before;
  switch (search.kind) {
    case 'early':
      return before;
    case 'found':
      return { trace, step: 'found', keys: search.keys.map(nameKey) };
    case 'absent':
      return isOwn ? { trace, step: 'absent' } : { trace, step: 'unknown', doubt: { code: 'OTHER_ACCOUNT' } };
    case 'unknown':
      return {
        trace,
        step: 'unknown',
        doubt: search.error ? { code: 'FAILED', error: search.error } : { code: 'PARTIAL' },
      };
  }
}

export function nameKey(key: Extract<TagSearch, { kind: 'found' }>['keys'][number]): FoundKey {
  const { id, description = '', last6Chars = '', createdAt } = key;
  return { id, description, last6: last6Chars, createdAt: createdAt ?? undefined };
}
