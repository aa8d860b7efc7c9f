import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { firstOf, publicSources } from '../chain/sources.ts';
import { standingKey } from '../chain/useStanding.ts';
import { walletSource } from '../chain/walletSource.ts';
import { useWallet } from '../wallet/useWallet.ts';
import { createStakeJournal } from './journal.ts';
import type { Asset, StakeState } from './stake.ts';
import { createStaker, type Staker } from './staker.ts';

/** A staker bound to the page's wallet for as long as the view is there. */
export function useStaker(asset: Asset, onStaked: () => void): [Staker, StakeState] {
  const wallet = useWallet();
  const queries = useQueryClient();
  const [staker] = useState(() =>
    createStaker({
      asset,
      wallet,
      source: firstOf(() => [...publicSources(), ...walletSource(wallet)]),
      journal: createStakeJournal(),
      onStaked: () => {
        void queries.invalidateQueries({ queryKey: [standingKey] });
        onStaked();
      },
    }),
  );
  useEffect(() => staker.start(), [staker]);
  return [staker, useSyncExternalStore(staker.subscribe, staker.getState)];
}
