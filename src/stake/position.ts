import { type Address, encodeFunctionData } from 'viem';
import {
  diemAbi,
  diemAddress,
  erc20Abi,
  stakingAbi,
  stakingAddress,
  vvvAddress,
} from '../chain/contracts.ts';
import { blockTimestamp, ethBalance, multicall, type Read } from '../chain/multicall.ts';
import type { ChainSource } from '../chain/sources.ts';
import type { Position } from './types.ts';

/**
 * All that decides what an account can stake or take back, and the block that it is of.
 * @throws ChainError
 */
export async function readPosition(
  source: ChainSource,
  account: Address,
): Promise<{ position: Position; blockNumber: bigint }> {
  const { values, blockNumber } = await multicall(source, readsOf(account));
  const { coolingVvvEnd, coolingDiemEnd, cooldown, timestamp, ...amounts } = values;
  const position = {
    ...amounts,
    coolingVvvEndsAt: Number(coolingVvvEnd) * 1000,
    coolingDiemEndsAt: Number(coolingDiemEnd) * 1000,
    cooldownMs: Number(cooldown) * 1000,
    chainTime: Number(timestamp) * 1000,
  };
  return { position, blockNumber };
}

/** The DIEM that locking `amount` sVVV gives now. Base units. @throws ChainError */
export async function readDiemQuote(source: ChainSource, amount: bigint): Promise<bigint> {
  const data = encodeFunctionData({ abi: stakingAbi, functionName: 'getDiemAmountOut', args: [amount] });
  const { values } = await multicall(source, { quote: { to: stakingAddress, data, words: 1, index: 0 } });
  return values.quote;
}

function readsOf(account: Address) {
  const args = [account] as const;
  const balanceOf = encodeFunctionData({ abi: erc20Abi, functionName: 'balanceOf', args });
  const allowance = encodeFunctionData({
    abi: erc20Abi,
    functionName: 'allowance',
    args: [account, stakingAddress],
  });
  const staking = (
    functionName: 'balanceOfUnlocked' | 'lockedStakes' | 'stakes' | 'pendingRewards',
  ): Pick<Read, 'to' | 'data'> => ({
    to: stakingAddress,
    data: encodeFunctionData({ abi: stakingAbi, functionName, args }),
  });
  const stakedInfos = {
    to: diemAddress,
    data: encodeFunctionData({ abi: diemAbi, functionName: 'stakedInfos', args }),
    words: 3,
  } as const;
  const cooldownDuration = encodeFunctionData({ abi: stakingAbi, functionName: 'cooldownDuration' });
  return {
    vvv: { to: vvvAddress, data: balanceOf, words: 1, index: 0 },
    stakedVvv: { to: stakingAddress, data: balanceOf, words: 1, index: 0 },
    unlockedVvv: { ...staking('balanceOfUnlocked'), words: 1, index: 0 },
    lockedVvv: { ...staking('lockedStakes'), words: 2, index: 0 },
    coolingVvvEnd: { ...staking('stakes'), words: 3, index: 1 },
    coolingVvv: { ...staking('stakes'), words: 3, index: 2 },
    cooldown: { to: stakingAddress, data: cooldownDuration, words: 1, index: 0 },
    pendingRewards: { ...staking('pendingRewards'), words: 1, index: 0 },
    allowance: { to: vvvAddress, data: allowance, words: 1, index: 0 },
    diem: { to: diemAddress, data: balanceOf, words: 1, index: 0 },
    stakedDiem: { ...stakedInfos, index: 0 },
    coolingDiemEnd: { ...stakedInfos, index: 1 },
    coolingDiem: { ...stakedInfos, index: 2 },
    eth: ethBalance(account),
    timestamp: blockTimestamp,
  } satisfies Record<string, Read>;
}
