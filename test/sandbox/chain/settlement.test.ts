import { toHex } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { veniceReceiver, writeTopUp } from '../../../src/venice/x402TypedData.ts';
import { createRpcServers, type RpcServers } from '../../rpcServers.ts';
import { facilitator } from './accounts.ts';
import { type SandboxChain, startChain } from './chain.ts';
import { createSettlement } from './settlement.ts';

let chain: SandboxChain;
let servers: RpcServers;
beforeAll(async () => {
  chain = await startChain();
  servers = createRpcServers(chain.rpcUrl);
}, 30_000);
afterAll(async () => {
  await servers.close();
  await chain.close();
});

async function signedPayment() {
  const payer = privateKeyToAccount(chain.accounts[1].privateKey);
  const validBefore = BigInt(Math.floor(Date.now() / 1000) + 300);
  const message = { from: payer.address, to: veniceReceiver, value: 5_000_000n, validAfter: 0n } as const;
  const nonce = toHex(1, { size: 32 });
  const signature = await payer.signTypedData(writeTopUp({ ...message, validBefore, nonce }));
  return { ...message, validBefore, nonce, signature };
}

describe('createSettlement', () => {
  // An automining chain makes one block for the payment and none after it: who looks too early, and
  // again only at the next block, waits for ever.
  test('behavior: settles where the first looks at the transaction come too early', async () => {
    const early: Record<string, (result: object) => object | null> = {
      eth_getTransactionByHash: (result) => ({ ...result, blockHash: null, blockNumber: null }),
      eth_getBlockByNumber: (result) => ({ ...result, transactions: [] }),
    };
    let looks = 0;
    const nodeUrl = await servers.alters((result, method) => {
      if (method === 'eth_getTransactionReceipt') return ++looks > 2 ? result : null;
      return early[method]?.(Object(result)) ?? result;
    });
    const payment = await signedPayment();
    const hash = await createSettlement(nodeUrl, facilitator()).settle(payment);
    expect(hash).toMatch(/^0x[\da-f]{64}$/);
    expect(await chain.isTaken(payment)).toBe(true);
    expect(await chain.usdcOf(payment.from)).toBe(95_000_000n);
  });
});
