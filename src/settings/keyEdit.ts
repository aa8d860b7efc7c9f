import type { ApiKey, KeyField } from '../venice/apiKey.ts';
import type { VeniceError } from '../venice/errors.ts';
import { buildUpdate, findChanges, type KeyTerms, rebase, termsOf } from './keyTerms.ts';

/** One save, from what is stored to what is asked. */
export type Save = {
  before: KeyTerms;
  asked: KeyTerms;
  changed: readonly KeyField[];
  /** The response to the PATCH, where it was no clear yes: it may have taken effect all the same. */
  lost: VeniceError | undefined;
};

export type EditState =
  | { step: 'loading' }
  | { step: 'unloaded'; error: VeniceError }
  /**
   * `asked`: what the form begins with, where it is not what is stored. `failed`: why nothing was
   * changed.
   */
  | {
      step: 'editing';
      key: ApiKey;
      asked?: KeyTerms;
      failed?: { at: 'rereading' | 'sending'; error: VeniceError };
    }
  /** Before the PATCH: is the key still as the form shows it? */
  | { step: 'rereading'; key: ApiKey; save: Save }
  /**
   * It is not: `seen` is what the form showed, `key` is stored now, and `save` would lead from
   * there to what the user asked.
   */
  | { step: 'moved'; key: ApiKey; seen: KeyTerms; save: Save }
  | { step: 'sending'; key: ApiKey; save: Save }
  | { step: 'readingBack'; key: ApiKey; save: Save }
  /** Read back: `differs` are the fields in which the stored value is not the asked one. */
  | { step: 'checked'; key: ApiKey; save: Save; differs: readonly KeyField[] }
  | { step: 'unchecked'; key: ApiKey; save: Save; error: VeniceError };

export type EditEvent =
  | { type: 'loadStarted' }
  /** A read of the key came back, whichever step asked for it. */
  | { type: 'read'; key: ApiKey }
  | { type: 'readFailed'; error: VeniceError }
  | { type: 'saveRequested'; asked: KeyTerms }
  /** The user looked at what changed meanwhile, and wants the save all the same. */
  | { type: 'saveConfirmed' }
  | { type: 'accepted' }
  | { type: 'refused'; error: VeniceError }
  | { type: 'responseLost'; error: VeniceError }
  | { type: 'checkRequested' }
  | { type: 'editRequested' };

/** The edit of one key. An event that does not fit the step changes nothing. */
export function reduceEdit(state: EditState, event: EditEvent): EditState {
  switch (event.type) {
    case 'loadStarted':
      return state.step === 'unloaded' ? { step: 'loading' } : state;
    case 'read':
      return onRead(state, event.key);
    case 'readFailed':
      return onReadFailed(state, event.error);
    case 'saveRequested': {
      if (state.step !== 'editing') return state;
      const save = planSave(termsOf(state.key), event.asked);
      return save.changed.length > 0 ? { step: 'rereading', key: state.key, save } : state;
    }
    case 'saveConfirmed':
      if (state.step !== 'moved' || !canSave(state)) return state;
      return { step: 'rereading', key: state.key, save: state.save };
    case 'accepted':
      return state.step === 'sending' ? { ...state, step: 'readingBack' } : state;
    case 'refused':
      if (state.step !== 'sending') return state;
      return backToForm(state, { at: 'sending', error: event.error });
    case 'responseLost':
      if (state.step !== 'sending') return state;
      return { step: 'readingBack', key: state.key, save: { ...state.save, lost: event.error } };
    case 'checkRequested':
      return state.step === 'unchecked' ? { step: 'readingBack', key: state.key, save: state.save } : state;
    case 'editRequested':
      if (state.step === 'moved') return backToForm(state);
      return state.step === 'checked' ? { step: 'editing', key: state.key } : state;
  }
}

/**
 * Whether the save can be sent: something is left to change, and no limit that is unknown would
 * have to be sent.
 */
export function canSave({ save }: Extract<EditState, { step: 'moved' }>): boolean {
  const { asked, changed } = save;
  const sendsLimits = changed.includes('usd') || changed.includes('diem');
  return changed.length > 0 && !(sendsLimits && (asked.usd === undefined || asked.diem === undefined));
}

function backToForm(
  { key, save }: Extract<EditState, { save: Save }>,
  failed?: Extract<EditState, { step: 'editing' }>['failed'],
): EditState {
  return { step: 'editing', key, asked: save.asked, ...(failed && { failed }) };
}

function onRead(state: EditState, key: ApiKey): EditState {
  switch (state.step) {
    case 'loading':
      return { step: 'editing', key };
    case 'rereading': {
      const { before, asked } = state.save;
      const now = termsOf(key);
      if (findChanges(before, now).length === 0) return { step: 'sending', key, save: state.save };
      return { step: 'moved', key, seen: before, save: planSave(now, rebase(before, asked, now)) };
    }
    case 'readingBack': {
      const { save } = state;
      return { step: 'checked', key, save, differs: findChanges(save.asked, termsOf(key)) };
    }
    default:
      return state;
  }
}

function onReadFailed(state: EditState, error: VeniceError): EditState {
  switch (state.step) {
    case 'loading':
      return { step: 'unloaded', error };
    case 'rereading':
      return backToForm(state, { at: 'rereading', error });
    case 'readingBack':
      return { step: 'unchecked', key: state.key, save: state.save, error };
    default:
      return state;
  }
}

function planSave(before: KeyTerms, asked: KeyTerms): Save {
  return { before, asked, changed: findChanges(before, asked), lost: undefined };
}

/** The body of the one PATCH, while it is to be sent. */
export function bodyOf({ key, save }: Extract<EditState, { step: 'sending' }>) {
  return buildUpdate(key.id, save.before, save.asked);
}
