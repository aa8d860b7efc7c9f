import { queryOptions } from '@tanstack/react-query';
import type { Address } from 'viem';
import type { ChainSource } from '../chain/sources.ts';
import { queryKeys } from '../kit/queryKeys.ts';
import type { PaymentOption } from '../venice/x402.ts';
import type { X402Client } from '../venice/x402Client.ts';
import { choosePaymentOption, TopUpRefusedError } from '../venice/x402TypedData.ts';
import { readUsdc } from './usdc.ts';

/** Venice answers ten of these a minute. */
const quoteStaleMs = 60_000;

/** What Venice asks for a top-up; without an `option` where that is not what this page pays. */
export function quoteQuery(x402: X402Client) {
  return queryOptions({
    queryKey: queryKeys.x402Quote(),
    queryFn: async ({ signal }): Promise<{ option: PaymentOption | undefined }> => {
      const quote = await x402.getQuote({ signal });
      try {
        return { option: choosePaymentOption(quote) };
      } catch (thrown) {
        if (thrown instanceof TopUpRefusedError) return { option: undefined };
        throw thrown;
      }
    },
    staleTime: quoteStaleMs,
    retry: false,
  });
}

/** The USDC of a wallet on Base. */
export function usdcQuery(source: ChainSource, owner: Address | undefined) {
  return queryOptions({
    queryKey: queryKeys.usdc(owner),
    queryFn: () => {
      if (!owner) throw new Error('There is no address to look at');
      return readUsdc(source, owner);
    },
    enabled: owner !== undefined,
    staleTime: 10_000,
    retry: false,
  });
}
