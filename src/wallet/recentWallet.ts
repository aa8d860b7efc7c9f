/**
 * The one thing this folder keeps over a reload: the id of the wallet this tab is connected to (an EIP-6963 rdns such
 * as `io.metamask`), so that the page takes the connection up again without a prompt. No address, no key; it ends with the tab.
 * Storage may be missing or refuse (private windows, settings): then a reload asks again.
 */
const storageKey = 'zecca.wallet';

/** The id of the wallet this tab was connected to before it was reloaded. */
export function recentWallet(): string | undefined {
  try {
    return globalThis.sessionStorage?.getItem(storageKey) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a wallet's id for this tab; `undefined` forgets it. */
export function rememberWallet(id: string | undefined): void {
  try {
    if (id === undefined) globalThis.sessionStorage?.removeItem(storageKey);
    else globalThis.sessionStorage?.setItem(storageKey, id);
  } catch {
    // Nothing is lost but a silent reconnection.
  }
}
