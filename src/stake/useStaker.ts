import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { firstOf, publicSources } from '../chain/sources.ts';
import { walletSource } from '../chain/walletSource.ts';
import { queryKeys } from '../kit/queryKeys.ts';
import { useWallet } from '../wallet/useWallet.ts';
import type { Wallet } from '../wallet/wallet.ts';
import { createStakeJournal } from './journal.ts';
import { createStaker, type Staker } from './staker.ts';
import { createTabs } from './tabs.ts';
import type { Intent, StakeState } from './types.ts';

/** One staker for a wallet: what it was asked for outlives the view that asked. */
const stakers = new WeakMap<Wallet, Staker>();

function stakerOf(wallet: Wallet): Staker {
  const known = stakers.get(wallet);
  if (known) return known;
  const staker = createStaker({
    wallet,
    source: firstOf(() => [...publicSources(), ...walletSource(wallet)]),
    journal: createStakeJournal(),
    tabs: createTabs(),
  });
  stakers.set(wallet, staker);
  return staker;
}

/** The staker of the page's wallet, which asks it for something only while a view is there. */
export function useStaker(onDone: (intent: Intent) => void = () => {}): [Staker, StakeState] {
  const staker = stakerOf(useWallet());
  const queries = useQueryClient();
  const tellDone = useEffectEvent((intent: Intent) => {
    void queries.invalidateQueries({ queryKey: queryKeys.holdings() });
    onDone(intent);
  });
  useEffect(() => staker.start((intent) => tellDone(intent)), [staker]);
  return [staker, useSyncExternalStore(staker.subscribe, staker.getState)];
}
