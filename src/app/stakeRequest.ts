import { createContext, use } from 'react';

/**
 * Opens the window in which DIEM is staked, and tells when it is; the root draws it, since staking
 * is a flow of its own.
 */
export const StakeContext = createContext<((onStaked: () => void) => void) | undefined>(undefined);

/** @returns asks the root for that window. Throws where the root gave none. */
export function useRequestStake(): (onStaked: () => void) => void {
  const requestStake = use(StakeContext);
  if (!requestStake) throw new Error('useRequestStake needs a StakeContext above it');
  return requestStake;
}
