import type { HeldKey } from '../session/heldKey.ts';
import type { ApiKey } from '../venice/apiKey.ts';
import type { CreateKeyBody } from '../venice/bodies.ts';
import type { VeniceError } from '../venice/errors.ts';
import type { Carry } from './carryBudget.ts';
import type { FullCaps } from './tags.ts';

/** The settings of the new key, read off the old one; the description comes with the nonce. */
export type RotationPlan = {
  settings: Omit<CreateKeyBody, 'description'>;
  carried: { usd: Carry; diem: Carry };
};

/** How the old key ends: at once, or by an expiry at a moment (ISO, UTC). */
export type Ending = { kind: 'now' } | { kind: 'at'; at: string };

/** The new key by its names, once its secret is with the user. */
export type Successor = { id: string | undefined; last6: string };

/** Where a rotation stands. Up to `ending` the old key is as it was; the new one is only there from `revealed` on. */
export type RotationState =
  | { step: 'reading' }
  | { step: 'unread'; error: VeniceError }
  /** Its limits or its type are not known, so they cannot be cloned. */
  | { step: 'unclonable'; old: ApiKey }
  | { step: 'review'; old: ApiKey; plan: RotationPlan; refused?: VeniceError; wasAbsent?: true }
  | { step: 'creating'; old: ApiKey; plan: RotationPlan; nonce: string }
  | { step: 'searching'; old: ApiKey; plan: RotationPlan; nonce: string; error: VeniceError }
  | { step: 'unsearched'; old: ApiKey; plan: RotationPlan; nonce: string; error: VeniceError }
  /** There are new keys, and nobody has their secret. */
  | {
      step: 'orphaned';
      old: ApiKey;
      plan: RotationPlan;
      nonce: string;
      orphans: readonly ApiKey[];
      error?: VeniceError;
    }
  | { step: 'revealed'; old: ApiKey; plan: RotationPlan; nonce: string; key: HeldKey; body: CreateKeyBody }
  | {
      step: 'choosing';
      old: ApiKey;
      fresh: Successor;
      plan?: RotationPlan;
      failed?: { error: VeniceError; ending: Ending; isKnown: boolean };
    }
  | { step: 'ending'; old: ApiKey; fresh: Successor; plan?: RotationPlan; ending: Ending }
  | {
      step: 'done';
      old: ApiKey;
      fresh: Successor;
      plan?: RotationPlan;
      ending: Ending;
      /** What can be restored later, as written down. */
      caps?: FullCaps;
    };

export type RotationEvent =
  | { type: 'read'; old: ApiKey; plan: RotationPlan | undefined }
  | { type: 'readFailed'; error: VeniceError }
  | { type: 'readAgain' }
  /** With the plan as it stands in this moment: the old key may have spent since it was shown. */
  | { type: 'createStarted'; old: ApiKey; plan: RotationPlan; nonce: string }
  | { type: 'createFailed'; error: VeniceError }
  | { type: 'createLost'; error: VeniceError }
  | { type: 'searchStarted' }
  | { type: 'searchFailed'; error: VeniceError }
  | { type: 'searched'; orphans: readonly ApiKey[] }
  | { type: 'orphansGone' }
  | { type: 'orphansKept'; error: VeniceError }
  | { type: 'created'; key: HeldKey; body: CreateKeyBody }
  | { type: 'saved' }
  | { type: 'endStarted'; ending: Ending }
  /** `isKnown`: the old key was seen to work still; else nobody knows. */
  | { type: 'endFailed'; error: VeniceError; isKnown: boolean }
  | { type: 'ended'; ending: Ending; caps: FullCaps | undefined };

/**
 * A rotation as a pure machine: `reading → review → creating → revealed → choosing → ending → done`. The old key is only touched after the user
 * said that the new one is saved, so whatever breaks off leaves the old key, or both; never none. An event that does not belong to the step changes nothing.
 */
export function reduceRotation(state: RotationState, event: RotationEvent): RotationState {
  switch (event.type) {
    case 'read':
      if (state.step !== 'reading') return state;
      return event.plan
        ? { step: 'review', old: event.old, plan: event.plan }
        : { step: 'unclonable', old: event.old };
    case 'readFailed':
      return state.step === 'reading' ? { step: 'unread', error: event.error } : state;
    case 'readAgain':
      return state.step === 'unread' ? { step: 'reading' } : state;
    case 'createStarted':
      if (state.step !== 'review') return state;
      return { step: 'creating', old: event.old, plan: event.plan, nonce: event.nonce };
    case 'createFailed':
      if (state.step === 'creating' || state.step === 'review')
        return { step: 'review', old: state.old, plan: state.plan, refused: event.error };
      return state;
    case 'createLost':
      return state.step === 'creating' ? { ...state, step: 'searching', error: event.error } : state;
    case 'searchStarted':
      return state.step === 'unsearched' ? { ...state, step: 'searching' } : state;
    case 'searchFailed':
      return state.step === 'searching' ? { ...state, step: 'unsearched', error: event.error } : state;
    case 'searched':
      return state.step === 'searching' ? afterSearch(state, event.orphans) : state;
    case 'orphansGone':
      return state.step === 'orphaned' ? { step: 'review', old: state.old, plan: state.plan } : state;
    case 'orphansKept':
      return state.step === 'orphaned' ? { ...state, error: event.error } : state;
    case 'created':
      if (state.step !== 'creating') return state;
      return { ...state, step: 'revealed', key: event.key, body: event.body };
    case 'saved':
      return state.step === 'revealed'
        ? { step: 'choosing', old: state.old, fresh: successor(state.key), plan: state.plan }
        : state;
    case 'endStarted':
      if (state.step !== 'choosing') return state;
      return { step: 'ending', old: state.old, fresh: state.fresh, ...planOf(state), ending: event.ending };
    case 'endFailed':
      if (state.step !== 'ending') return state;
      return {
        step: 'choosing',
        old: state.old,
        fresh: state.fresh,
        ...planOf(state),
        failed: { error: event.error, ending: state.ending, isKnown: event.isKnown },
      };
    case 'ended':
      if (state.step !== 'ending') return state;
      return { ...state, step: 'done', ending: event.ending, ...(event.caps && { caps: event.caps }) };
  }
}

function afterSearch(
  state: Extract<RotationState, { step: 'searching' }>,
  orphans: readonly ApiKey[],
): RotationState {
  const { old, plan, nonce } = state;
  if (orphans.length === 0) return { step: 'review', old, plan, wasAbsent: true };
  return { step: 'orphaned', old, plan, nonce, orphans };
}

function successor({ id, last6 }: HeldKey): Successor {
  return { id, last6 };
}

function planOf({ plan }: { plan?: RotationPlan }): { plan?: RotationPlan } {
  return plan ? { plan } : {};
}

export const graces = ['now', 'hour', 'day', 'week'] as const;
export type Grace = (typeof graces)[number];
const hourMs = 60 * 60 * 1000;
const graceMs = { hour: hourMs, day: 24 * hourMs, week: 7 * 24 * hourMs };

/** A grace never gives the old key a longer life than it had. @param now ms since 1970 */
export function findEnding(grace: Grace, { expiresAt }: Pick<ApiKey, 'expiresAt'>, now: number): Ending {
  if (grace === 'now') return { kind: 'now' };
  const own = expiresAt ? Date.parse(expiresAt) : Number.POSITIVE_INFINITY;
  return { kind: 'at', at: new Date(Math.min(now + graceMs[grace], own)).toISOString() };
}
