import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useAmounts } from '../chain/useAmounts.ts';
import { queryKeys } from '../kit/queryKeys.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Verbatim } from '../ui/Verbatim.tsx';
import type { Staker } from './staker.ts';
import type { Action } from './types.ts';

/** Nobody wants a quote for each digit. */
const typingMs = 400;

/** Base units; `quote` is undefined while it is not known. */
export type DiemQuote = { quote: bigint | undefined; isFailed: boolean; readAgain(): void };

/** The DIEM that locking this much sVVV gives now, by Venice's contract. */
export function useDiemQuote(staker: Staker, amount: bigint | undefined): DiemQuote {
  const { data, isError, isFetching, refetch } = useQuery({
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
  return {
    quote: data === undefined ? undefined : BigInt(data),
    isFailed: isError && !isFetching,
    readAgain: () => void refetch(),
  };
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
  return (
    <p role="status">
      <Verbatim>{t(action === 'mintDiem' ? 'quote' : 'quoteAfter', figures)}</Verbatim>
    </p>
  );
}

/** A lock without a quote has no least amount of DIEM, so the wallet is not asked for it. */
export function QuoteFailed({ onReadAgain }: { onReadAgain(): void }) {
  const t = useTranslations('stake');
  return (
    <Notice tone="warning" title={t('quoteFailed')}>
      <p>{t('quoteFailedText')}</p>
      <Button onPress={onReadAgain}>{t('tryAgain')}</Button>
    </Notice>
  );
}
