import { type Address, encodeFunctionData, type Hex } from 'viem';
import { usdcAbi } from '../chain/contracts.ts';
import { blockTimestamp, multicall } from '../chain/multicall.ts';
import type { ChainSource } from '../chain/sources.ts';
import { usdc } from '../venice/x402TypedData.ts';

const one = { to: usdc.address, words: 1, index: 0 } as const;

function balance(owner: Address) {
  return { ...one, data: encodeFunctionData({ abi: usdcAbi, functionName: 'balanceOf', args: [owner] }) };
}

/**
 * A wallet's USDC, in its smallest unit, and the time of the block that it was read at, in Unix
 * seconds.
 *
 * @throws ChainError
 */
export async function readUsdc(
  source: ChainSource,
  owner: Address,
): Promise<{ held: bigint; chainTime: bigint }> {
  const reads = { held: balance(owner), chainTime: blockTimestamp };
  return (await multicall(source, reads)).values;
}

/**
 * Whether a payment was used, and the time of the same block in Unix seconds. One that is unused
 * in a block past its end can never be used: the two must come from one call.
 *
 * @throws ChainError
 */
export async function readAuthorization(
  source: ChainSource,
  from: Address,
  nonce: Hex,
): Promise<{ isUsed: boolean; chainTime: bigint }> {
  const data = encodeFunctionData({
    abi: usdcAbi,
    functionName: 'authorizationState',
    args: [from, nonce],
  });
  const reads = { used: { ...one, data }, chainTime: blockTimestamp };
  const { used, chainTime } = (await multicall(source, reads)).values;
  return { isUsed: used !== 0n, chainTime };
}
