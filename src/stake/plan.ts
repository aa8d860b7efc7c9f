import { type Address, encodeFunctionData } from 'viem';
import {
  diemAbi,
  diemAddress,
  erc20Abi,
  stakingAbi,
  stakingAddress,
  vvvAddress,
} from '../chain/contracts.ts';
import { ethBalance, multicall } from '../chain/multicall.ts';
import type { Call } from '../chain/simulate.ts';
import type { ChainSource } from '../chain/sources.ts';
import type { Asset, Position, Stake, Step } from './stake.ts';

/** A millionth of a VVV. Venice asks for a balance over zero; this is one, with room for whoever rounds on the way. */
const smallestVvv = 10n ** 12n;
/** Under 0.1 staked DIEM none of it can be spent. */
const smallestDiem = 10n ** 17n;

/** The smallest stake that brings something about, or all there is where that is less. Base units. */
export function smallestStake(asset: Asset, { balance, staked }: Position): bigint {
  const least = asset === 'VVV' ? smallestVvv : smallestDiem;
  const missing = least > staked ? least - staked : 1n;
  return missing < balance ? missing : balance;
}

/** The calls that a stake still takes. VVV: leave for exactly this amount, then the stake, to the account itself. */
export function callsOf({ asset, address, amount }: Stake, step: Step): Call[] {
  if (asset === 'DIEM') {
    const data = encodeFunctionData({ abi: diemAbi, functionName: 'stake', args: [amount] });
    return [{ to: diemAddress, data }];
  }
  const approve = encodeFunctionData({
    abi: erc20Abi,
    functionName: 'approve',
    args: [stakingAddress, amount],
  });
  const stake = encodeFunctionData({ abi: stakingAbi, functionName: 'stake', args: [address, amount] });
  const both = [
    { to: vvvAddress, data: approve },
    { to: stakingAddress, data: stake },
  ] satisfies Call[];
  return step === 'stake' ? both.slice(1) : both;
}

/** What comes next by the chain's own state; undefined when the stake is there. */
export function nextStep(
  { asset, amount, before }: Stake,
  { staked, allowance }: Position,
  isBatch: boolean,
): Step | undefined {
  if (staked >= before + amount) return undefined;
  if (asset === 'DIEM' || allowance >= amount) return 'stake';
  return isBatch ? 'batch' : 'approve';
}

/** @throws ChainError */
export async function readPosition(source: ChainSource, asset: Asset, account: Address): Promise<Position> {
  const balanceOf = encodeFunctionData({ abi: erc20Abi, functionName: 'balanceOf', args: [account] });
  const allowanceOf = encodeFunctionData({
    abi: erc20Abi,
    functionName: 'allowance',
    args: [account, stakingAddress],
  });
  const stakedInfos = encodeFunctionData({ abi: diemAbi, functionName: 'stakedInfos', args: [account] });
  const { values } = await multicall(source, {
    balance: { to: asset === 'VVV' ? vvvAddress : diemAddress, data: balanceOf, words: 1, index: 0 },
    staked:
      asset === 'VVV'
        ? { to: stakingAddress, data: balanceOf, words: 1, index: 0 }
        : { to: diemAddress, data: stakedInfos, words: 3, index: 0 },
    allowance: { to: vvvAddress, data: allowanceOf, words: 1, index: 0 },
    eth: ethBalance(account),
  });
  return values;
}
