/**
 * Everything that a deployment may choose, fixed when the page is built. Nothing here can be changed by the
 * address, by storage or by a message once the page runs: a page that could be pointed elsewhere would hand
 * keys to whoever points it.
 */

const veniceBaseUrl = 'https://api.venice.ai/api/v1';

/** Where the page calls Venice's API: absolute, or a path on the page's own origin behind a pass-through. */
export const apiBaseUrl: string = import.meta.env.ZECCA_API_BASE_URL || veniceBaseUrl;

/**
 * Where other programs call the API. It is Venice itself, since a pass-through accepts only the
 * calls of this page, and its operator would see the key. Only the sandbox names itself.
 */
export const clientBaseUrl: string = import.meta.env.MODE === 'sandbox' ? apiBaseUrl : veniceBaseUrl;

/** Public endpoints of Base, tried in order. A read that fails means "unknown", never "no". */
export const rpcUrls: readonly string[] = (
  import.meta.env.ZECCA_RPC_URLS || 'https://mainnet.base.org,https://base-rpc.publicnode.com'
).split(',');

/** WalletConnect is offered only where the builder brought a project id of their own. */
export const walletConnectProjectId: string = import.meta.env.ZECCA_WALLETCONNECT_PROJECT_ID || '';
