import type { Wallet } from '../wallet/wallet.ts';
import type { Session } from './createSession.ts';

/**
 * The ends of presses, not their beginnings: a warning must not vanish from under the pointer that
 * presses its button.
 */
const signsOfLife = ['pointerup', 'keyup', 'wheel', 'touchmove'] as const;

/**
 * Locks the session where the page or the wallet goes another way: on `pagehide`, since the
 * back/forward cache would keep the key in memory, and where a wallet signed for it that shows
 * another account now, or did so before the session opened.
 *
 * @returns ends the watch
 */
export function guardSession(
  session: Pick<Session, 'subscribe' | 'touch' | 'lock' | 'followAccount'>,
  wallet: Pick<Wallet, 'getState' | 'subscribe'>,
  page: Window = window,
): () => void {
  const leave = () => void session.lock('pagehide');
  const followWallet = () => {
    const now = wallet.getState();
    // While it connects, the account is not known.
    if (now.status === 'connected') session.followAccount(now.address);
    if (now.status === 'disconnected') session.followAccount(undefined);
  };
  const options = { capture: true, passive: true };
  page.addEventListener('pagehide', leave);
  for (const sign of signsOfLife) page.addEventListener(sign, session.touch, options);
  const stops = [wallet.subscribe(followWallet), session.subscribe(followWallet)];
  return () => {
    page.removeEventListener('pagehide', leave);
    for (const sign of signsOfLife) page.removeEventListener(sign, session.touch, options);
    for (const stop of stops) stop();
  };
}
