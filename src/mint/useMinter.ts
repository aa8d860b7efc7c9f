import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Venice } from '../venice/client.ts';
import type { MinterPorts } from './attempt.ts';
import type { Journal } from './journal.ts';
import type { MintState } from './mint.ts';
import { createMinter, type Minter } from './minter.ts';

type UseMinterPorts = { venice: Venice; wallet: MinterPorts['wallet']; journal: Journal };

/**
 * A minter that lives as long as its view: when the view goes, what was begun and not sent is
 * cancelled. The ports of the first call count.
 */
export function useMinter({ venice, wallet, journal }: UseMinterPorts): [Minter, MintState] {
  const [minter] = useState(() => createMinter({ venice, wallet, journal }));
  useEffect(() => () => minter.abandon(), [minter]);
  return [minter, useRunningMinter(minter)];
}

/** Has a minter follow its wallet for as long as the view is there. */
export function useRunningMinter(minter: Minter): MintState {
  useEffect(() => {
    const stop = minter.start();
    const wakeUp = () => {
      if (document.visibilityState === 'visible') minter.wakeUp();
    };
    document.addEventListener('visibilitychange', wakeUp);
    return () => {
      document.removeEventListener('visibilitychange', wakeUp);
      stop();
    };
  }, [minter]);
  return useSyncExternalStore(minter.subscribe, minter.getState, minter.getState);
}
