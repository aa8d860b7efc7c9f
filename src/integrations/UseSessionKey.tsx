import { useMemo } from 'react';
import { useSession, useSessionState } from '../session/useSession.ts';
import type { Venice } from '../venice/client.ts';
import { UseThisKey } from './UseThisKey.tsx';

type UseSessionKeyProps = { venice: Pick<Venice, 'listModels'> };

/**
 * The same for the key of the session; one that a wallet made for this visit ends with it, and goes
 * nowhere.
 */
export function UseSessionKey({ venice }: UseSessionKeyProps) {
  const session = useSession();
  const state = useSessionState();
  const isOpen = state.status === 'open';
  const key = isOpen && state.origin !== 'wallet' ? state.key : undefined;
  const heldKey = useMemo(
    () => key && { ...key, use: session.use, isHeld: () => session.getState().status === 'open' },
    [key, session],
  );
  if (!isOpen) return null;
  return <UseThisKey heldKey={heldKey} venice={venice} />;
}
