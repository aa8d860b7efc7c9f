import type { Address } from 'viem';
import type { Venice } from '../venice/client.ts';
import type { VeniceError } from '../venice/errors.ts';
import type { KeyClient } from '../venice/keyClient.ts';
import { setAlarm } from './alarm.ts';
import { type HeldKey, holdKey, KeyForgottenError } from './heldKey.ts';
import { type Identity, identify } from './identify.ts';
import { createIdleClock } from './idleClock.ts';
import { type Leftover, revokeSelf } from './revoke.ts';
import { watchClient } from './watchClient.ts';

/** How a key came here. `wallet` is one made for this session alone, which revokes itself at the end. */
export type Origin = 'mint' | 'paste' | 'wallet';

export type LockReason = 'button' | 'idle' | 'pagehide' | 'account' | 'expired' | 'revoked';

/** A key by its names: what may stand in a list, in a cache and on screen. */
export type NamedKey = { id: string | undefined; apiKeyType: 'INFERENCE' | 'ADMIN'; last6: string };

export type OpenSession = {
  status: 'open';
  /** Of this session, not of the key: every query key starts with it. */
  id: string;
  key: NamedKey;
  origin: Origin;
  /** ms since 1970; `undefined` where the key never ends, or nobody said. */
  expiresAt: number | undefined;
  isAdmin: Identity['isAdmin'];
  /** The wallet that signed for the session. */
  address: Address | undefined;
  /** The key that was open before a wallet session and cannot change itself: the one to manage. */
  managed: NamedKey | undefined;
  /** In the last idle minute: when it ends, ms since 1970. */
  idleEndsAt: number | undefined;
};

export type SessionState = { status: 'locked'; reason?: LockReason } | OpenSession;

/** What is known of a key beside itself. */
export type SessionFacts = Partial<Pick<OpenSession, 'expiresAt' | 'isAdmin' | 'address'>>;

/** The one key that the page holds, if any. The key is in a closure; everything here is names. */
export type Session = {
  getState(): SessionState;
  subscribe(listener: () => void): () => void;
  /**
   * Proves a key by a call, finds out what it may do, and opens. The caller's own copy stays the caller's.
   * @throws VeniceError where the key could not be proved, KeyForgottenError where the page was left meanwhile
   */
  enter(key: HeldKey, origin: Origin, facts?: SessionFacts): Promise<void>;
  /** Opens with a key that was proved before, in place of what was open. */
  open(key: HeldKey, origin: Origin, facts?: SessionFacts): void;
  /** Hands the held key to `reader` for the length of one call. @throws KeyForgottenError when locked */
  use<T>(reader: (apiKey: string) => T): T;
  /** Calls with the held key. @throws KeyForgottenError when locked; so do its calls, once it is */
  client(): KeyClient;
  /** Forgets at once. Resolves when a key that had to revoke itself has been answered. */
  lock(reason: LockReason): Promise<void>;
  /** The user is there. */
  touch(): void;
  /** The end of the held key was moved, or is known only now. @param at ms since 1970; `undefined` for never */
  expireAt(at: number | undefined): void;
  /** Keys of wallet sessions of this visit that could not be revoked. */
  getLeftovers(): readonly Leftover[];
  /** The user has read of it, or revoked it. */
  dropLeftover(last6: string): void;
};

export type SessionPorts = {
  venice: Pick<Venice, 'withKey'>;
  /** Lets go of everything that was read with a key. */
  clearCaches(): void;
};

