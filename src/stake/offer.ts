import type { Address } from 'viem';
import { priceGas, simulate } from '../chain/simulate.ts';
import type { ChainSource } from '../chain/sources.ts';
import { callsOf, smallestStake } from './actions.ts';
import type { StakeCore } from './connected.ts';
import { readPosition } from './position.ts';
import type { Batching, Offer, Position } from './types.ts';
import type { StakeWallet } from './walletClient.ts';

/** Wallets answer this without a prompt; one that is silent is not waited for. */
const capabilitiesMs = 3_000;

/** What can be done now, in how many requests, for about how much ETH. @throws ChainError */
export async function readOffer(
  source: ChainSource,
  address: Address,
  wallet: Pick<StakeWallet, 'batching'>,
): Promise<Offer> {
  const { position } = await readPosition(source, address);
  const [batching, cost] = await Promise.all([
    position.vvv > 0n ? askBatching(wallet) : ('no' as const),
    estimate(source, address, position),
  ]);
  return { position, batching, cost };
}

/** Reads what the connected account can do now. Of two readings that overlap the later one counts. */
export function createOfferReader(
  source: ChainSource,
  { connected, dispatch }: Pick<StakeCore, 'connected' | 'dispatch'>,
): () => void {
  let readings = 0;
  const read = async () => {
    const reading = ++readings;
    const [account, wallet] = [connected.account(), connected.wallet()];
    if (!account || !wallet) return dispatch({ type: 'left' });
    dispatch({ type: 'readStarted' });
    try {
      const offer = await readOffer(source, account.address, wallet);
      if (reading === readings) dispatch({ type: 'readDone', offer });
    } catch {
      if (reading === readings) dispatch({ type: 'readFailed' });
    }
  };
  return () => void read();
}

function askBatching(wallet: Pick<StakeWallet, 'batching'>): Promise<Batching> {
  const silence = new Promise<Batching>((resolve) => setTimeout(() => resolve('no'), capabilitiesMs));
  return Promise.race([wallet.batching().catch(() => 'no' as const), silence]);
}

/** What the dearest action that is open to the account costs. Undefined where nobody could tell. */
async function estimate(
  source: ChainSource,
  address: Address,
  position: Position,
): Promise<bigint | undefined> {
  const action = position.vvv > 0n ? 'stakeVvv' : position.diem > 0n ? 'stakeDiem' : 'claim';
  const amount = action === 'claim' ? 0n : smallestStake(action, position);
  try {
    const intent = { action, address, amount, minOut: 0n } as const;
    const simulation = await simulate(
      source,
      address,
      callsOf(intent, action === 'stakeVvv' ? 'approve' : action),
    );
    return simulation.status === 'passes' ? await priceGas(source, simulation.gas) : undefined;
  } catch {
    return undefined;
  }
}
