import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useAmounts } from '../chain/useAmounts.ts';
import { queryKeys } from '../kit/queryKeys.ts';
import type { Staker } from './staker.ts';
import type { Action } from './types.ts';

/** Nobody wants a quote for each digit. */
const typingMs = 400;

/**
 * The DIEM that locking this much sVVV gives now, by Venice's contract. Base units; undefined while
 * it is not known.
 */
export function useDiemQuote(staker: Staker, amount: bigint | undefined): bigint | undefined {
  const { data } = useQuery({
    queryKey: queryKeys.diemQuote(amount),
    enabled: amount !== undefined && amount > 0n,
    queryFn: async ({ signal }) => {
      await new Promise((resolve) => setTimeout(resolve, typingMs));
      signal.throwIfAborted();
      // Query data is compared as JSON, which has no bigint.
      return (await staker.quoteDiem(amount ?? 0n)).toString();
    },
    retry: false,
    staleTime: 10_000,
  });
  return data === undefined ? undefined : BigInt(data);
}

/** The price moves with every lock of others: half a percent less is still accepted. */
export function leastAccepted(quote: bigint): bigint {
  return (quote * 995n) / 1000n;
}

export function QuoteText({ action, amount, quote }: { action: Action; amount: bigint; quote: bigint }) {
  const t = useTranslations('stake');
  const { writeExact, writeShort } = useAmounts();
  const figures = {
    amount: writeExact(amount),
    diem: writeShort(quote, 6),
    least: writeShort(leastAccepted(quote), 6),
  };
  return <p role="status">{t(action === 'mintDiem' ? 'quote' : 'quoteAfter', figures)}</p>;
}
