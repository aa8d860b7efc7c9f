import { type Address, getAddress, parseEther } from 'viem';
import { verifyMessage } from 'viem/utils';
import type { ApiChain } from './parts.ts';

/** What a wallet holds, in whole units. */
export type Holdings = { vvv?: string; diem?: string };

export type MemoryChain = ApiChain & {
  hold(address: Address, holdings: Holdings): void;
  /** Makes every read fail from now on, as a lost RPC does; false mends it. */
  fail(failing?: boolean): void;
};

/** A chain in memory for unit tests: stakes are told to it, signatures are those of plain wallets. */
export function createMemoryChain(): MemoryChain {
  const holdings = new Map<Address, Holdings>();
  let failing = false;
  const read = (address: Address, unit: keyof Holdings) => {
    if (failing) return Promise.reject(new Error('RPC lost'));
    return Promise.resolve(parseEther(holdings.get(getAddress(address))?.[unit] ?? '0'));
  };

  return {
    stakedOf: (address) => read(address, 'vvv'),
    stakedDiemOf: (address) => read(address, 'diem'),
    async verifyMessage(args) {
      if (failing) throw new Error('RPC lost');
      return verifyMessage(args).catch(() => false);
    },
    hold: (address, held) => {
      holdings.set(getAddress(address), held);
    },
    fail: (value = true) => {
      failing = value;
    },
  };
}
