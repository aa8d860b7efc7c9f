import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { type IncomingMessage, request as send } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { type EngineName, startEngine } from '../../tools/hosts/engines.ts';
import { injectWallet, type WalletScript, walletScriptPath } from '../sandbox/walletScript.ts';

/** A host with the page on it, to stand behind the address of a test. */
export type PageHost = {
  /** Hands a request to the host, and its answer back as it is: status, headers and bytes. */
  answer(request: Request): Promise<Response>;
  /** The page's address when the host is reached at a port of its own of 127.0.0.1. */
  addressAt(port: number): string;
  close(): Promise<void>;
};

/**
 * Puts a built page, with the sandbox's wallet as the one thing added, on an engine that is started
 * by its own recipe.
 */
export async function startPageHost(
  name: EngineName,
  built: string,
  wallet: WalletScript,
): Promise<PageHost> {
  const dist = await mkdtemp(join(tmpdir(), 'zecca-host-'));
  await cp(built, dist, { recursive: true });
  await mkdir(dirname(join(dist, walletScriptPath)));
  await writeFile(join(dist, walletScriptPath), wallet.code);
  const html = join(dist, 'index.html');
  await writeFile(html, injectWallet(await readFile(html, 'utf8'), wallet));
  // Servers read it as a user of their own.
  await chmod(dist, 0o755);
  // Calls of the API never come to it: the sandbox stands before it.
  const engine = await startEngine(name, {
    apiUrl: 'http://127.0.0.1:9',
    dist: { direct: dist, behind: dist },
  });
  const { hostname, host, port, pathname } = new URL(engine.url);
  return {
    // As a browser does where a connection ends before its answer: asked once more, since a file
    // may be asked for twice.
    answer: (request) => pass(request, { host, port }).catch(() => pass(request, { host, port })),
    addressAt: (own) => `http://${hostname}:${own}${pathname}`,
    async close() {
      await engine.close();
      await rm(dist, { recursive: true });
    },
  };
}

/** By Node's own client, since `fetch` would unpack the body and choose a host by name. */
async function pass(request: Request, { host, port }: { host: string; port: string }): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const headers = { ...Object.fromEntries(request.headers), host, connection: 'close' };
    const path = `${pathname}${search}`;
    send({ host: '127.0.0.1', port, path, method: request.method, headers }, resolve)
      .once('error', reject)
      .end();
  });
  const headers = new Headers();
  // These are of the connection, not of the answer: RFC 9110, section 7.6.1.
  for (const [name, values] of Object.entries(answer.headersDistinct))
    if (!['connection', 'keep-alive', 'transfer-encoding'].includes(name))
      for (const value of values ?? []) headers.append(name, value);
  const status = answer.statusCode ?? 502;
  const hasBody = request.method !== 'HEAD' && status !== 204 && status !== 304;
  if (!hasBody) answer.resume();
  // Node's stream types and the DOM's describe the same stream with two names.
  const body = hasBody ? (Readable.toWeb(answer) as ReadableStream<Uint8Array<ArrayBuffer>>) : null;
  return new Response(body, { status, headers });
}
