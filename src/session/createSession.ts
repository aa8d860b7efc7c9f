import { createMachine, type Machine, type Readable } from '../kit/createMachine.ts';
import { createUuid } from '../kit/createUuid.ts';
import type { ApiKey } from '../venice/apiKey.ts';
import type { Venice } from '../venice/client.ts';
import type { KeyClient } from '../venice/keyClient.ts';
import type { Row } from '../venice/reading.ts';
import { createEntries, type Opening } from './entries.ts';
import { type HeldKey, KeyForgottenError } from './heldKey.ts';
import { createIdleClock } from './idleClock.ts';
import { type ChangesEvent, type KeyChange, noChanges, reduceChanges } from './keyChanges.ts';
import { type OpenKey, openKey } from './openKey.ts';
import { createRevocations, type Leftover, type Revocations } from './revocations.ts';
import {
  entryOf,
  type LockReason,
  lockedAtFirst,
  type OpenSession,
  type Origin,
  openOf,
  reduceSession,
  type SessionEvent,
  type SessionFacts,
  type SessionPhase,
  type SessionState,
} from './session.ts';

/** The one key that the page holds, if any. The key is in a closure; everything here is names. */
export type Session = {
  getState(): SessionState;
  subscribe(listener: () => void): () => void;
  /**
   * Proves a key by a call, finds out what it may do, and opens. The caller's own copy stays the caller's.
   * A key of the wallet that does not get to open is revoked, also where `signal` was aborted before.
   * @throws VeniceError where the key could not be proved, KeyForgottenError where the entry was
   * cancelled meanwhile
   */
  enter(key: HeldKey, origin: Origin, facts?: SessionFacts, call?: { signal: AbortSignal }): Promise<void>;
  /** Opens with a key that was proved before, in place of what was open. */
  open(key: HeldKey, origin: Origin, facts?: SessionFacts): void;
  /** Hands the held key to `reader` for the length of one call. @throws KeyForgottenError when locked */
  use<T>(reader: (apiKey: string) => T): T;
  /** Calls with the held key. @throws KeyForgottenError when locked; so do its calls, once it is */
  client(): KeyClient;
  /** Forgets at once. Resolves when a key that had to revoke itself has been answered. */
  lock(reason: LockReason): Promise<void>;
  /** The wallet shows this account, or none: a session that another one signed for ends. */
  followAccount(address: OpenSession['address']): void;
  /** The user is there. */
  touch(): void;
  /** Work under way counts as presence. @returns the work is over */
  keepAwake(): () => void;
  /** ms until the session ends by the expiry of its key; `undefined` where none is open or no end is known */
  remainingMs(): number | undefined;
  /** What the open session changed, the oldest first: gone with it. */
  changes: Readable<readonly KeyChange[]>;
  /** Keys of wallet sessions of this visit that could not be revoked. */
  getLeftovers(): readonly Leftover[];
  /** The user has read of it, or revoked it. */
  dropLeftover(last6: string): void;
};

export type SessionPorts = {
  venice: Pick<Venice, 'withKey'>;
  /** Lets go of everything that was read with a key. */
  clearCaches(): void;
  /** Keeps the account's keys, as they were read when the session opened. */
  keepKeys?(sessionId: string, rows: Row<ApiKey>[]): void;
};

type SessionMachine = Machine<SessionPhase, SessionEvent>;

/**
 * Locked at first; see `Session`. Runs the machine of `session.ts`: it alone touches keys, network
 * and clock.
 */
