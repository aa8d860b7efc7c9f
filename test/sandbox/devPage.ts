import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer as createVite } from 'vite';
import { parseHeaders } from '../../build/headers.ts';
import { foreignCaller } from './api/foreignCaller.ts';
import { serveRequest } from './api/listen.ts';
import { createSandbox } from './api/sandbox.ts';
import { pageDefines } from './buildPage.ts';
import { startChain } from './chain/chain.ts';
import { devRules } from './devPolicy.ts';
import { oneOrigin, type SandboxPage } from './page.ts';
import { loopbackHeaders } from './pageFiles.ts';
import { rpcHandler } from './rpcPath.ts';
import { bundleWallet, injectWallet, walletScriptPath } from './walletScript.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What Vite writes into every script and style it makes, and each answer replaces. */
const noncePlaceholder = 'ZECCA-NONCE';

/** The page from source with hot reload, and the whole sandbox, on one origin. */
export async function startDevPage({ port = 0 }: { port?: number } = {}): Promise<SandboxPage> {
  const chain = await startChain();
  const sandbox = await createSandbox({ chain });
  const wallet = await bundleWallet(chain.accounts);
  const rules = parseHeaders(await readFile(join(root, 'public/_headers'), 'utf8'));
  const server = createServer();
  const vite = await createVite({
    root,
    mode: 'sandbox',
    define: pageDefines.sandbox,
    html: { cspNonce: noncePlaceholder },
    server: { middlewareMode: true, hmr: { server } },
    appType: 'custom',
    logLevel: 'warn',
  });

  const files = async (request: Request): Promise<Response> => {
    const { pathname, port } = new URL(request.url);
    const nonce = randomBytes(16).toString('base64');
    const headers = loopbackHeaders(devRules(rules, { nonce, socket: `ws://127.0.0.1:${port}` }), pathname);
    if (pathname === walletScriptPath) {
      headers.set('Content-Type', 'text/javascript; charset=utf-8');
      return new Response(wallet.code, { headers });
    }
    headers.set('Content-Type', 'text/html; charset=utf-8');
    const html = await vite.transformIndexHtml('/', await readFile(join(root, 'index.html'), 'utf8'));
    return new Response(injectWallet(html, wallet).replaceAll(noncePlaceholder, nonce), { headers });
  };
  const answer = oneOrigin({ sandbox, rpc: rpcHandler(chain), files });

  server.on('request', (incoming, outgoing) => {
    const [path = ''] = (incoming.url ?? '').split('?');
    const isOurs = path === '/' || path === '/index.html' || /^\/(api|sandbox)\//.test(path);
    if (isOurs || foreignCaller(incoming)) void serveRequest(answer, incoming, outgoing);
    else vite.middlewares(incoming, outgoing);
  });
  const close = async () => {
    await vite.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await chain.close();
  };
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
  } catch (error) {
    await close();
    throw error;
  }
  // A listening TCP server has an address with a port.
  const { port: taken } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${taken}`, sandbox, chain, close };
}
