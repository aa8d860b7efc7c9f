/**
 * Venice's contracts on Base: where they live and the part of each that this page speaks to.
 * Sources: Venice's guide (https://docs.venice.ai/guides/getting-started/generating-api-key-agent),
 * which is wrong on the arguments of `stake`, and public code that calls these contracts. Amounts
 * are in the smallest unit of a token of 18 decimals, times in Unix seconds.
 */
import type { Abi } from 'viem';

/** Base, the one chain Venice reads. */
export const baseChainId = 8453;

/** VVV, an ERC-20. https://basescan.org/token/0xacfE6019Ed1A7Dc6f7B508C02d1b04ec88cC21bf */
export const vvvAddress = '0xacfE6019Ed1A7Dc6f7B508C02d1b04ec88cC21bf';

/**
 * The staking proxy, which is the sVVV token itself.
 * https://basescan.org/address/0x321b7ff75154472B18EDb199033fF4D116F340Ff
 */
export const stakingAddress = '0x321b7ff75154472B18EDb199033fF4D116F340Ff';

/**
 * DIEM, an ERC-20 that stakes inside its own contract.
 * https://basescan.org/token/0xF4d97F2da56e8c3098f3a8D538DB630A2606a024
 */
export const diemAddress = '0xF4d97F2da56e8c3098f3a8D538DB630A2606a024';

/** Many reads in one call, at the same address on every chain. https://www.multicall3.com */
export const multicall3Address = '0xcA11bde05977b3631167028862bE2a173976CA11';

const none = [] as const;
const account = [{ name: 'account', type: 'address' }] as const;
const amount = [{ name: 'amount', type: 'uint256' }] as const;
const uint256 = [{ name: '', type: 'uint256' }] as const;

/** What VVV and DIEM share: a balance, and leave for another contract to take from it. */
export const erc20Abi = [
  { type: 'function', name: 'balanceOf', stateMutability: 'view', inputs: account, outputs: uint256 },
  {
    type: 'function',
    name: 'allowance',
    stateMutability: 'view',
    inputs: [
      { name: 'owner', type: 'address' },
      { name: 'spender', type: 'address' },
    ],
    outputs: uint256,
  },
  {
    type: 'function',
    name: 'approve',
    stateMutability: 'nonpayable',
    inputs: [
      { name: 'spender', type: 'address' },
      { name: 'amount', type: 'uint256' },
    ],
    outputs: [{ name: '', type: 'bool' }],
  },
] as const satisfies Abi;

/**
 * sVVV. `balanceOf` counts what is locked for DIEM too, `balanceOfUnlocked` does not. `stake` takes two
 * arguments, after an `approve` on VVV; `initiateUnstake` burns the sVVV at once and starts the cooldown.
 */
export const stakingAbi = [
  { type: 'function', name: 'balanceOf', stateMutability: 'view', inputs: account, outputs: uint256 },
  { type: 'function', name: 'balanceOfUnlocked', stateMutability: 'view', inputs: account, outputs: uint256 },
  {
    type: 'function',
    name: 'stakes',
    stateMutability: 'view',
    inputs: account,
    outputs: [
      { name: 'rewardDebt', type: 'uint256' },
      { name: 'cooldownEnd', type: 'uint256' },
      { name: 'cooldownAmount', type: 'uint256' },
    ],
  },
  {
    type: 'function',
    name: 'lockedStakes',
    stateMutability: 'view',
    inputs: account,
    outputs: [
      { name: 'locked', type: 'uint256' },
      { name: 'outstandingDiem', type: 'uint256' },
    ],
  },
  { type: 'function', name: 'cooldownDuration', stateMutability: 'view', inputs: none, outputs: uint256 },
  { type: 'function', name: 'pendingRewards', stateMutability: 'view', inputs: account, outputs: uint256 },
  { type: 'function', name: 'getDiemAmountOut', stateMutability: 'view', inputs: amount, outputs: uint256 },
  {
    type: 'function',
    name: 'stake',
    stateMutability: 'nonpayable',
    inputs: [
      { name: 'recipient', type: 'address' },
      { name: 'amount', type: 'uint256' },
    ],
    outputs: none,
  },
  { type: 'function', name: 'initiateUnstake', stateMutability: 'nonpayable', inputs: amount, outputs: none },
  { type: 'function', name: 'finalizeUnstake', stateMutability: 'nonpayable', inputs: none, outputs: none },
  { type: 'function', name: 'claim', stateMutability: 'nonpayable', inputs: none, outputs: none },
  {
    type: 'function',
    name: 'mintDiem',
    stateMutability: 'nonpayable',
    inputs: [
      { name: 'lock', type: 'uint256' },
      { name: 'minOut', type: 'uint256' },
    ],
    outputs: none,
  },
  { type: 'function', name: 'burnDiem', stateMutability: 'nonpayable', inputs: amount, outputs: none },
] as const satisfies Abi;

/**
 * DIEM and its staking: `stake` needs no `approve`, `initiateUnstake` restarts the timer of all that is
 * already cooling down, `unstake` pays it out. `balanceOf` is the DIEM that is neither staked nor cooling.
 */
export const diemAbi = [
  { type: 'function', name: 'balanceOf', stateMutability: 'view', inputs: account, outputs: uint256 },
  {
    type: 'function',
    name: 'stakedInfos',
    stateMutability: 'view',
    inputs: account,
    outputs: [
      { name: 'amountStaked', type: 'uint256' },
      { name: 'coolDownEnd', type: 'uint256' },
      { name: 'coolDownAmount', type: 'uint256' },
    ],
  },
  { type: 'function', name: 'stake', stateMutability: 'nonpayable', inputs: amount, outputs: none },
  { type: 'function', name: 'initiateUnstake', stateMutability: 'nonpayable', inputs: amount, outputs: none },
  { type: 'function', name: 'unstake', stateMutability: 'nonpayable', inputs: none, outputs: none },
] as const satisfies Abi;

/**
 * USDC, whose address is `usdc.address` in `venice/x402TypedData.ts`: six decimals, and payments by
 * signature (https://eips.ethereum.org/EIPS/eip-3009). `authorizationState` is true once a payment
 * was taken.
 */
export const usdcAbi = [
  { type: 'function', name: 'balanceOf', stateMutability: 'view', inputs: account, outputs: uint256 },
  {
    type: 'function',
    name: 'authorizationState',
    stateMutability: 'view',
    inputs: [
      { name: 'authorizer', type: 'address' },
      { name: 'nonce', type: 'bytes32' },
    ],
    outputs: [{ name: '', type: 'bool' }],
  },
] as const satisfies Abi;
