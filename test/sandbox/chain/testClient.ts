import { type Address, createTestClient, type Hex, http, publicActions, walletActions } from 'viem';
import { base } from 'viem/chains';

/**
 * Reads, transactions from anvil's unlocked accounts, and control over time, for the tests of the
 * contracts.
 */
export const testClient = (rpcUrl: string) =>
  createTestClient({ mode: 'anvil', chain: base, transport: http(rpcUrl), pollingInterval: 10 })
    .extend(publicActions)
    .extend(walletActions);

/** Lets time pass, and mines a block so that reads see it. */
export async function pass(rpcUrl: string, { seconds }: { seconds: number }): Promise<void> {
  const client = testClient(rpcUrl);
  await client.increaseTime({ seconds });
  await client.mine({ blocks: 1 });
}

/** Asks before it sends, as a wallet does: a refusal throws with its sentence, and nothing is mined. */
export async function transact(
  rpcUrl: string,
  call: { account: Address; to: Address; data: Hex },
): Promise<void> {
  const client = testClient(rpcUrl);
  await client.call(call);
  await client.sendTransactionSync(call);
}
