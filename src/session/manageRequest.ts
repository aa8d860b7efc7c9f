import { createContext, use } from 'react';

/**
 * Opens the window in which a wallet signs for a session; the root draws it, since every signature
 * belongs to the mint.
 */
export const ManageContext = createContext<(() => void) | undefined>(undefined);

/** @returns asks the root for that window. Throws where the root gave none. */
export function useRequestManage(): () => void {
  const requestManage = use(ManageContext);
  if (!requestManage) throw new Error('useRequestManage needs a ManageContext above it');
  return requestManage;
}
