import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { apiBase } from '../../test/sandbox/api/call.ts';
import { listen } from '../../test/sandbox/api/listen.ts';

type Handler = (request: Request) => Promise<Response>;
export type Referee = {
  /** The handler with Prism before its API; what else it answers passes by. One handler a referee. */
  tap(handler: Handler): Handler;
  close(): Promise<void>;
};

/** Paths: the document as `legible` writes it, and the log that lines are added to. */
export type RefereeFiles = { document: string; log: string };

/** As they lie in the folder that `ZECCA_E2E_PRISM` names for the browser suite. */
export function refereeFiles(folder: string): RefereeFiles {
  return { document: join(folder, 'document.json'), log: join(folder, 'judged.log') };
}

/**
 * One exchange as Prism saw it; a line of JSON in the log. `violations` are Prism's own, as it
 * writes them.
 */
export type Judged = { method: string; path: string; status: number; violations: unknown[] };

export const cliPath = fileURLToPath(
  new URL('node_modules/@stoplight/prism-cli/dist/index.js', import.meta.url),
);
// Where Prism, as a proxy that lets everything pass, writes what it found wrong.
const violationsHeader = 'sl-violations';

/**
 * Puts Stoplight Prism between a page and the API behind it, as a proxy that holds each request and
 * each answer against Venice's document. What it finds goes to the log; page and API notice
 * nothing.
 *
 * @throws Error where Prism does not start
 */
export async function startReferee({ document, log }: RefereeFiles): Promise<Referee> {
  let api: Handler = async () => new Response(null, { status: 503 });
  const behind = await listen((request) => api(request), 0);
  const args = ['proxy', document, `${behind.url}${apiBase}`, '--port', '0', '--no-cors'];
  const prism = spawn(process.execPath, [cliPath, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(prism, 'exit');
  const url = await firstAddress(prism.stdout);
  const close = async () => {
    prism.kill();
    await ended;
    await behind.close();
  };
  if (!url) {
    await close();
    throw new Error('Prism did not start');
  }

  async function judge(request: Request): Promise<Response> {
    const { pathname, search } = new URL(request.url);
    const path = pathname.slice(apiBase.length);
    const headers = without(request.headers, ['host', 'connection', 'content-length']);
    const body = request.body ? await request.arrayBuffer() : null;
    const { method, signal } = request;
    const options = { method, headers, body, signal, redirect: 'manual' } as const;
    const answer = await fetch(`${url}${path}${search}`, options);
    const { status } = answer;
    const violations: unknown[] = JSON.parse(answer.headers.get(violationsHeader) ?? '[]');
    appendFileSync(log, `${JSON.stringify({ method, path, status, violations } satisfies Judged)}\n`);
    // Read and unpacked here: its length and its form are no longer those that the headers tell.
    const own = [violationsHeader, 'content-length', 'content-encoding', 'transfer-encoding', 'connection'];
    return new Response(answer.body, { status, headers: without(answer.headers, own) });
  }

  return {
    close,
    tap(handler) {
      api = handler;
      return (request) =>
        new URL(request.url).pathname.startsWith(`${apiBase}/`) ? judge(request) : handler(request);
    },
  };
}

/**
 * Prism says where it listens once it does; undefined where it ends first. Its other lines are
 * read, so that it never waits on a full pipe.
 */
function firstAddress(output: NodeJS.ReadableStream): Promise<string | undefined> {
  return new Promise((resolve) => {
    const lines = createInterface({ input: output });
    lines.on('line', (line) => {
      const address = /listening on (http:\/\/[\d.:]+)/.exec(line)?.[1];
      if (address) resolve(address);
    });
    lines.on('close', () => resolve(undefined));
  });
}

function without(headers: Headers, names: readonly string[]): Headers {
  return new Headers([...headers].filter(([name]) => !names.includes(name)));
}
