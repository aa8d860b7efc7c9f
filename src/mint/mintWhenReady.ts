import type { Minter } from './minter.ts';

/**
 * Takes the mint up again once what it lacked is there: a refusal is left behind, a new challenge awaited, and then `mint` is called, once.
 * Gives up where the wallet leaves or the challenge fails, since that takes the user. @returns a function that gives up
 */
export function mintWhenReady(
  minter: Pick<Minter, 'getState' | 'subscribe' | 'startOver'>,
  mint: () => void,
) {
  if (minter.getState().phase === 'refused') minter.startOver();
  let stop = () => {};
  const check = () => {
    const { phase } = minter.getState();
    if (phase === 'challenge') return;
    stop();
    if (phase === 'review') mint();
  };
  stop = minter.subscribe(check);
  check();
  return () => stop();
}
