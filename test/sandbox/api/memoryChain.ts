import { type Address, getAddress, keccak256, parseEther, parseUnits } from 'viem';
import { verifyMessage, verifyTypedData } from 'viem/utils';
import { usdc, writeTopUp } from '../../../src/venice/x402TypedData.ts';
import type { Payment } from '../chain/settlement.ts';
import type { ApiChain } from './parts.ts';

/** What a wallet holds, in whole units. */
export type Holdings = { vvv?: string; diem?: string; usdc?: string };

export type MemoryChain = ApiChain & {
  hold(address: Address, holdings: Holdings): void;
  /** Makes every read fail from now on, as a lost RPC does; false mends it. */
  fail(failing?: boolean): void;
};

/** A chain in memory for unit tests: stakes are told to it, signatures are those of plain wallets. */
export function createMemoryChain(): MemoryChain {
  const holdings = new Map<Address, Holdings>();
  const taken = new Map<string, bigint>();
  let failing = false;
  const read = (address: Address, unit: keyof Holdings) => {
    if (failing) return Promise.reject(new Error('RPC lost'));
    return Promise.resolve(parseEther(holdings.get(getAddress(address))?.[unit] ?? '0'));
  };

  const nameOf = ({ from, nonce }: Pick<Payment, 'from' | 'nonce'>) => `${getAddress(from)} ${nonce}`;
  const usdcOf = (address: Address) => {
    if (failing) throw new Error('RPC lost');
    const owner = getAddress(address);
    const paid = [...taken].filter(([name]) => name.startsWith(owner)).map(([, value]) => value);
    const held = parseUnits(holdings.get(owner)?.usdc ?? '0', usdc.decimals);
    return paid.reduce((left, value) => left - value, held);
  };
  async function isPayable({ signature, ...message }: Payment): Promise<boolean> {
    const seconds = BigInt(Math.floor(Date.now() / 1000));
    if (seconds <= message.validAfter || seconds >= message.validBefore) return false;
    if (taken.has(nameOf(message)) || usdcOf(message.from) < message.value) return false;
    return verifyTypedData({ ...writeTopUp(message), address: message.from, signature }).catch(() => false);
  }

  return {
    stakedOf: (address) => read(address, 'vvv'),
    stakedDiemOf: (address) => read(address, 'diem'),
    async verifyMessage(args) {
      if (failing) throw new Error('RPC lost');
      return verifyMessage(args).catch(() => false);
    },
    usdcOf: async (address) => usdcOf(address),
    isTaken: async (payment) => taken.has(nameOf(payment)),
    isPayable,
    async settle(payment) {
      if (!(await isPayable(payment))) throw new Error('USDC refused the payment');
      taken.set(nameOf(payment), payment.value);
      return keccak256(payment.signature);
    },
    hold: (address, held) => {
      holdings.set(getAddress(address), held);
    },
    fail: (value = true) => {
      failing = value;
    },
  };
}
