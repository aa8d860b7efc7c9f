import { useQuery } from '@tanstack/react-query';
import type { Address } from 'viem';
import { queryKeys } from '../kit/queryKeys.ts';
import { useWallet } from '../wallet/useWallet.ts';
import { type AccountKind, readAccountKind } from './accountKind.ts';

/**
 * What signs for an address, once Base has told; a read that failed is tried again when it is next
 * needed.
 */
export function useAccountKind(address: Address | undefined): AccountKind {
  const wallet = useWallet();
  const { data } = useQuery({
    queryKey: queryKeys.accountKind(address),
    queryFn: () => (address ? readAccountKind(address, wallet) : { kind: 'unknown' as const }),
    enabled: address !== undefined,
    staleTime: ({ state }) => (state.data?.kind === 'unknown' ? 0 : Number.POSITIVE_INFINITY),
  });
  return data ?? { kind: 'unknown' };
}
