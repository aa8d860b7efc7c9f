import { createStore } from '../kit/storage.ts';

/**
 * The one thing this folder keeps over a reload: the id of the wallet this tab is connected to (an
 * EIP-6963 rdns such as `io.metamask`), so that the page takes the connection up again without a
 * prompt. No address, no key; it ends with the tab. Storage may be missing or refuse (private
 * windows, settings): then a reload asks again.
 */
const store = createStore('zecca.wallet', 'tab');

/** The id of the wallet this tab was connected to before it was reloaded. */
export const recentWallet = store.read;

/** Remembers a wallet's id for this tab; `undefined` forgets it. */
export const rememberWallet = store.write;
