import type { Machine } from '../kit/createMachine.ts';
import { createUuid } from '../kit/createUuid.ts';
import type { ApiKey } from '../venice/apiKey.ts';
import type { KeyClient } from '../venice/keyClient.ts';
import type { Row } from '../venice/reading.ts';
import { copyKey, type HeldKey, holdKey, KeyForgottenError } from './heldKey.ts';
import { identify } from './identify.ts';
import type { Revocations } from './revocations.ts';
import {
  entryOf,
  type Origin,
  openOf,
  type SessionEvent,
  type SessionFacts,
  type SessionPhase,
} from './session.ts';

/** A key that is ready to be opened. */
export type Opening = {
  key: HeldKey;
  origin: Origin;
  facts: SessionFacts;
  /** Of the entry that proved it. */
  id?: string;
  /** How far Venice's clock is ahead of this device's, ms. */
  skewMs?: number;
};

type EntryPorts = {
  machine: Machine<SessionPhase, SessionEvent>;
  clientOf(held: HeldKey): KeyClient;
  revocations: Revocations;
  open(opening: Opening): void;
  /** The list that was read to find out what a key may do. */
  keepKeys(sessionId: string, rows: Row<ApiKey>[]): void;
};

/**
 * Proves keys on their way into a session: one at a time, and a new one takes the place of the one
 * before.
 */
export function createEntries({ machine, clientOf, revocations, open, keepKeys }: EntryPorts) {
  const { getState, dispatch } = machine;
  const attempts = new Map<string, () => void>();

  const enter = async (
    key: HeldKey,
    origin: Origin,
    facts: SessionFacts = {},
    { signal }: { signal?: AbortSignal } = {},
  ): Promise<void> => {
    const held = copyKey(key);
    const id = createUuid();
    const attempt = new AbortController();
    const cancel = () => dispatch({ type: 'entryEnded', id });
    attempts.set(id, () => {
      attempt.abort();
      if (origin === 'wallet' && held.isHeld())
        void revocations.revoke(held, { expiresAt: facts.expiresAt, isRefused: false });
      held.forget();
    });
    dispatch({ type: 'entryStarted', entry: { id, address: facts.address } });
    if (signal?.aborted) cancel();
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      // An account that is not the wallet's any more ends an entry as it starts.
      if (entryOf(getState())?.id !== id) throw new KeyForgottenError();
      const call = { signal: attempt.signal, isFresh: origin !== 'paste' };
      const { isAdmin, expiresAt, rows, ...found } = await identify(clientOf(held), held, call);
      const proved = held.use((secret) => holdKey(secret, found));
      attempts.delete(id);
      const ownExpiresAt = facts.expiresAt ?? expiresAt;
      const skewMs = expiresAt !== undefined && ownExpiresAt !== undefined ? expiresAt - ownExpiresAt : 0;
      const known = { isAdmin, address: facts.address, expiresAt: ownExpiresAt };
      open({ key: proved, origin, id, facts: known, skewMs });
      if (rows && openOf(getState())?.id === id) keepKeys(id, rows);
      proved.forget();
    } catch (error) {
      const isCancelled = !held.isHeld();
      cancel();
      throw isCancelled ? new KeyForgottenError() : error;
    } finally {
      signal?.removeEventListener('abort', cancel);
      held.forget();
    }
  };

  return {
    enter,
    /**
     * The entry is out of the machine: unless it became a session, its key is forgotten, a wallet's
     * revoked.
     */
    cancel: (id: string) => {
      attempts.get(id)?.();
      attempts.delete(id);
    },
  };
}
