/**
 * Everything that a deployment may choose, fixed when the page is built. Nothing here can be changed by the
 * address, by storage or by a message once the page runs: a page that could be pointed elsewhere would hand
 * keys to whoever points it.
 */

/** Where Venice's API lives: absolute, or a path on the page's own origin behind a pass-through. */
export const apiBaseUrl: string = import.meta.env.ZECCA_API_BASE_URL || 'https://api.venice.ai/api/v1';

/** Public endpoints of Base, tried in order. A read that fails means "unknown", never "no". */
export const rpcUrls: readonly string[] = (
  import.meta.env.ZECCA_RPC_URLS || 'https://mainnet.base.org,https://base-rpc.publicnode.com'
).split(',');

/** WalletConnect is offered only where the builder brought a project id of their own. */
export const walletConnectProjectId: string = import.meta.env.ZECCA_WALLETCONNECT_PROJECT_ID || '';
