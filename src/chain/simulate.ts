import type { Address, Hex } from 'viem';
import { z } from '../venice/zod.ts';
import { ChainError, isRefusal } from './errors.ts';
import type { ChainSource } from './sources.ts';

/** A call of a contract that changes something. No ETH goes with it. */
export type Call = { to: Address; data: Hex };

/** What would happen: the gas it takes (of the first call alone, where the node cannot try them in a row), or a refusal. */
export type Simulation = { status: 'passes'; gas: bigint } | { status: 'refused' };

const hexNumber = z.string().check(z.regex(/^0x[0-9a-f]+$/i));
const simulated = z.array(z.object({ calls: z.array(z.object({ status: hexNumber, gasUsed: hexNumber })) }));

/**
 * Tries calls in a row without sending them: by `eth_simulateV1` (https://geth.ethereum.org/docs/interacting-with-geth/rpc/ns-eth), else
 * the first by `eth_estimateGas`, since the others need what it does.
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
    const gas = await source({ method: 'eth_estimateGas', params: [{ from, ...first }] });
    return { status: 'passes', gas: BigInt(hexNumber.parse(gas)) };
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
  const blocks = [{ calls: calls.map((call) => ({ from, ...call })) }];
  try {
    const answer = await source({
      method: 'eth_simulateV1',
      params: [{ blockStateCalls: blocks, validation: false }, 'latest'],
    });
    const [block] = simulated.parse(answer);
    if (block?.calls.length !== calls.length) return undefined;
    if (block.calls.some(({ status }) => BigInt(status) !== 1n)) return { status: 'refused' };
    return { status: 'passes', gas: block.calls.reduce((sum, { gasUsed }) => sum + BigInt(gasUsed), 0n) };
  } catch (thrown) {
    return isRefusal(thrown) ? { status: 'refused' } : undefined;
  }
}

/** A quarter for what an estimate misses: the fee of the chain below, and a price that moves. */
const headroomPercent = 125n;

/** About what `gas` costs now, in base units of ETH. @throws whatever the source throws */
export async function priceGas(source: ChainSource, gas: bigint): Promise<bigint> {
  const price = BigInt(hexNumber.parse(await source({ method: 'eth_gasPrice', params: [] })));
  return (gas * price * headroomPercent) / 100n;
}
