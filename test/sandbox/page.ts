import { passThrough } from '../../deploy/worker/passThrough.ts';
import { listen } from './api/listen.ts';
import { createSandbox, type Sandbox, type SandboxOptions } from './api/sandbox.ts';
import { withBuiltPage } from './buildPage.ts';
import { type SandboxChain, startChain } from './chain/chain.ts';
import { servePage } from './pageFiles.ts';
import { rpcHandler, rpcPath } from './rpcPath.ts';
import { bundleWallet, type WalletScript, walletScriptPath } from './walletScript.ts';

export type RunningPage = { url: string; close(): Promise<void> };
export type SandboxPage = RunningPage & { sandbox: Sandbox; chain: SandboxChain };

/**
 * The built page with its production headers, and the whole sandbox, on one origin. `port` 0, the
 * default, is any free one; `dist` is a folder that `buildPage` filled before, for tests that share
 * one build; `tap` may stand before it all and watch; `serve` may put the files on another host.
 * Its `fetch` is what the server answers with, for who needs the same page at another address.
 * Throws one line where the port is taken or anvil missing.
 */
export async function startPage(
  options: {
    port?: number;
    protocol?: NonNullable<SandboxOptions['protocol']>;
    dist?: string;
    tap?: (handler: Handler) => Handler;
    serve?: (dist: string, wallet: WalletScript) => Promise<Handler>;
  } = {},
): Promise<SandboxPage & { fetch: Handler }> {
  const { port = 0, protocol = 'token', tap = (handler) => handler, serve = servePage } = options;
  const chain = await startChain();
  try {
    const sandbox = await createSandbox({ chain, protocol });
    const wallet = await bundleWallet(chain.accounts);
    const place = (dist: string) => serve(dist, wallet);
    const files = await (options.dist ? place(options.dist) : withBuiltPage('sandbox', place));
    const fetch = tap(oneOrigin({ sandbox, rpc: rpcHandler(chain), files }));
    const server = await listen(fetch, port);
    const close = async () => {
      await server.close();
      await chain.close();
    };
    return { url: server.url, sandbox, chain, fetch, close };
  } catch (error) {
    await chain.close();
    throw error;
  }
}

/**
 * The built page against the real Venice, which is reached through this server: `upstream` is its
 * origin. Base is read from its public endpoints; the wallet is the browser's own.
 */
export async function startLivePage(
  options: { port?: number; upstream?: string; dist?: string } = {},
): Promise<RunningPage> {
  const { port = 0, upstream = 'https://api.venice.ai' } = options;
  const files = await (options.dist
    ? servePage(options.dist)
    : withBuiltPage('live', (dist) => servePage(dist)));
  // One person at one machine.
  const api = passThrough(upstream, { callerOf: () => 'loopback' });
  return listen((request) => (isUnder(request, '/api/') ? api(request) : files(request)), port);
}

type Handler = (request: Request) => Promise<Response>;

/** Sends each request to the part of the sandbox it is for. */
export function oneOrigin(parts: { sandbox: Pick<Sandbox, 'fetch'>; rpc: Handler; files: Handler }): Handler {
  return (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === rpcPath) return parts.rpc(request);
    if (pathname === walletScriptPath) return parts.files(request);
    return /^\/(api|sandbox)\//.test(pathname) ? parts.sandbox.fetch(request) : parts.files(request);
  };
}

function isUnder(request: Request, prefix: string): boolean {
  return new URL(request.url).pathname.startsWith(prefix);
}
