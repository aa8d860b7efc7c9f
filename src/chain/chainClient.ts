import { createClient, custom } from 'viem';
import { base } from './base.ts';
import type { ChainMethod, ChainSource } from './sources.ts';

/**
 * A viem client that asks the source: once for each read, since the source has its own order of
 * endpoints.
 */
export function chainClient(source: ChainSource) {
  return createClient({
    chain: base,
    pollingInterval: 2_000,
    transport: custom(
      {
        // viem types methods by their own schemas; the list of `ChainMethod` is what sources pass on.
        request: ({ method, params = [] }: { method: ChainMethod; params?: readonly unknown[] }) =>
          source({ method, params }),
      },
      { retryCount: 0 },
    ),
  });
}
