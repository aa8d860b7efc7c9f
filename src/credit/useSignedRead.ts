import { useEffect, useState, useSyncExternalStore } from 'react';
import { useWallet } from '../wallet/useWallet.ts';
import { createSignedRead, type ReadState, type SignedRead, type SignedReadPorts } from './signedRead.ts';

/** The account that asks, and its wallet. */
export type Signer = SignedReadPorts<unknown>['signer'];

/**
 * A read by signature that lives as long as its view: when the view goes, a signature that comes
 * later is dropped. The ports of the first call count.
 */
export function useSignedRead<Data>(
  ports: Omit<SignedReadPorts<Data>, 'wallet'>,
): [SignedRead<Data>, ReadState<Data>] {
  const wallet = useWallet();
  const [read] = useState(() => createSignedRead({ wallet, ...ports }));
  useEffect(() => () => read.close(), [read]);
  return [read, useSyncExternalStore(read.subscribe, read.getState, read.getState)];
}
