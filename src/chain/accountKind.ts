import { type Abi, type Address, decodeFunctionResult, encodeFunctionData, type Hex } from 'viem';
import type { Wallet } from '../wallet/wallet.ts';

/** The reads of Base that tell what stands at an address. */
export type ChainReads = Pick<Wallet, 'codeAt' | 'callAt'>;

/** What signs for an address. `unknown` is a read that failed, and never means "no". */
export type AccountKind =
  | { kind: 'plain' }
  | { kind: 'contract' }
  /** A Safe of which more than one owner must sign. */
  | { kind: 'multisig'; threshold: number; owners: number }
  | { kind: 'unknown' };

/**
 * An account that lends itself to code keeps its own key: it signs as a plain one does.
 * https://eips.ethereum.org/EIPS/eip-7702
 */
const delegationPrefix = '0xef0100';

/** https://github.com/safe-global/safe-smart-account/blob/main/contracts/base/OwnerManager.sol */
const ownersAbi = [
  {
    type: 'function',
    name: 'getThreshold',
    stateMutability: 'view',
    inputs: [],
    outputs: [{ name: '', type: 'uint256' }],
  },
  {
    type: 'function',
    name: 'getOwners',
    stateMutability: 'view',
    inputs: [],
    outputs: [{ name: '', type: 'address[]' }],
  },
] as const satisfies Abi;

/** Whether an address with this code is signed for by a key, not by the code. */
export function isPlainCode(code: Hex | undefined): boolean {
  return !code || code === '0x' || code.startsWith(delegationPrefix);
}

/** Looks up on Base what kind of account this is. Never throws. */
export async function readAccountKind(address: Address, reads: ChainReads): Promise<AccountKind> {
  try {
    if (isPlainCode(await reads.codeAt(address))) return { kind: 'plain' };
  } catch {
    return { kind: 'unknown' };
  }
  return (await readMultisig(address, reads)) ?? { kind: 'contract' };
}

/** A contract that is no Safe refuses these reads, or answers what cannot be. */
async function readMultisig(
  address: Address,
  { callAt }: ChainReads,
): Promise<Extract<AccountKind, { kind: 'multisig' }> | undefined> {
  const read = async (functionName: 'getThreshold' | 'getOwners') => {
    const answer = await callAt(address, encodeFunctionData({ abi: ownersAbi, functionName }));
    if (answer.status === 'reverted') throw new Error(`${functionName} is refused`);
    return answer.data;
  };
  try {
    const [threshold, owners] = await Promise.all([read('getThreshold'), read('getOwners')]);
    const needed = decodeFunctionResult({ abi: ownersAbi, functionName: 'getThreshold', data: threshold });
    const all = decodeFunctionResult({ abi: ownersAbi, functionName: 'getOwners', data: owners });
    if (needed < 2n || needed > BigInt(all.length)) return undefined;
    return { kind: 'multisig', threshold: Number(needed), owners: all.length };
  } catch {
    return undefined;
  }
}
