import type { ApiKey } from '../venice/apiKey.ts';
import type { VeniceError } from '../venice/errors.ts';
import type { RotationPlan } from './planRotation.ts';

/** How the old key ends: at once, or by an expiry at a moment (ISO, UTC). */
export type Ending = { kind: 'now' } | { kind: 'at'; at: string };

/** The new key by its names; its secret is in `creation`, until it is saved. */
export type Successor = { id: string | undefined; last6: string };

/**
 * Where a rotation stands. Up to `ending` the old key is as it was. A creation whose response was
 * lost is out of the rotation's hands (`handedOver`): the page tells of it until the key is found
 * or proved absent.
 */
export type RotationState =
  | { step: 'reading' }
  | { step: 'unread'; error: VeniceError }
  /** Its limits or its type are not known, so they cannot be cloned. */
  | { step: 'unclonable'; old: ApiKey }
  | { step: 'review'; old: ApiKey; plan: RotationPlan; refused?: VeniceError }
  | { step: 'creating'; old: ApiKey; plan: RotationPlan }
  | { step: 'handedOver' }
  /** Both keys work, and the user has not saved the new one yet. */
  | { step: 'saving'; old: ApiKey; fresh: Successor }
  | {
      step: 'choosing';
      old: ApiKey;
      fresh: Successor;
      failed?: { error: VeniceError; ending: Ending; isKnown: boolean };
    }
  | { step: 'ending'; old: ApiKey; fresh: Successor; ending: Ending }
  | { step: 'done'; old: ApiKey; fresh: Successor; ending: Ending };

export type RotationEvent =
  | { type: 'read'; old: ApiKey; plan: RotationPlan | undefined }
  | { type: 'readFailed'; error: VeniceError }
  | { type: 'readAgain' }
  /** With the plan as it stands in this moment: the old key may have spent since it was shown. */
  | { type: 'createStarted'; old: ApiKey; plan: RotationPlan }
  | { type: 'createFailed'; error: VeniceError }
  | { type: 'createLost' }
  | { type: 'created'; fresh: Successor }
  | { type: 'saved' }
  | { type: 'endStarted'; ending: Ending }
  /** `isKnown`: the old key was seen to work still; else nobody knows. */
  | { type: 'endFailed'; error: VeniceError; isKnown: boolean }
  | { type: 'ended' };

/**
 * A rotation as a pure machine: `reading → review → creating → saving → choosing → ending → done`.
 * The old key is only touched after the user said that the new one is saved, so whatever breaks off
 * leaves the old key, or both; never none. An event that does not belong to the step changes
 * nothing.
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
      return state.step === 'review' ? { step: 'creating', old: event.old, plan: event.plan } : state;
    case 'createFailed':
      if (state.step === 'creating' || state.step === 'review')
        return { step: 'review', old: state.old, plan: state.plan, refused: event.error };
      return state;
    case 'createLost':
      return state.step === 'creating' ? { step: 'handedOver' } : state;
    case 'created':
      return state.step === 'creating' ? { step: 'saving', old: state.old, fresh: event.fresh } : state;
    case 'saved':
      return state.step === 'saving' ? { step: 'choosing', old: state.old, fresh: state.fresh } : state;
    case 'endStarted':
      if (state.step !== 'choosing') return state;
      return { step: 'ending', old: state.old, fresh: state.fresh, ending: event.ending };
    case 'endFailed':
      if (state.step !== 'ending') return state;
      return {
        step: 'choosing',
        old: state.old,
        fresh: state.fresh,
        failed: { error: event.error, ending: state.ending, isKnown: event.isKnown },
      };
    case 'ended':
      return state.step === 'ending' ? { ...state, step: 'done' } : state;
  }
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
