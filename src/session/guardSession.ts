import type { Wallet } from '../wallet/wallet.ts';
import type { Session } from './session.ts';

/** The ends of presses, not their beginnings: a warning must not vanish from under the pointer that presses its button. */
const signsOfLife = ['pointerup', 'keyup', 'wheel', 'touchmove'] as const;

/**
 * Locks the session where the page or the wallet goes another way: on `pagehide`, since the back/forward cache would keep the key in memory
 * (security finding 6), and when the wallet that signed for the session shows another account.
 *
 * @returns ends the watch
 */
export function guardSession(
  session: Pick<Session, 'getState' | 'touch' | 'lock'>,
  wallet: Pick<Wallet, 'getState' | 'subscribe'>,
  page: Window = window,
): () => void {
  const leave = () => void session.lock('pagehide');
  const followWallet = () => {
    const open = session.getState();
    if (open.status !== 'open' || open.address === undefined) return;
    const now = wallet.getState();
    const hasLeft =
      now.status === 'disconnected' || (now.status === 'connected' && now.address !== open.address);
    if (hasLeft) void session.lock('account');
  };
  const options = { capture: true, passive: true };
  page.addEventListener('pagehide', leave);
  for (const sign of signsOfLife) page.addEventListener(sign, session.touch, options);
  const stopFollowing = wallet.subscribe(followWallet);
  return () => {
    page.removeEventListener('pagehide', leave);
    for (const sign of signsOfLife) page.removeEventListener(sign, session.touch, options);
    stopFollowing();
  };
}
