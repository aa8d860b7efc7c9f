import { useQuery } from '@tanstack/react-query';
import type { Address } from 'viem';
import { queryKeys } from '../kit/queryKeys.ts';
import { useWallet, useWalletState } from '../wallet/useWallet.ts';
import type { StandingReading } from './standing.ts';
import { walletSource } from './walletSource.ts';

/**
 * Another tab may have staked meanwhile: read anew when the page is seen again, though not at every
 * glance.
 */
const staleMs = 10_000;

/**
 * What a wallet holds, read by code that is fetched on demand; undefined while it is being read, or
 * without an address. `readAgain` is for a button.
 */
export function useStanding(address: Address | undefined): {
  reading: StandingReading | undefined;
  isReading: boolean;
  readAgain(): void;
} {
  const wallet = useWallet();
  const state = useWalletState();
  const { data, isError, isFetching, refetch } = useQuery({
    queryKey: queryKeys.holdings(address, state.status === 'connected' ? state.chainId : undefined),
    enabled: address !== undefined,
    queryFn: async (): Promise<StandingReading> => {
      if (!address) throw new Error('There is no address to look at');
      const [{ readStanding }, { publicSources }] = await Promise.all([
        import('./standing.ts'),
        import('./sources.ts'),
      ]);
      return readStanding(address, { sources: [...walletSource(wallet), ...publicSources()] });
    },
    retry: false,
    staleTime: staleMs,
    refetchOnWindowFocus: true,
  });
  // The code itself did not load: just as unknown.
  const reading = isError ? ({ status: 'unknown', reason: 'UNREACHABLE' } as const) : data;
  return { reading, isReading: isFetching, readAgain: () => void refetch() };
}
