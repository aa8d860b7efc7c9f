import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Venice } from '../venice/client.ts';
import { useWallet } from '../wallet/useWallet.ts';
import { createJournal, type Journal } from './journal.ts';
import type { MintState } from './mint.ts';
import { createMinter, type Minter } from './minter.ts';

/** A minter bound to the page's wallet for as long as the view is there. @param openJournal called once */
export function useMinter(venice: Venice, openJournal: () => Journal = createJournal): [Minter, MintState] {
  const wallet = useWallet();
  const [minter] = useState(() =>
    createMinter({ venice, wallet, journal: openJournal(), locks: globalThis.navigator?.locks }),
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
  return [minter, useSyncExternalStore(minter.subscribe, minter.getState, minter.getState)];
}
