import { http } from 'viem';
import { rpcUrls } from '../config.ts';
import { ChainError, isRefusal } from './errors.ts';

/**
 * One way to ask a chain, by HTTP or through a wallet: a JSON-RPC call in, its result out. Throws
 * whatever went wrong.
 */
export type ChainSource = (call: { method: ChainMethod; params: readonly unknown[] }) => Promise<unknown>;

/** All that this page ever asks a chain. */
export type ChainMethod =
  | 'eth_call'
  | 'eth_chainId'
  | 'eth_gasPrice'
  | 'eth_estimateGas'
  | 'eth_simulateV1'
  | 'eth_getTransactionReceipt'
  | 'eth_getTransactionByHash'
  | 'eth_blockNumber'
  | 'eth_getBlockByNumber';

/** How long one answer may take, its body included. A locked wallet may never answer at all. */
const defaultTimeoutMs = 8_000;

/** The public endpoints of this deployment, in order. A path stands for one on the page's own origin. */
export function publicSources(urls: readonly string[] = rpcUrls): ChainSource[] {
  return urls.map((url) => httpSource(new URL(url, globalThis.document?.baseURI).href));
}

/** An endpoint by HTTP, asked once, without cookies, referrer or cache, and never where it redirects to. */
export function httpSource(url: string, timeoutMs = defaultTimeoutMs): ChainSource {
  const fetchOptions: RequestInit = {
    credentials: 'omit',
    redirect: 'error',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  };
  const { request } = http(url, { fetchOptions, retryCount: 0, timeout: timeoutMs })({});
  // viem's timeout ends with the headers; the body may still drip.
  return withDeadline(({ method, params }) => request({ method, params }), timeoutMs);
}

/** The same source, given up with a ChainError after `timeoutMs`. */
export function withDeadline(source: ChainSource, timeoutMs = defaultTimeoutMs): ChainSource {
  return (call) =>
    new Promise((resolve, reject) => {
      const timeout = setTimeout(() => reject(new ChainError('SLOW')), timeoutMs);
      source(call)
        .then(resolve, reject)
        .finally(() => clearTimeout(timeout));
    });
}

/**
 * Asks one source after the other until one answers, for reads that follow a transaction. A
 * contract's refusal is an answer too. Throws the last failure.
 */
export function firstOf(sources: () => readonly ChainSource[]): ChainSource {
  return async (call) => {
    let failure: unknown = new ChainError('UNREACHABLE');
    for (const source of sources()) {
      try {
        return await withDeadline(source)(call);
      } catch (thrown) {
        if (isRefusal(thrown)) throw thrown;
        failure = thrown;
      }
    }
    throw failure;
  };
}
