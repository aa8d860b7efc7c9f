import type { HeldKey } from '../session/heldKey.ts';
import type { ApiKey } from '../venice/apiKey.ts';
import type { CreateKeyBody } from '../venice/bodies.ts';
import { toVeniceError, type VeniceError } from '../venice/errors.ts';
import type { KeyClient } from '../venice/keyClient.ts';
import { createOnce, lookForNonce } from './createOnce.ts';
import type { ListAllKeys } from './listAllKeys.ts';
import type { Pace } from './pace.ts';
import { revokeKey } from './revokeKey.ts';

/** Where the making of one key stands. `form` says why the last try made none. */
export type MakerState =
  | { step: 'form'; refused?: VeniceError; wasAbsent?: true }
  | { step: 'creating'; nonce: string }
  | { step: 'searching'; nonce: string; error: VeniceError }
  | { step: 'unsearched'; nonce: string; error: VeniceError }
  | { step: 'orphaned'; nonce: string; orphans: readonly ApiKey[]; error?: VeniceError }
  | { step: 'created'; nonce: string; key: HeldKey; body: CreateKeyBody };

/** Makes one key with the ADMIN key of the session. One POST for each call of `create`; after a lost answer it looks, and sends none. */
export type KeyMaker = {
  getState(): MakerState;
  subscribe(listener: () => void): () => void;
  create(body: CreateKeyBody, nonce: string): Promise<void>;
  search(): Promise<void>;
  revokeOrphans(): Promise<void>;
  /** The window is closed: forgets the key, stops looking. */
  close(): void;
};

export type KeyMakerPorts = {
  client: Pick<KeyClient, 'createKey' | 'deleteKey' | 'getKey'>;
  list: ListAllKeys;
  creations: Pick<Pace, 'note'>;
};

export function createKeyMaker({ client, list, creations }: KeyMakerPorts): KeyMaker {
  let state: MakerState = { step: 'form' };
  let isClosed = false;
  const listeners = new Set<() => void>();
  const become = (next: MakerState) => {
    state = next;
    for (const listener of listeners) listener();
  };

  const look = async (nonce: string, error: VeniceError) => {
    become({ step: 'searching', nonce, error });
    try {
      const orphans = await lookForNonce(list, nonce, () => isClosed);
      become(orphans.length > 0 ? { step: 'orphaned', nonce, orphans } : { step: 'form', wasAbsent: true });
    } catch (thrown) {
      become({ step: 'unsearched', nonce, error: toVeniceError(thrown) });
    }
  };

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    create: async (body, nonce) => {
      if (state.step !== 'form') return;
      become({ step: 'creating', nonce });
      creations.note();
      const made = await createOnce(client, body);
      if (made.kind === 'refused') return become({ step: 'form', refused: made.error });
      if (made.kind === 'lost') return look(nonce, made.error);
      if (isClosed) made.key.forget();
      become({ step: 'created', nonce, key: made.key, body });
    },
    search: async () => {
      if (state.step === 'unsearched') await look(state.nonce, state.error);
    },
    revokeOrphans: async () => {
      if (state.step !== 'orphaned') return;
      const { nonce, orphans } = state;
      for (const { id } of orphans) {
        const revocation = await revokeKey(client, id);
        if (revocation.kind !== 'revoked')
          return become({ step: 'orphaned', nonce, orphans, error: revocation.error });
      }
      become({ step: 'form' });
    },
    close: () => {
      isClosed = true;
      if (state.step === 'created') state.key.forget();
    },
  };
}
