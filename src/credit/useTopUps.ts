import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { firstOf, publicSources } from '../chain/sources.ts';
import { walletSource } from '../chain/walletSource.ts';
import { queryKeys } from '../kit/queryKeys.ts';
import type { X402Client } from '../venice/x402Client.ts';
import { useWallet } from '../wallet/useWallet.ts';
import type { Wallet } from '../wallet/wallet.ts';
import { createTopUpJournal } from './journal.ts';
import type { TopUpState } from './topUp.ts';
import { createTopUps, type TopUps } from './topUps.ts';

/** One for a wallet: what was sent is followed to its end, whatever view is there. */
const known = new WeakMap<Wallet, TopUps>();

/** Where this tab asks Base: the public endpoints first, then the wallet's own. */
export function baseSource(wallet: Wallet) {
  return firstOf(() => [...publicSources(), ...walletSource(wallet)]);
}

function topUpsOf(wallet: Wallet, x402: X402Client): TopUps {
  const found = known.get(wallet);
  if (found) return found;
  const topUps = createTopUps({ x402, wallet, source: baseSource(wallet), journal: createTopUpJournal() });
  known.set(wallet, topUps);
  return topUps;
}

/** The top-ups of the page's wallet. What was not sent is dropped when the view or the account goes. */
export function useTopUps(x402: X402Client): [TopUps, TopUpState] {
  const wallet = useWallet();
  const topUps = topUpsOf(wallet, x402);
  const queries = useQueryClient();
  const state = useSyncExternalStore(topUps.subscribe, topUps.getState, topUps.getState);
  const { phase } = state;
  useEffect(() => {
    if (phase === 'settled') void queries.invalidateQueries({ queryKey: queryKeys.usdc() });
  }, [phase, queries]);
  useEffect(() => () => topUps.leave(), [topUps]);
  useEffect(
    () =>
      wallet.subscribe(() => {
        const { phase, order } = { order: undefined, ...topUps.getState() };
        const now = wallet.getState();
        const isSame =
          now.status === 'connected' &&
          now.connectorUid === order?.connectorUid &&
          now.address === order.trace.from;
        if (phase === 'review' && !isSame) topUps.leave();
      }),
    [wallet, topUps],
  );
  return [topUps, state];
}
