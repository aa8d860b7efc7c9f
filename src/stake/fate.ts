import type { Hex, ReplacementReason } from 'viem';
import { waitForTransactionReceipt } from 'viem/actions';
import { chainClient } from '../chain/chainClient.ts';
import type { ChainSource } from '../chain/sources.ts';

/**
 * A transaction that is in a block. `status` is null where the node does not say: then the position
 * decides.
 */
export type Mined = {
  status: 'success' | 'reverted' | null;
  hash: Hex;
  blockNumber: bigint;
  /** What took its nonce: the same call at another price, another call, or nothing at all. */
  replaced?: ReplacementReason;
};

/** After this a wait is begun anew, so that one that nobody wants any more ends. */
const waitMs = 60_000;

/** Follows transactions until they are in a block, replaced ones too. Each is waited for once at a time. */
export function createFates(source: ChainSource) {
  const mined = new Map<Hex, Mined>();
  const waiting = new Set<Hex>();

  const wait = async (hash: Hex) => {
    waiting.add(hash);
    let replaced: ReplacementReason | undefined;
    try {
      const receipt = await waitForTransactionReceipt(chainClient(source), {
        hash,
        timeout: waitMs,
        onReplaced: ({ reason }) => {
          replaced = reason;
        },
      });
      mined.set(hash, {
        status: receipt.status,
        hash: receipt.transactionHash,
        blockNumber: receipt.blockNumber,
        ...(replaced && { replaced }),
      });
    } catch {
      // Not in a block yet, or no endpoint told: the next look waits again.
    } finally {
      waiting.delete(hash);
    }
  };

  return {
    /** What is known by now of a transaction; undefined while it is in no block. */
    of(hash: Hex): Mined | undefined {
      if (!mined.has(hash) && !waiting.has(hash)) void wait(hash);
      return mined.get(hash);
    },
  };
}
