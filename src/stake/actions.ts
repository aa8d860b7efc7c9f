import { encodeFunctionData } from 'viem';
import {
  diemAbi,
  diemAddress,
  erc20Abi,
  stakingAbi,
  stakingAddress,
  vvvAddress,
} from '../chain/contracts.ts';
import type { Call } from '../chain/simulate.ts';
import { diemThreshold } from '../chain/verdict.ts';
import type { Action, Intent, Position, Step } from './types.ts';

/**
 * How an action shows on the chain: the amount that it raises by the intent's amount, or the one
 * that it lowers.
 */
type Effect = { raises: keyof Amounts } | { lowers: keyof Amounts };
type Amounts = Omit<Position, 'coolingVvvEndsAt' | 'coolingDiemEndsAt' | 'cooldownMs' | 'chainTime'>;

const effects: Readonly<Record<Action, Effect>> = {
  stakeVvv: { raises: 'stakedVvv' },
  stakeDiem: { raises: 'stakedDiem' },
  unstakeVvv: { raises: 'coolingVvv' },
  withdrawVvv: { lowers: 'coolingVvv' },
  claim: { lowers: 'pendingRewards' },
  mintDiem: { raises: 'lockedVvv' },
  unstakeDiem: { raises: 'coolingDiem' },
  withdrawDiem: { lowers: 'coolingDiem' },
};

/** The amount that the action changes. Base units. */
export function measure(action: Action, position: Position): bigint {
  const effect = effects[action];
  return position['raises' in effect ? effect.raises : effect.lowers];
}

/** Whether the chain shows what the intent was for. `before` is the amount at the press. */
export function isDone({ action, amount }: Intent, before: bigint, position: Position): boolean {
  const now = measure(action, position);
  return 'raises' in effects[action] ? now >= before + amount : now < before;
}

/** What comes next by the chain's own state; undefined when the intent is carried out. */
export function nextStep(
  intent: Intent,
  before: bigint,
  position: Position,
  isBatch: boolean,
): Step | undefined {
  if (isDone(intent, before, position)) return undefined;
  if (intent.action !== 'stakeVvv' || position.allowance >= intent.amount) return intent.action;
  return isBatch ? 'batch' : 'approve';
}

/** What Venice's contract may still take from the account beside what the next step takes. Base units. */
export function leftoverOf(
  { action, amount }: Intent,
  next: Step | undefined,
  { allowance }: Position,
): bigint {
  const takes = next ? amount : 0n;
  return action === 'stakeVvv' && allowance > takes ? allowance - takes : 0n;
}

/** How much of what the action takes there is. For claims and withdrawals, all that they pay. Base units. */
export function availableFor(action: Action, position: Position): bigint {
  const { vvv, unlockedVvv, coolingVvv, pendingRewards, diem, stakedDiem, coolingDiem } = position;
  const available: Record<Action, bigint> = {
    stakeVvv: vvv,
    stakeDiem: diem,
    unstakeVvv: unlockedVvv,
    withdrawVvv: coolingVvv,
    claim: pendingRewards,
    mintDiem: unlockedVvv,
    unstakeDiem: stakedDiem,
    withdrawDiem: coolingDiem,
  };
  return available[action];
}

/** A millionth of a VVV. Venice asks for a balance over zero; this is one, with room for rounding. */
const smallestVvv = 10n ** 12n;

/** The smallest stake with an effect, or all there is where that is less. Base units. */
export function smallestStake(action: 'stakeVvv' | 'stakeDiem', position: Position): bigint {
  const [least, staked] =
    action === 'stakeVvv' ? [smallestVvv, position.stakedVvv] : [diemThreshold, position.stakedDiem];
  const missing = least > staked ? least - staked : 1n;
  const balance = availableFor(action, position);
  return missing < balance ? missing : balance;
}

/** The token of the amount that a user enters. */
export function assetOf(action: Action): 'VVV' | 'DIEM' {
  return action === 'stakeDiem' || action === 'unstakeDiem' || action === 'withdrawDiem' ? 'DIEM' : 'VVV';
}

/** The calls that the intent still takes: for a stake of VVV an allowance for exactly the amount first. */
export function callsOf(intent: Intent, step: Step): Call[] {
  const main = callOf(intent);
  if (step !== 'approve' && step !== 'batch') return [main];
  const args = [stakingAddress, intent.amount] as const;
  return [
    { to: vvvAddress, data: encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args }) },
    main,
  ];
}

function callOf({ action, address, amount, minOut }: Intent): Call {
  const abi = stakingAbi;
  const staking = (data: Call['data']): Call => ({ to: stakingAddress, data });
  const diem = (data: Call['data']): Call => ({ to: diemAddress, data });
  switch (action) {
    case 'stakeVvv':
      return staking(encodeFunctionData({ abi, functionName: 'stake', args: [address, amount] }));
    case 'unstakeVvv':
      return staking(encodeFunctionData({ abi, functionName: 'initiateUnstake', args: [amount] }));
    case 'withdrawVvv':
      return staking(encodeFunctionData({ abi, functionName: 'finalizeUnstake' }));
    case 'claim':
      return staking(encodeFunctionData({ abi, functionName: 'claim' }));
    case 'mintDiem':
      return staking(encodeFunctionData({ abi, functionName: 'mintDiem', args: [amount, minOut] }));
    case 'stakeDiem':
      return diem(encodeFunctionData({ abi: diemAbi, functionName: 'stake', args: [amount] }));
    case 'unstakeDiem':
      return diem(encodeFunctionData({ abi: diemAbi, functionName: 'initiateUnstake', args: [amount] }));
    case 'withdrawDiem':
      return diem(encodeFunctionData({ abi: diemAbi, functionName: 'unstake' }));
  }
}
