import { priceGas, simulate } from '../chain/simulate.ts';
import type { ChainSource } from '../chain/sources.ts';
import { callsOf, readPosition, smallestStake } from './plan.ts';
import type { Prompts } from './prompts.ts';
import type { Asset, Offer, Position, Stake } from './stake.ts';

/** Wallets answer this without a prompt; one that is silent is not waited for. */
const capabilitiesMs = 3_000;

type Who = Pick<Stake, 'asset' | 'address'>;

/** What can be staked now, in how many requests, for about how much ETH. @throws ChainError */
export async function readOffer(
  source: ChainSource,
  who: Who,
  prompts: Pick<Prompts, 'canBatch'>,
): Promise<Offer> {
  const position = await readPosition(source, who.asset, who.address);
  const [canBatch, cost] = await Promise.all([
    offersBatch(who.asset, prompts),
    estimate(source, who, position),
  ]);
  return { position, canBatch, cost };
}

function offersBatch(asset: Asset, prompts: Pick<Prompts, 'canBatch'>): Promise<boolean> {
  // DIEM takes one transaction anyway.
  if (asset === 'DIEM') return Promise.resolve(false);
  const silence = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), capabilitiesMs));
  return Promise.race([prompts.canBatch().catch(() => false), silence]);
}

/** What the smallest stake costs; any other costs the same. Undefined where nobody could tell. */
async function estimate(source: ChainSource, who: Who, position: Position): Promise<bigint | undefined> {
  const stake = { ...who, amount: smallestStake(who.asset, position), before: position.staked };
  if (stake.amount === 0n) return undefined;
  try {
    const simulation = await simulate(source, who.address, callsOf(stake, 'approve'));
    return simulation.status === 'passes' ? await priceGas(source, simulation.gas) : undefined;
  } catch {
    return undefined;
  }
}
