/**
 * What a builder may choose, refused here when it would weaken the page: a key is sent to the API's host, so
 * that host is reached over https or is the page's own.
 */

export type Settings = { apiBaseUrl: string; rpcUrls: readonly string[]; walletConnectProjectId: string };

/**
 * The one socket that a WalletConnect pairing needs; Reown's other hosts serve telemetry and stay
 * blocked.
 */
const walletConnectRelay = 'wss://relay.walletconnect.org';

/**
 * Checks what `src/config.ts` ended up with. `loopback` also lets `http://127.0.0.1` through: for
 * the sandbox alone. Throws an Error that names the variable to correct.
 */
export function checkSettings(settings: Settings, { loopback }: { loopback: boolean }): void {
  checkUrl('ZECCA_API_BASE_URL', settings.apiBaseUrl, loopback);
  if (settings.apiBaseUrl.endsWith('/')) throw new Error('ZECCA_API_BASE_URL must not end in a slash');
  for (const url of settings.rpcUrls) checkUrl('ZECCA_RPC_URLS', url, loopback);
  const { walletConnectProjectId } = settings;
  if (walletConnectProjectId !== '' && !/^[0-9a-f]{32}$/.test(walletConnectProjectId)) {
    throw new Error('ZECCA_WALLETCONNECT_PROJECT_ID must be 32 hex digits, or absent');
  }
}

/** The sources of `connect-src`: the page's own origin and the hosts of these settings, nothing else. */
export function connectSources(settings: Settings): string[] {
  const urls = [settings.apiBaseUrl, ...settings.rpcUrls].filter((url) => !url.startsWith('/'));
  const origins = urls.map((url) => new URL(url).origin);
  const relay = settings.walletConnectProjectId ? [walletConnectRelay] : [];
  return ["'self'", ...new Set([...origins, ...relay])];
}

function checkUrl(name: string, value: string, loopback: boolean): void {
  // A path of our own: no second slash (another host), no dots, no query: what is appended must
  // stay in place.
  if (/^(\/[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*)+$/.test(value)) return;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  // URL allows `*`, `;` and `,` in a host, which mean something else in a policy.
  const plainHost = url !== undefined && /^[a-z0-9.-]+$/.test(url.hostname);
  const bare = plainHost && !url.username && !url.password && !/[\s?#]/.test(value);
  if (bare && url.protocol === 'https:') return;
  if (bare && loopback && url.protocol === 'http:' && url.hostname === '127.0.0.1') return;
  throw new Error(
    `${name} must be an https URL without query or a path of this origin, not ${JSON.stringify(value)}`,
  );
}
