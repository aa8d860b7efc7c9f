import type { EIP1193RequestFn } from 'viem';
import { custom, http } from 'viem';
import { rpcUrls } from '../config.ts';

/** One way to ask Base: an EIP-1193 `request`, by HTTP or through a wallet. Throws what went wrong. */
export type ChainSource = EIP1193RequestFn;

/** How long one public endpoint may take, its body included. */
const timeoutMs = 8_000;

/** The public endpoints of this deployment, in order. A path stands for one on the page's own origin. */
export function publicSources(urls: readonly string[] = rpcUrls): ChainSource[] {
  return urls.map((url) => httpSource(new URL(url, globalThis.document?.baseURI).href));
}

/** An endpoint by HTTP, asked without cookies, referrer or cache, and never where it redirects to. */
export function httpSource(url: string, options: { timeoutMs?: number } = {}): ChainSource {
  const fetchOptions: RequestInit = {
    credentials: 'omit',
    redirect: 'error',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  };
  const transport = http(url, { fetchOptions, retryCount: 0, timeout: options.timeoutMs ?? timeoutMs });
  // viem types a transport's requests by its own schema of methods; an EIP-1193 request is the same without it.
  return transport({}).request as ChainSource;
}

/** The wallet's own connection to its chain, which costs the user no further party. */
export function walletSource(ask: (method: string, params: readonly unknown[]) => Promise<unknown>): ChainSource {
  const provider = {
    request: ({ method, params }: { method: string; params?: unknown }) =>
      ask(method, Array.isArray(params) ? params : []),
  };
  return custom(provider, { retryCount: 0 })({}).request as ChainSource;
}
