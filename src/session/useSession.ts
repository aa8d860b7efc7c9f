import { createContext, use, useSyncExternalStore } from 'react';
import type { Session } from './createSession.ts';
import { type KeyChange, noChanges } from './keyChanges.ts';
import type { Reader } from './queries.ts';
import type { Leftover } from './revocations.ts';
import type { SessionState } from './session.ts';

/** The page's one session, given by the root. */
export const SessionContext = createContext<Session | undefined>(undefined);

/** The session to ask things of. Throws where the root gave none. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession needs a SessionContext above it');
  return session;
}

const locked: SessionState = { status: 'locked' };
const none: readonly Leftover[] = [];

/** Where the session stands; a view that uses it follows every change. */
export function useSessionState(): SessionState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.getState, () => locked);
}

/** The session as the reader of every query; asks nothing while locked. */
export function useReader(): Reader {
  const session = useSession();
  const state = useSessionState();
  return { sessionId: state.status === 'open' ? state.id : undefined, client: session.client };
}

/** Keys of this visit's wallet sessions that may still be there. */
export function useLeftovers(): readonly Leftover[] {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.getLeftovers, () => none);
}

/** What the open session changed so far. */
export function useKeyChanges(): readonly KeyChange[] {
  const { changes } = useSession();
  return useSyncExternalStore(changes.subscribe, changes.getState, () => noChanges);
}
