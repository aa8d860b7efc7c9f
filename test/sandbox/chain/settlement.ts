import {
  type Account,
  type Address,
  createPublicClient,
  createWalletClient,
  encodeFunctionData,
  type Hex,
  http,
  parseAbi,
} from 'viem';
import { base } from 'viem/chains';
import { usdcAbi } from '../../../src/chain/contracts.ts';
import { usdc } from '../../../src/venice/x402TypedData.ts';

/** A payment that a wallet signed (EIP-3009). Times in Unix seconds, `value` of six decimals. */
export type Payment = {
  from: Address;
  to: Address;
  value: bigint;
  validAfter: bigint;
  validBefore: bigint;
  nonce: Hex;
  signature: Hex;
};

/** USDC on this chain, as far as top-ups need it. All throw where the chain does not answer. */
export type Settlement = {
  usdcOf(address: Address): Promise<bigint>;
  /** Whether the payment was taken. */
  isTaken(payment: Pick<Payment, 'from' | 'nonce'>): Promise<boolean>;
  /** Whether USDC would take it now: signature, time, nonce and balance. */
  isPayable(payment: Payment): Promise<boolean>;
  /** Takes it, and returns the transaction. Throws where USDC refuses it. */
  settle(payment: Payment): Promise<Hex>;
};

const settleAbi = parseAbi([
  'function transferWithAuthorization(address from, address to, uint256 value, uint256 validAfter, uint256 validBefore, bytes32 nonce, bytes signature)',
]);

/** @param account pays the gas, so that the payer needs no ETH */
export function createSettlement(rpcUrl: string, account: Account): Settlement {
  const transport = http(rpcUrl, { retryCount: 0 });
  const reader = createPublicClient({ chain: base, transport });
  const writer = createWalletClient({ chain: base, transport, account });
  const callOf = ({ from, to, value, validAfter, validBefore, nonce, signature }: Payment) => ({
    to: usdc.address,
    account,
    data: encodeFunctionData({
      abi: settleAbi,
      args: [from, to, value, validAfter, validBefore, nonce, signature],
    }),
  });
  const read = { address: usdc.address, abi: usdcAbi } as const;
  return {
    usdcOf: (address) => reader.readContract({ ...read, functionName: 'balanceOf', args: [address] }),
    isTaken: ({ from, nonce }) =>
      reader.readContract({ ...read, functionName: 'authorizationState', args: [from, nonce] }),
    isPayable: (payment) =>
      reader.call(callOf(payment)).then(
        () => true,
        () => false,
      ),
    async settle(payment) {
      const { status, transactionHash } = await writer.sendTransactionSync(callOf(payment));
      if (status !== 'success') throw new Error('USDC refused the payment');
      return transactionHash;
    },
  };
}
