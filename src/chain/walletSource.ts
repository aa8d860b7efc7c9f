import type { Wallet } from '../wallet/wallet.ts';
import { baseChainId } from './contracts.ts';
import type { ChainSource } from './sources.ts';

/**
 * The connected wallet's own connection, where it is on Base: it costs the user no further party.
 * At most one.
 */
export function walletSource(wallet: Pick<Wallet, 'getState' | 'request'>): ChainSource[] {
  const state = wallet.getState();
  if (state.status !== 'connected' || state.chainId !== baseChainId) return [];
  const { address, connectorUid } = state;
  return [({ method, params }) => wallet.request({ method, params, address, connectorUid })];
}
