import { type Address, decodeFunctionResult, encodeFunctionData, type Hex, isHex, parseAbi } from 'viem';
import { baseChainId, multicall3Address } from './contracts.ts';
import { ChainError, toChainError } from './errors.ts';
import type { ChainMethod, ChainSource } from './sources.ts';

/** A view of a contract that answers `words` values of uint256, of which the one at `index` is wanted. */
export type Read = { to: Address; data: Hex; words: number; index: number };

/** The wanted values, and the block that all of them are of. */
export type Snapshot<name extends string> = { blockNumber: bigint; values: Record<name, bigint> };

/** https://www.multicall3.com */
const multicall3Abi = parseAbi([
  'struct Call3 { address target; bool allowFailure; bytes callData; }',
  'struct Result { bool success; bytes returnData; }',
  'function aggregate3(Call3[] calls) payable returns (Result[] returnData)',
  'function getBlockNumber() view returns (uint256 blockNumber)',
  'function getCurrentBlockTimestamp() view returns (uint256 timestamp)',
  'function getChainId() view returns (uint256 chainid)',
  'function getEthBalance(address addr) view returns (uint256 balance)',
]);

const own = (data: Hex): Read => ({ to: multicall3Address, data, words: 1, index: 0 });
const chainId = own(encodeFunctionData({ abi: multicall3Abi, functionName: 'getChainId' }));
const blockNumber = own(encodeFunctionData({ abi: multicall3Abi, functionName: 'getBlockNumber' }));

/** The time of the block that is read, in Unix seconds. */
export const blockTimestamp: Read = own(
  encodeFunctionData({ abi: multicall3Abi, functionName: 'getCurrentBlockTimestamp' }),
);

/** The ETH of an account, read like a contract's value. */
export function ethBalance(account: Address): Read {
  return own(encodeFunctionData({ abi: multicall3Abi, functionName: 'getEthBalance', args: [account] }));
}

/**
 * Reads everything in one call and so at one block, with the chain's own word for which chain it is.
 * Not by viem's `multicall`, which reads an answer that is longer than its type as if it were not.
 *
 * @throws ChainError
 */
export async function multicall<name extends string>(
  source: ChainSource,
  reads: Record<name, Read>,
): Promise<Snapshot<name>> {
  // The type of a record's keys is lost by Object.entries.
  const named = Object.entries(reads) as [name, Read][];
  const all = [chainId, blockNumber, ...named.map(([, read]) => read)];
  const calls = all.map(({ to, data }) => ({ target: to, allowFailure: true, callData: data }));
  const data = encodeFunctionData({ abi: multicall3Abi, functionName: 'aggregate3', args: [calls] });
  const answer = await ask(source, 'eth_call', [{ to: multicall3Address, data }, 'latest']);
  // No code at this address: maybe a chain without this contract.
  if (answer === '0x') await demandBase(source);
  const results = decodeResults(answer);
  // On another chain Venice's contracts are missing, and the first answer still says which chain it is.
  if (pick(chainId, results[0]) !== BigInt(baseChainId)) throw new ChainError('WRONG_CHAIN');
  const values = named.map(([name, read], index) => [name, pick(read, results[index + 2])] as const);
  return {
    blockNumber: pick(blockNumber, results[1]),
    // Made of the very names of `reads`.
    values: Object.fromEntries(values) as Record<name, bigint>,
  };
}

/**
 * The wanted value, from an answer of exactly the expected length: a contract that changed is not
 * read by guess.
 */
function pick({ words, index }: Read, result: { success: boolean; returnData: Hex } | undefined): bigint {
  const values = result?.success ? toWords(result.returnData) : [];
  const value = values[index];
  if (values.length !== words || value === undefined) throw new ChainError('UNREADABLE');
  return value;
}

function decodeResults(data: unknown) {
  try {
    if (isHex(data)) return decodeFunctionResult({ abi: multicall3Abi, functionName: 'aggregate3', data });
    throw new ChainError('UNREADABLE');
  } catch {
    throw new ChainError('UNREADABLE');
  }
}

/** The 32-byte words of an answer; none where it is not made of such. */
function toWords(data: Hex): bigint[] {
  const digits = data.slice(2);
  if (digits.length % 64 !== 0) return [];
  return (digits.match(/.{64}/g) ?? []).map((word) => BigInt(`0x${word}`));
}

async function demandBase(source: ChainSource): Promise<void> {
  const id = await ask(source, 'eth_chainId', []);
  if (isHex(id) && Number(id) !== baseChainId) throw new ChainError('WRONG_CHAIN');
}

async function ask(source: ChainSource, method: ChainMethod, params: readonly unknown[]): Promise<unknown> {
  try {
    return await source({ method, params });
  } catch (thrown) {
    throw toChainError(thrown);
  }
}
