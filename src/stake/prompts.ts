import { type Address, type Hex, isHex, numberToHex } from 'viem';
import { baseChainId } from '../chain/contracts.ts';
import type { Call } from '../chain/simulate.ts';
import { rpcUrls } from '../config.ts';
import { z } from '../venice/zod.ts';
import { WalletError } from '../wallet/errors.ts';
import type { Wallet, WalletMethod } from '../wallet/wallet.ts';

/** What staking asks of the wallet, for an account and a wallet that stay the same. Errors are WalletErrors. */
export type Prompts = {
  /** Whether several calls can be one request that holds or fails as a whole (EIP-5792). Asks nothing of the user. */
  canBatch(): Promise<boolean>;
  switchToBase(): Promise<void>;
  /** @returns the transaction's hash */
  send(call: Call): Promise<Hex>;
  /** @returns the bundle's id, which may differ from the one that was proposed */
  sendBatch(id: Hex, calls: readonly Call[]): Promise<Hex>;
  /** What has become of a bundle; `unknown` where the wallet has not heard of it. */
  batchStatus(
    id: Hex,
  ): Promise<{ status: 'pending' | 'success' | 'reverted' | 'unknown'; hash?: Hex | undefined }>;
};

const chainId = numberToHex(baseChainId);
const capabilities = z.record(
  z.string(),
  z.object({ atomic: z.optional(z.object({ status: z.optional(z.string()) })) }),
);
const hex = z.custom<Hex>(isHex);
const callsStatus = z.object({
  status: z.int(),
  receipts: z.optional(z.array(z.object({ transactionHash: hex }))),
});

export function createPrompts(
  wallet: Pick<Wallet, 'request'>,
  address: Address,
  connectorUid: string,
): Prompts {
  const ask = (method: WalletMethod, params: readonly unknown[]) =>
    wallet.request({ method, params, address, connectorUid });
  const fromAddress = { from: address, chainId };

  return {
    canBatch: async () => {
      const answer = capabilities.safeParse(await ask('wallet_getCapabilities', [address, [chainId]]));
      const status = answer.data?.[chainId]?.atomic?.status;
      return status === 'supported' || status === 'ready';
    },
    switchToBase: async () => {
      try {
        await ask('wallet_switchEthereumChain', [{ chainId }]);
      } catch (thrown) {
        if (!(thrown instanceof WalletError) || thrown.code !== 'UNKNOWN_CHAIN') throw thrown;
        await ask('wallet_addEthereumChain', [base]);
      }
    },
    send: async (call) => readHex(await ask('eth_sendTransaction', [{ ...fromAddress, ...call }])),
    sendBatch: async (id, calls) => {
      const all = calls.map((call) => ({ ...call, value: '0x0' }));
      const request = { version: '2.0.0', id, ...fromAddress, atomicRequired: true, calls: all };
      const answer = await ask('wallet_sendCalls', [request]);
      // The first form of the EIP answered with the id alone.
      return typeof answer === 'string' ? readHex(answer) : z.object({ id: hex }).parse(answer).id;
    },
    batchStatus: async (id) => {
      const answer = callsStatus.safeParse(await ask('wallet_getCallsStatus', [id]).catch(() => undefined));
      if (!answer.success) return { status: 'unknown' };
      const { status, receipts } = answer.data;
      const hash = receipts?.at(-1)?.transactionHash;
      if (status < 200) return { status: 'pending' };
      return { status: status < 300 ? 'success' : 'reverted', hash };
    },
  };
}

/** https://eips.ethereum.org/EIPS/eip-3085 */
const base = {
  chainId,
  chainName: 'Base',
  nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
  rpcUrls: rpcUrls.filter((url) => url.startsWith('https:')),
  blockExplorerUrls: ['https://basescan.org'],
};

function readHex(answer: unknown): Hex {
  if (isHex(answer)) return answer;
  // Something was sent, and the wallet does not say what.
  throw new WalletError('FAILED');
}
