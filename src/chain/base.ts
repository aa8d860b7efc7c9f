import { defineChain } from 'viem';
import { rpcUrls } from '../config.ts';
import { baseChainId } from './contracts.ts';

/**
 * Base as viem and wallets want it (EIP-3085), with the endpoints of this deployment that a wallet
 * can reach.
 */
export const base = defineChain({
  id: baseChainId,
  name: 'Base',
  nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
  rpcUrls: { default: { http: rpcUrls.filter((url) => url.startsWith('https:')) } },
  blockExplorers: { default: { name: 'BaseScan', url: 'https://basescan.org' } },
});
