import { createNonce } from '../options/options.ts';
import type { ApiKey } from '../venice/apiKey.ts';
import { isDefinite, toVeniceError } from '../venice/errors.ts';
import type { KeyClient } from '../venice/keyClient.ts';
import { createOnce, lookForNonce } from './createOnce.ts';
import { noteCutCaps } from './fullCaps.ts';
import type { ListAllKeys } from './listAllKeys.ts';
import type { Pace } from './pace.ts';
import { planRotation } from './planRotation.ts';
import { revokeKey } from './revokeKey.ts';
import {
  type Ending,
  type RotationEvent,
  type RotationState,
  reduceRotation,
  type Successor,
} from './rotation.ts';
import { describeRotation } from './tags.ts';

/** Runs the machine of `rotation.ts`: the only place where a rotation touches the network. */
export type Rotator = {
  getState(): RotationState;
  subscribe(listener: () => void): () => void;
  /** Reads the old key; its settings become the plan. */
  read(): Promise<void>;
  /** One POST at most, with what is left of the budget in this moment. */
  create(): Promise<void>;
  /** After a lost answer: looks for the key that may have been made. */
  search(): Promise<void>;
  /** Revokes the keys that were found, since nobody has their secret. */
  revokeOrphans(): Promise<void>;
  /** The user has the new key. */
  saved(): void;
  end(ending: Ending): Promise<void>;
  /** The window is closed: forgets the new key, stops looking. */
  close(): void;
};

export type RotatorPorts = {
  client: Pick<KeyClient, 'getKey' | 'createKey' | 'updateKey' | 'deleteKey'>;
  list: ListAllKeys;
  creations: Pick<Pace, 'note'>;
  keyId: string;
  /** A rotation that broke off after its key was made: goes on with the end of the old one. */
  unfinished?: { old: ApiKey; fresh: Successor } | undefined;
};

export function createRotator({ client, list, creations, keyId, unfinished }: RotatorPorts): Rotator {
  let state: RotationState = unfinished ? { step: 'choosing', ...unfinished } : { step: 'reading' };
  let isClosed = false;
  let isBusy = false;
  const listeners = new Set<() => void>();
  const dispatch = (event: RotationEvent) => {
    const next = reduceRotation(state, event);
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  };
  /** A second click while the first is out is no second intent. */
  const alone = async (act: () => Promise<void>) => {
    if (isBusy) return;
    isBusy = true;
    await act().finally(() => {
      isBusy = false;
    });
  };

  const read = async () => {
    dispatch({ type: 'readAgain' });
    try {
      const old = await client.getKey({ id: keyId });
      dispatch({ type: 'read', old, plan: planRotation(old, Date.now()) });
    } catch (thrown) {
      dispatch({ type: 'readFailed', error: toVeniceError(thrown) });
    }
  };

  const create = async () => {
    if (state.step !== 'review') return;
    let old: ApiKey;
    try {
      old = await client.getKey({ id: keyId });
    } catch (thrown) {
      return dispatch({ type: 'createFailed', error: toVeniceError(thrown) });
    }
    const plan = planRotation(old, Date.now());
    if (!plan) return;
    const nonce = createNonce();
    dispatch({ type: 'createStarted', old, plan, nonce });
    creations.note();
    const body = { ...plan.settings, description: describeRotation(old, nonce) };
    const made = await createOnce(client, body);
    if (made.kind === 'refused') return dispatch({ type: 'createFailed', error: made.error });
    if (made.kind === 'created') {
      // Closed in between: nobody can take the secret any more; the list will show both keys.
      if (isClosed) made.key.forget();
      return dispatch({ type: 'created', key: made.key, body });
    }
    dispatch({ type: 'createLost', error: made.error });
    await look();
  };

  const look = async () => {
    if (state.step !== 'searching') return;
    try {
      dispatch({ type: 'searched', orphans: await lookForNonce(list, state.nonce, () => isClosed) });
    } catch (thrown) {
      dispatch({ type: 'searchFailed', error: toVeniceError(thrown) });
    }
  };

  const revokeOrphans = async () => {
    if (state.step !== 'orphaned') return;
    for (const { id } of state.orphans) {
      const revocation = await revokeKey(client, id);
      if (revocation.kind !== 'revoked') return dispatch({ type: 'orphansKept', error: revocation.error });
    }
    dispatch({ type: 'orphansGone' });
  };

  const end = async (ending: Ending) => {
    dispatch({ type: 'endStarted', ending });
    if (state.step !== 'ending') return;
    if (ending.kind === 'at') return endAt(ending.at);
    const revocation = await revokeKey(client, state.old.id);
    if (revocation.kind === 'revoked') return ended(ending, Date.now());
    dispatch({ type: 'endFailed', error: revocation.error, isKnown: revocation.kind === 'kept' });
  };

  const ended = async (ending: Ending, endsAt: number) => {
    if (state.step !== 'ending') return;
    const caps = await noteCutCaps(client, state.old, state.fresh.id, endsAt);
    dispatch({ type: 'ended', ending, caps });
  };

  /** The expiry counts as set when it was read back, also where the answer to the PATCH was lost. */
  const endAt = async (at: string) => {
    let lost: unknown;
    try {
      await client.updateKey({ id: keyId, expiresAt: at });
    } catch (thrown) {
      lost = thrown;
      const error = toVeniceError(thrown);
      if (isDefinite(error)) return dispatch({ type: 'endFailed', error, isKnown: true });
    }
    try {
      const { expiresAt } = await client.getKey({ id: keyId });
      if (Date.parse(expiresAt ?? '') === Date.parse(at)) return ended({ kind: 'at', at }, Date.parse(at));
      dispatch({ type: 'endFailed', error: toVeniceError(lost), isKnown: true });
    } catch (thrown) {
      dispatch({ type: 'endFailed', error: toVeniceError(lost ?? thrown), isKnown: false });
    }
  };

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read,
    create: () => alone(create),
    search: () =>
      alone(async () => {
        dispatch({ type: 'searchStarted' });
        await look();
      }),
    revokeOrphans: () => alone(revokeOrphans),
    saved: () => {
      if (state.step !== 'revealed') return;
      const { key } = state;
      dispatch({ type: 'saved' });
      key.forget();
    },
    end: (ending) => alone(() => end(ending)),
    close: () => {
      isClosed = true;
      if (state.step === 'revealed') state.key.forget();
    },
  };
}
