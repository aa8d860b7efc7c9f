import type { StakeCore } from './connected.ts';
import { readDecline } from './problems.ts';

/** Asks the wallet to switch to Base where the user chooses or goes on. What the wallet is on then counts. */
export async function switchNetwork({ connected, getState, dispatch }: StakeCore): Promise<void> {
  const wallet = connected.wallet();
  const { phase } = getState();
  if (!wallet || (phase !== 'choice' && phase !== 'paused')) return;
  dispatch({ type: 'switchAsked' });
  try {
    const isOnBase = await wallet.switchToBase();
    dispatch({ type: 'switchEnded', isOnBase, ...(!isOnBase && { problem: 'WRONG_CHAIN' }) });
  } catch (thrown) {
    const { problem, isDefinite } = readDecline(thrown);
    dispatch({ type: 'switchEnded', problem: isDefinite ? problem : 'WRONG_CHAIN' });
  }
}
