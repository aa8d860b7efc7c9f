import { createMachine, type Readable } from '../kit/createMachine.ts';
import { isDefinite, toVeniceError } from '../venice/errors.ts';
import type { KeyClient } from '../venice/keyClient.ts';
import { bodyOf, type EditEvent, type EditState, reduceEdit } from './keyEdit.ts';
import type { KeyTerms } from './keyTerms.ts';

/**
 * Changes one key: reads it again, sends what changed once, then asks Venice what is stored,
 * whatever the response was.
 */
export type KeyEditor = Readable<EditState> & {
  load(): Promise<void>;
  /** Does nothing where nothing changed, and outside of editing. */
  save(asked: KeyTerms): Promise<void>;
  /** Saves over what somebody else changed meanwhile, now that it was shown. */
  confirm(): Promise<void>;
  /** Reads the key again after a save whose outcome is not known: no PATCH is repeated. */
  check(): Promise<void>;
  /** Back to the form, over what is stored now. */
  edit(): void;
};

/** @param reduce another one only where a test shows that it is caught (test/fuzz) */
export function createKeyEditor(
  client: Pick<KeyClient, 'getKey' | 'updateKey'>,
  keyId: string,
  reduce: typeof reduceEdit = reduceEdit,
): KeyEditor {
  const { getState, subscribe, dispatch } = createMachine<EditState, EditEvent>(reduce, { step: 'loading' });

  let loading: Promise<void> | undefined;

  const read = async () => {
    try {
      dispatch({ type: 'read', key: await client.getKey({ id: keyId }) });
    } catch (thrown) {
      dispatch({ type: 'readFailed', error: toVeniceError(thrown) });
    }
  };

  /** After an event that may begin a save: follows it to its end. */
  const work = async (event: EditEvent) => {
    const before = getState();
    dispatch(event);
    if (getState() === before) return;
    await read();
    const state = getState();
    if (state.step !== 'sending') return;
    const body = bodyOf(state);
    if (!body) return;
    try {
      await client.updateKey(body);
      dispatch({ type: 'accepted' });
    } catch (thrown) {
      const error = toVeniceError(thrown);
      dispatch(isDefinite(error) ? { type: 'refused', error } : { type: 'responseLost', error });
    }
    if (getState().step === 'readingBack') await read();
  };

  return {
    getState,
    subscribe,
    load: async () => {
      dispatch({ type: 'loadStarted' });
      if (getState().step !== 'loading') return;
      loading ??= read();
      await loading;
      loading = undefined;
    },
    save: (asked) => work({ type: 'saveRequested', asked }),
    confirm: () => work({ type: 'saveConfirmed' }),
    check: () => work({ type: 'checkRequested' }),
    edit: () => dispatch({ type: 'editRequested' }),
  };
}