/** Locked at first; see `Session`. */
export function createSession({ venice, clearCaches }: SessionPorts): Session {
  let state: SessionState = { status: 'locked' };
  let leftovers: readonly Leftover[] = [];
  let client: KeyClient | undefined;
  let current: HeldKey | undefined;
  let letGo: () => Promise<void> = async () => {};
  let turnOffExpiry = () => {};
  let stopEntering = () => {};
  const listeners = new Set<() => void>();

  const tell = () => {
    for (const listener of listeners) listener();
  };
  const setState = (next: SessionState) => {
    state = next;
    tell();
  };
  const change = (part: Partial<Pick<OpenSession, 'isAdmin' | 'idleEndsAt' | 'expiresAt'>>) => {
    if (state.status === 'open') setState({ ...state, ...part });
  };

  const idle = createIdleClock({
    onWarning: (idleEndsAt) => change({ idleEndsAt }),
    onEnd: () => void lock('idle'),
  });

  const clientOf = (held: HeldKey) => venice.withKey(() => held.use((key) => key));

  /** Revokes the key of a wallet session; one that stays is remembered by its names. */
  const revoke = async (held: HeldKey, { id, last6 }: NamedKey, expiresAt: number | undefined) => {
    const cause = await revokeSelf(clientOf(held), id);
    if (!cause) return;
    leftovers = [...leftovers.filter((each) => each.last6 !== last6), { id, last6, expiresAt, cause }];
    tell();
  };

  const lock = async (reason: LockReason) => {
    stopEntering();
    if (state.status !== 'open') return;
    const revoked = letGo();
    setState({ status: 'locked', reason });
    await revoked;
  };

  /** A plain 401 may be one panel's or the key's own end: the call that proves a key decides (facts section 1). */
  const onFailure = (held: HeldKey, { code }: VeniceError) => {
    if (!held.isHeld()) return;
    if (code === 'ADMIN_KEY_REQUIRED') change({ isAdmin: 'no' });
    if (code !== 'UNAUTHORIZED') return;
    clientOf(held)
      .getRateLimits()
      .catch((error: VeniceError) => {
        if (held.isHeld() && error.code === 'UNAUTHORIZED') void lock('revoked');
      });
  };

  const open = (key: HeldKey, origin: Origin, facts: SessionFacts = {}) => {
    const { id, apiKeyType, last6 } = key;
    const { expiresAt, address, isAdmin = apiKeyType === 'ADMIN' ? 'yes' : 'no' } = facts;
    const named: NamedKey = { id, apiKeyType, last6 };
    const managed = origin === 'wallet' ? findManaged(state) : undefined;
    // Copied before the old one goes: the two may be the same.
    const held = copyKey(key);
    void letGo();
    client = watchClient(clientOf(held), (error) => onFailure(held, error));
    current = held;
    idle.start();
    letGo = () => {
      const isOver = expiresAt !== undefined && Date.now() >= expiresAt;
      const revoked = origin === 'wallet' && !isOver ? revoke(held, named, expiresAt) : Promise.resolve();
      held.forget();
      client = undefined;
      current = undefined;
      letGo = async () => {};
      idle.stop();
      turnOffExpiry();
      clearCaches();
      return revoked;
    };
    setState({
      status: 'open',
      id: crypto.randomUUID(),
      key: named,
      origin,
      expiresAt,
      isAdmin,
      address,
      managed,
      idleEndsAt: undefined,
    });
    armExpiry(expiresAt);
  };

  const armExpiry = (at: number | undefined) => {
    turnOffExpiry();
    turnOffExpiry = at === undefined ? () => {} : setAlarm(at, () => void lock('expired'));
  };

  const enter = async (key: HeldKey, origin: Origin, facts: SessionFacts = {}) => {
    stopEntering();
    const held = copyKey(key);
    const attempt = new AbortController();
    const giveUp = () => {
      stopEntering = () => {};
      attempt.abort();
      if (origin === 'wallet' && held.isHeld()) void revoke(held, key, facts.expiresAt);
      held.forget();
    };
    stopEntering = giveUp;
    try {
      const { signal } = attempt;
      const found = await identify(clientOf(held), held, { signal, isFresh: origin !== 'paste' });
      const proved = held.use((secret) => holdKey(secret, found));
      stopEntering = () => {};
      open(proved, origin, {
        isAdmin: found.isAdmin,
        address: facts.address,
        expiresAt: facts.expiresAt ?? found.expiresAt,
      });
      proved.forget();
      held.forget();
    } catch (error) {
      if (!held.isHeld()) throw new KeyForgottenError();
      giveUp();
      throw error;
    }
  };

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    enter,
    open,
    lock,
    use: (reader) => {
      if (!current) throw new KeyForgottenError();
      return current.use(reader);
    },
    client: () => {
      if (!client) throw new KeyForgottenError();
      return client;
    },
    touch: () => {
      if (state.status !== 'open') return;
      if (idle.isOver()) return void lock('idle');
      idle.start();
      if (state.idleEndsAt !== undefined) change({ idleEndsAt: undefined });
    },
    expireAt: (at) => {
      if (state.status !== 'open' || state.expiresAt === at) return;
      armExpiry(at);
      change({ expiresAt: at });
    },
    getLeftovers: () => leftovers,
    dropLeftover: (last6) => {
      leftovers = leftovers.filter((each) => each.last6 !== last6);
      tell();
    },
  };
}

/** The session keeps a copy of its own: whoever brought the key forgets theirs when they like. */
function copyKey(key: HeldKey): HeldKey {
  return key.use((secret) => holdKey(secret, key));
}

/** What the next wallet session is for: the key that cannot manage itself, also over two wallet sessions. */
function findManaged(state: SessionState): NamedKey | undefined {
  if (state.status !== 'open') return undefined;
  if (state.origin === 'wallet') return state.managed;
  return state.isAdmin === 'yes' ? undefined : state.key;
}
