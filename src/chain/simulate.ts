import type { Address, Hex } from 'viem';
import { estimateGas, getGasPrice, simulateBlocks } from 'viem/actions';
import { chainClient } from './chainClient.ts';
import { ChainError, isRefusal } from './errors.ts';
import type { ChainSource } from './sources.ts';

/** A call of a contract that changes something. No ETH goes with it. */
export type Call = { to: Address; data: Hex };

/**
 * What would happen: the gas it takes (of the first call alone, where the node cannot try them in a
 * row), or a refusal.
 */
export type Simulation = { status: 'passes'; gas: bigint } | { status: 'refused' };

/**
 * Tries calls in a row without sending them: by `eth_simulateV1`
 * (https://geth.ethereum.org/docs/interacting-with-geth/rpc/ns-eth), else the first by
 * `eth_estimateGas`, since the others need what it does.
 *
 * @throws ChainError where nobody can tell
 */
export async function simulate(
  source: ChainSource,
  from: Address,
  calls: readonly Call[],
): Promise<Simulation> {
  const inARow = await simulateAll(source, from, calls);
  if (inARow) return inARow;
  const [first] = calls;
  try {
    return { status: 'passes', gas: await estimateGas(chainClient(source), { account: from, ...first }) };
  } catch (thrown) {
    if (isRefusal(thrown)) return { status: 'refused' };
    throw new ChainError('UNREACHABLE');
  }
}

/** Undefined where no node knows the method or answers it as it should. */
async function simulateAll(
  source: ChainSource,
  from: Address,
  calls: readonly Call[],
): Promise<Simulation | undefined> {
  const blocks = [{ calls: calls.map((call) => ({ account: from, ...call })) }];
  try {
    const [block] = await simulateBlocks(chainClient(source), { blocks, validation: false });
    if (block?.calls.length !== calls.length) return undefined;
    if (block.calls.some(({ status }) => status !== 'success')) return { status: 'refused' };
    return { status: 'passes', gas: block.calls.reduce((sum, { gasUsed }) => sum + gasUsed, 0n) };
  } catch (thrown) {
    return isRefusal(thrown) ? { status: 'refused' } : undefined;
  }
}

/** A quarter for what an estimate misses: the fee of the chain below, and a price that moves. */
const headroomPercent = 125n;

/** About what `gas` costs now, in base units of ETH. @throws whatever the source throws */
export async function priceGas(source: ChainSource, gas: bigint): Promise<bigint> {
  return (gas * (await getGasPrice(chainClient(source))) * headroomPercent) / 100n;
}
