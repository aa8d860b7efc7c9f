import type { Address, Hex } from 'viem';
import type { Settlement } from '../chain/settlement.ts';
import { type Blocks, createBlocks } from './blocks.ts';
import { type BreachLog, createBreachLog } from './breachLog.ts';
import { type Credit, createCredit } from './credit.ts';
import { createKeyring, type Keyring } from './keyring.ts';
import type { Knobs } from './knobs.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { createPurse, type Purse } from './purse.ts';
import { createSignIns, type SignIns } from './signInWithX.ts';
import { createSiweChallenge, type SiweChallenge } from './siweChallenge.ts';
import { createSlidingWindow, type SlidingWindow } from './slidingWindow.ts';
import { createTokenChallenge, type TokenChallenge } from './tokenChallenge.ts';
import { createTopUps, type TopUps } from './topUps.ts';

/**
 * What the API asks the chain: `SandboxChain` is one; unit tests may bring their own. Amounts have
 * 18 decimals.
 */
export type ApiChain = Settlement & {
  stakedOf(address: Address): Promise<bigint>;
  stakedDiemOf(address: Address): Promise<bigint>;
  /** Throws where the RPC fails. */
  verifyMessage(args: { address: Address; message: string; signature: Hex }): Promise<boolean>;
};

/** Everything that the routes share. */
export type Parts = {
  chain: ApiChain;
  now: () => number;
  knobs: () => Knobs;
  keyring: Keyring;
  tokenChallenge: TokenChallenge;
  siweChallenge: SiweChallenge;
  /** Key creations a minute, by account. */
  creations: SlidingWindow;
  /** Chat requests a minute, by key and model. */
  chatRequests: SlidingWindow;
  /** What wallets without an account have, and the logins by which they spend it. */
  credit: Credit;
  signIns: SignIns;
  topUps: TopUps;
  /** x402 calls a minute, by call and wallet. */
  x402Calls: SlidingWindow;
  blocks: Blocks;
  breachLog: BreachLog;
  ledger: Ledger;
  purse: Purse;
};

/** Async for the key pair that signs the tokens. */
export async function createParts(
  chain: ApiChain,
  now: () => number,
  knobs: () => Knobs,
): Promise<Parts & { clear(): void }> {
  const ledger = createLedger(now);
  const credit = createCredit(now);
  const parts = {
    chain,
    now,
    knobs,
    keyring: createKeyring(now),
    tokenChallenge: await createTokenChallenge(now),
    siweChallenge: createSiweChallenge(now),
    creations: createSlidingWindow({ windowMs: 60_000, now }),
    chatRequests: createSlidingWindow({ windowMs: 60_000, now }),
    credit,
    signIns: createSignIns({ chain, now }),
    topUps: createTopUps({ chain, credit, knobs }),
    x402Calls: createSlidingWindow({ windowMs: 60_000, now }),
    blocks: createBlocks(now, () => knobs().isOlder),
    breachLog: createBreachLog(now),
    ledger,
    purse: createPurse({ chain, ledger, now }),
  };
  const { keyring, siweChallenge, creations, chatRequests, blocks, breachLog, purse } = parts;
  const { signIns, topUps, x402Calls } = parts;
  return {
    ...parts,
    clear() {
      for (const part of [keyring, siweChallenge, creations, chatRequests, blocks, breachLog, ledger, purse])
        part.clear();
      for (const part of [credit, signIns, topUps, x402Calls]) part.clear();
    },
  };
}
