import type { ApiKey } from '../venice/apiKey.ts';
import { isDefinite, toVeniceError, type VeniceError } from '../venice/errors.ts';
import type { KeyClient } from '../venice/keyClient.ts';
import { buildUpdate, findChanges, type KeyField, type KeyTerms, termsOf } from './keyTerms.ts';

/** One save, from what was stored to what was asked. */
export type Save = {
  before: KeyTerms;
  asked: KeyTerms;
  changed: readonly KeyField[];
  /** The answer to the PATCH, where it was no clear yes: it may have taken effect all the same. */
  lost: VeniceError | undefined;
};

export type EditState =
  | { step: 'loading' }
  | { step: 'unloaded'; error: VeniceError }
  | { step: 'editing'; key: ApiKey; refused?: VeniceError }
  | { step: 'saving'; key: ApiKey; save: Save }
  /** Read back: `differs` are the fields in which the stored value is not the asked one. */
  | { step: 'checked'; key: ApiKey; save: Save; differs: readonly KeyField[] }
  | { step: 'unchecked'; key: ApiKey; save: Save; error: VeniceError };

/** Changes one key: sends what changed once, then asks Venice what is stored, whatever the answer was. */
export type KeyEditor = {
  getState(): EditState;
  subscribe(listener: () => void): () => void;
  load(): Promise<void>;
  /** Sends the PATCH that makes the stored terms the asked ones. Does nothing where nothing changed, and outside of editing. */
  save(asked: KeyTerms): Promise<void>;
  /** Reads the key again after a save whose outcome is not known: no PATCH is repeated. */
  check(): Promise<void>;
  /** Back to the form, over what is stored now. */
  edit(): void;
};

export function createKeyEditor(client: Pick<KeyClient, 'getKey' | 'updateKey'>, keyId: string): KeyEditor {
  let state: EditState = { step: 'loading' };
  const listeners = new Set<() => void>();
  const become = (next: EditState) => {
    state = next;
    for (const listener of listeners) listener();
  };

  const readBack = async (key: ApiKey, save: Save) => {
    become({ step: 'saving', key, save });
    try {
      const stored = await client.getKey({ id: keyId });
      become({ step: 'checked', key: stored, save, differs: findChanges(save.asked, termsOf(stored)) });
    } catch (thrown) {
      become({ step: 'unchecked', key, save, error: toVeniceError(thrown) });
    }
  };

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load: async () => {
      become({ step: 'loading' });
      try {
        become({ step: 'editing', key: await client.getKey({ id: keyId }) });
      } catch (thrown) {
        become({ step: 'unloaded', error: toVeniceError(thrown) });
      }
    },
    save: async (asked) => {
      if (state.step !== 'editing') return;
      const { key } = state;
      const before = termsOf(key);
      const body = buildUpdate(keyId, before, asked);
      if (!body) return;
      const save: Save = { before, asked, changed: findChanges(before, asked), lost: undefined };
      become({ step: 'saving', key, save });
      try {
        await client.updateKey(body);
      } catch (thrown) {
        const error = toVeniceError(thrown);
        if (isDefinite(error)) return become({ step: 'editing', key, refused: error });
        return readBack(key, { ...save, lost: error });
      }
      await readBack(key, save);
    },
    check: async () => {
      if (state.step === 'unchecked') await readBack(state.key, state.save);
    },
    edit: () => {
      if (state.step === 'checked') become({ step: 'editing', key: state.key });
    },
  };
}
