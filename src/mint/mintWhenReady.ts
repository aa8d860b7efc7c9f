import type { Address } from 'viem';
import type { Minter } from './minter.ts';

/**
 * Calls `mint` once, as soon as the account can be asked for its signature: a refusal is left
 * behind and a new challenge awaited. Gives up where another account is there or the challenge
 * fails, since that takes the user. @returns a function that gives up
 */
export function mintWhenReady(
  minter: Pick<Minter, 'getState' | 'subscribe' | 'startOver'>,
  address: Address,
  mint: () => void,
): () => void {
  const isTheirs = () => {
    const state = minter.getState();
    return 'signer' in state && state.signer.address === address;
  };
  if (!isTheirs()) return () => {};
  if (minter.getState().phase === 'refused') minter.startOver();
  let stop = () => {};
  const check = () => {
    const { phase } = minter.getState();
    if (phase === 'challenge' && isTheirs()) return;
    stop();
    if (phase === 'review' && isTheirs()) mint();
  };
  stop = minter.subscribe(check);
  check();
  return () => stop();
}
