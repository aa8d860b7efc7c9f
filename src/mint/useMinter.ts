import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Venice } from '../venice/client.ts';
import type { Journal } from './journal.ts';
import type { MintState } from './mint.ts';
import { createMinter, type Minter, type MinterPorts } from './minter.ts';

type UseMinterPorts = { venice: Venice; wallet: MinterPorts['wallet']; journal: Journal };

/** A minter bound to a wallet for as long as the view is there. The ports of the first call count. */
export function useMinter({ venice, wallet, journal }: UseMinterPorts): [Minter, MintState] {
  const [minter] = useState(() =>
    createMinter({ venice, wallet, journal, locks: globalThis.navigator?.locks }),
  );
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
