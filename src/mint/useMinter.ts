import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Venice } from '../venice/client.ts';
import { useWallet } from '../wallet/useWallet.ts';
import { createJournal } from './journal.ts';
import type { MintState } from './mint.ts';
import { createMinter, type Minter } from './minter.ts';

/** The page's one minter, bound to its wallet for as long as the view is there. */
export function useMinter(venice: Venice): [Minter, MintState] {
  const wallet = useWallet();
  const [minter] = useState(() =>
    createMinter({ venice, wallet, journal: createJournal(), locks: navigator.locks }),
  );
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
  return [minter, useSyncExternalStore(minter.subscribe, minter.getState)];
}