export function createSession({ venice, clearCaches, keepKeys = () => {} }: SessionPorts): Session {
  const machine = createMachine(reduceSession, lockedAtFirst);
  const { getState, dispatch } = machine;
  const clientOf = (held: HeldKey) => venice.withKey(() => held.use((key) => key));
  const revocations = createRevocations(clientOf);
  const idle = createIdleClock({
    onWarning: (endsAt) => dispatch({ type: 'idleWarned', endsAt }),
    onEnd: () => dispatch({ type: 'locked', reason: 'idle' }),
  });
  const changes = createMachine<readonly KeyChange[], ChangesEvent>(reduceChanges, noChanges);
  const onChange = (change: KeyChange) => changes.dispatch({ type: 'recorded', change });
  const keys = createKeyring({ machine, clientOf, revocations, onChange });
  const entries = createEntries({ machine, clientOf, revocations, open: keys.open, keepKeys });

  // The first to hear of a change, so that nobody else sees a session whose key is not in place.
  let before = getState();
  machine.subscribe(() => {
    const [was, now] = [before, getState()];
    before = now;
    const [closed, opened] = [openOf(was), openOf(now)];
    if (closed?.id !== opened?.id) {
      if (opened) idle.start();
      else idle.stop();
      if (closed) {
        keys.close(closed, now);
        changes.dispatch({ type: 'cleared' });
        clearCaches();
      }
    }
    const entry = entryOf(was);
    if (entry && entry.id !== entryOf(now)?.id) entries.cancel(entry.id);
  });

  const touch = () => {
    const { shown } = getState();
    if (shown.status !== 'open') return;
    if (idle.isOver()) return dispatch({ type: 'locked', reason: 'idle' });
    idle.start();
    dispatch({ type: 'touched' });
  };

  return {
    getState: () => getState().shown,
    subscribe: (listener) => {
      const stops = [machine.subscribe(listener), revocations.subscribe(listener)];
      return () => stops.forEach((stop) => void stop());
    },
    enter: entries.enter,
    open: (key, origin, facts = {}) => keys.open({ key, origin, facts }),
    lock: async (reason) => {
      dispatch({ type: 'locked', reason });
      // The back/forward cache would keep in memory the keys that wait for their revocation.
      if (reason === 'pagehide') revocations.forgetKeys();
      await keys.revoked();
    },
    use: (reader) => keys.current().held.use(reader),
    client: () => keys.current().client,
    followAccount: (address) => dispatch({ type: 'accountShown', address }),
    touch,
    keepAwake: () => {
      touch();
      return idle.keepAwake();
    },
    remainingMs: () => (openOf(getState()) ? keys.current().remainingMs() : undefined),
    changes: { getState: changes.getState, subscribe: changes.subscribe },
    getLeftovers: revocations.getState,
    dropLeftover: revocations.drop,
  };
}

type KeyringPorts = {
  machine: SessionMachine;
  clientOf(held: HeldKey): KeyClient;
  revocations: Revocations;
  onChange(change: KeyChange): void;
};

/** The keys behind the sessions of the machine: one at a time, and none without its session. */
function createKeyring({ machine: { getState, dispatch }, clientOf, revocations, onChange }: KeyringPorts) {
  const keys = new Map<string, OpenKey>();
  let revoked: Promise<void> = Promise.resolve();
  return {
    open: ({ key, origin, facts, id = createUuid(), skewMs = 0 }: Opening) => {
      const { address, isAdmin = key.apiKeyType === 'ADMIN' ? 'yes' : 'no' } = facts;
      const expiresAt = (facts.expiresAt ?? 0) > Date.now() ? facts.expiresAt : undefined;
      const opened = openKey(key, {
        ...{ clientOf, origin, expiresAt, skewMs },
        onExpiry: (at) => dispatch({ type: 'expiryLearned', id, at }),
        onAdminRefused: () => dispatch({ type: 'adminRefused', id }),
        onChange,
        onEnd: (reason) => dispatch({ type: 'locked', reason }),
      });
      keys.set(id, opened);
      const named = { id: key.id, apiKeyType: key.apiKeyType, last6: key.last6 };
      dispatch({ type: 'opened', opened: { id, key: named, origin, expiresAt, isAdmin, address } });
    },
    current: () => {
      const key = keys.get(openOf(getState())?.id ?? '');
      if (!key) throw new KeyForgottenError();
      return key;
    },
    close: ({ id, origin, expiresAt }: OpenSession, { shown }: SessionPhase) => {
      const key = keys.get(id);
      if (!key) return;
      keys.delete(id);
      const isRefused = shown.status === 'locked' && shown.reason === 'revoked';
      if (origin === 'wallet' && !key.isDeleted())
        revoked = revocations.revoke(key.held, { expiresAt, isRefused });
      key.close();
    },
    /** Resolves when the last revocation has its outcome. */
    revoked: () => revoked,
  };
}
