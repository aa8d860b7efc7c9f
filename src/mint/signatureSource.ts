import type { Address, Hex } from 'viem';
import type { MinterPorts } from './attempt.ts';

/**
 * Where a mint's signature comes from: the connected wallet, or, for an address that was typed in,
 * the user's own hands. To the minter the one is like the other, so that gate, clock, check and
 * single POST are the same for both.
 */
export type SignatureSource = MinterPorts['wallet'] & {
  /** From now on the mint is for this address, whatever the wallet does. */
  goElsewhere(address: Address): void;
  backToWallet(): void;
  /** Hands in what was signed elsewhere. Nothing happens where nothing is awaited. */
  handIn(signature: Hex): void;
};

/** Stands for the wallet in the frozen signer of a mint whose signature is made elsewhere. */
export const elsewhereUid = 'elsewhere';

export function createSignatureSource(wallet: MinterPorts['wallet']): SignatureSource {
  const listeners = new Set<() => void>();
  let address: Address | undefined;
  let awaiting: ((signature: Hex) => void) | undefined;

  const moveTo = (next: Address | undefined) => {
    address = next;
    awaiting = undefined;
    for (const listener of listeners) listener();
  };

  return {
    getState: () =>
      address === undefined
        ? wallet.getState()
        : { status: 'connected', address, connectorUid: elsewhereUid, connectorName: '', chainId: undefined },
    subscribe: (listener) => {
      const stop = wallet.subscribe(listener);
      listeners.add(listener);
      return () => {
        stop();
        listeners.delete(listener);
      };
    },
    signMessage: (request) => {
      if (request.connectorUid !== elsewhereUid) return wallet.signMessage(request);
      return new Promise((resolve) => {
        awaiting = resolve;
      });
    },
    codeAt: (of) => wallet.codeAt(of),
    callAt: (of, data) => wallet.callAt(of, data),
    goElsewhere: moveTo,
    backToWallet: () => moveTo(undefined),
    handIn: (signature) => awaiting?.(signature),
  };
}
