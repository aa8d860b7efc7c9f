import type { Address } from 'viem';
import type { NamedKey } from '../venice/apiKey.ts';
import type { Identity } from './identify.ts';

/** How a key came here. `wallet` is one made for this session alone, which is revoked at the end. */
export type Origin = 'mint' | 'paste' | 'wallet';

export type LockReason = 'button' | 'idle' | 'pagehide' | 'account' | 'expired' | 'revoked';

export type OpenSession = {
  status: 'open';
  /** Of this session, not of the key: every query key starts with it. */
  id: string;
  key: NamedKey;
  origin: Origin;
  /**
   * ms since 1970 by this device's clock; `undefined` where the key never expires, or the clock
   * cannot tell.
   */
  expiresAt: number | undefined;
  isAdmin: Identity['isAdmin'];
  /** The wallet that signed for the session. */
  address: Address | undefined;
  /** The key that was open before a wallet session and cannot change itself: the one to manage. */
  managed: NamedKey | undefined;
  /** In the last idle minute: when it ends, ms since 1970. */
  idleEndsAt: number | undefined;
};

/** What is known of a key beside itself. */
export type SessionFacts = Partial<Pick<OpenSession, 'expiresAt' | 'isAdmin' | 'address'>>;

export type LockedSession = { status: 'locked'; reason?: LockReason };

/** What views see: the key that is open, or why none is. */
export type SessionState = LockedSession | OpenSession;

/** A key that Venice is asked about before the session opens with it. */
export type Entry = { id: string; address: Address | undefined };

/**
 * The key that is open and the one that is being proved are independent: four phases, and `shown`
 * is what views see.
 */
export type SessionPhase =
  | { phase: 'locked'; shown: LockedSession }
  | { phase: 'entering'; shown: LockedSession; entry: Entry }
  | { phase: 'open'; shown: OpenSession }
  | { phase: 'replacing'; shown: OpenSession; entry: Entry };

export type SessionEvent =
  | { type: 'entryStarted'; entry: Entry }
  | { type: 'entryEnded'; id: string }
  /** @param opened `id` is the entry's where one was proved */
  | { type: 'opened'; opened: Omit<OpenSession, 'status' | 'managed' | 'idleEndsAt'> }
  | { type: 'locked'; reason: LockReason }
  /** The account that the wallet shows; `undefined` where it is disconnected. */
  | { type: 'accountShown'; address: Address | undefined }
  | { type: 'idleWarned'; endsAt: number }
  | { type: 'touched' }
  | { type: 'expiryLearned'; id: string; at: number | undefined }
  | { type: 'adminRefused'; id: string };

export const lockedAtFirst: SessionPhase = { phase: 'locked', shown: { status: 'locked' } };

/**
 * The session as a pure machine. An event that does not belong to the phase, or is about a session
 * or an entry that is over, changes nothing.
 */
export function reduceSession(state: SessionPhase, event: SessionEvent): SessionPhase {
  switch (event.type) {
    case 'entryStarted':
      return withEntry(state, event.entry);
    case 'entryEnded':
      return entryOf(state)?.id === event.id ? withoutEntry(state) : state;
    case 'opened':
      return open(state, event.opened);
    case 'locked':
      return state.phase === 'locked' ? state : lock(event.reason);
    case 'accountShown':
      return followAccount(state, event.address);
    case 'idleWarned':
      return change(state, { idleEndsAt: event.endsAt });
    case 'touched':
      return change(state, { idleEndsAt: undefined });
    case 'expiryLearned':
      return isShown(state, event.id) ? change(state, { expiresAt: event.at }) : state;
    case 'adminRefused':
      return isShown(state, event.id) ? change(state, { isAdmin: 'no' }) : state;
  }
}

export function entryOf(state: SessionPhase): Entry | undefined {
  return 'entry' in state ? state.entry : undefined;
}

export function openOf({ shown }: SessionPhase): OpenSession | undefined {
  return shown.status === 'open' ? shown : undefined;
}

function isShown(state: SessionPhase, id: string): boolean {
  return openOf(state)?.id === id;
}

function lock(reason: LockReason): SessionPhase {
  return { phase: 'locked', shown: { status: 'locked', reason } };
}

function withEntry(state: SessionPhase, entry: Entry): SessionPhase {
  const { shown } = state;
  return shown.status === 'open' ? { phase: 'replacing', shown, entry } : { phase: 'entering', shown, entry };
}

function withoutEntry({ shown }: SessionPhase): SessionPhase {
  return shown.status === 'open' ? { phase: 'open', shown } : { phase: 'locked', shown };
}

/** Another entry that is under way goes on: it was begun later. */
function open(
  state: SessionPhase,
  opened: Extract<SessionEvent, { type: 'opened' }>['opened'],
): SessionPhase {
  const managed = opened.origin === 'wallet' ? findManaged(state.shown) : undefined;
  const shown: OpenSession = { status: 'open', ...opened, managed, idleEndsAt: undefined };
  const entry = entryOf(state);
  return entry && entry.id !== opened.id ? { phase: 'replacing', shown, entry } : { phase: 'open', shown };
}

/** What the next wallet session is for: the key that cannot manage itself, also over two wallet sessions. */
function findManaged(shown: SessionState): NamedKey | undefined {
  if (shown.status !== 'open') return undefined;
  if (shown.origin === 'wallet') return shown.managed;
  return shown.isAdmin === 'yes' ? undefined : shown.key;
}

/** A session and an entry that a wallet signed for end with its account; any other is nobody's. */
function followAccount(state: SessionPhase, address: Address | undefined): SessionPhase {
  const isOthers = (of: Address | undefined) => of !== undefined && of !== address;
  if (isOthers(openOf(state)?.address)) return lock('account');
  if (!isOthers(entryOf(state)?.address)) return state;
  return state.phase === 'replacing' ? withoutEntry(state) : lock('account');
}

function change(
  state: SessionPhase,
  part: Partial<Pick<OpenSession, 'isAdmin' | 'idleEndsAt' | 'expiresAt'>>,
): SessionPhase {
  if (state.phase !== 'open' && state.phase !== 'replacing') return state;
  const isSame = Object.entries(part).every(([name, value]) => Reflect.get(state.shown, name) === value);
  return isSame ? state : { ...state, shown: { ...state.shown, ...part } };
}
