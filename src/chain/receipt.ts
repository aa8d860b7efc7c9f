import type { Hex } from 'viem';
import { z } from '../venice/zod.ts';
import type { ChainSource } from './sources.ts';

const receipt = z.nullable(z.object({ status: z.string().check(z.regex(/^0x[01]$/)) }));

/** What has become of a transaction: not in a block yet (or not known here), done, or refused by the contract. @throws whatever the source throws */
export async function readReceipt(
  source: ChainSource,
  hash: Hex,
): Promise<'pending' | 'success' | 'reverted'> {
  const found = receipt.parse(await source({ method: 'eth_getTransactionReceipt', params: [hash] }));
  if (found === null) return 'pending';
  return found.status === '0x1' ? 'success' : 'reverted';
}
