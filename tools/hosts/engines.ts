import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { parseHeaders } from '../../build/headers.ts';
import { caddyfile } from '../../deploy/caddy.ts';
import { nginxConf } from '../../deploy/nginx.ts';
import type { Beside } from './beside.ts';
import { findProgram, freePort, startServer, startTalker } from './child.ts';
import { startGateway } from './gateway.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A host with the page on it. `url` ends in a slash; `dist` is what it serves. */
export type Engine = { url: string; dist: string; close(): Promise<void> };

/** The hosts that docs/deploy.md names. */
export const names = ['nginx', 'caddy', 'cloudflare', 'folder', 'ipfs host'] as const;

export type EngineName = (typeof names)[number];

/** Programs that an engine needs from the machine, and how to get them. */
export const programs: Partial<Record<EngineName, string>> = { nginx: 'nginx', caddy: 'caddy' };

/** What to say where an engine cannot be had; undefined where it can. */
export function missing(name: EngineName): string | undefined {
  const program = programs[name];
  if (!program || findProgram(program)) return undefined;
  return `${name} is not installed: apt-get install ${program === 'nginx' ? 'nginx-light' : program}`;
}

/**
 * Starts one engine on loopback with its own recipe, written from the headers of the very build
 * that it serves.
 */
export function startEngine(name: EngineName, beside: Pick<Beside, 'apiUrl' | 'dist'>): Promise<Engine> {
  if (name === 'nginx') return startNginx(beside.dist.direct);
  if (name === 'caddy') return startCaddy(beside.dist.direct);
  if (name === 'cloudflare') return startCloudflare(beside.dist.behind, beside.apiUrl);
  return startGateway(beside.dist.direct, name === 'ipfs host');
}

async function startNginx(dist: string): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), 'zecca-nginx-'));
  const port = await freePort();
  const site = nginxConf(await rulesOf(dist), { root: dist, listen: `127.0.0.1:${port}` });
  await writeFile(join(folder, 'site.conf'), site);
  await writeFile(
    join(folder, 'nginx.conf'),
    `daemon off; pid ${folder}/pid; error_log stderr; events {}
     http { include /etc/nginx/mime.types; access_log off; client_body_temp_path ${folder}/body; include ${folder}/site.conf; }`,
  );
  const url = `http://127.0.0.1:${port}/`;
  const args = ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')];
  const { stop } = await startServer(findProgram('nginx') ?? 'nginx', args, { url });
  return { url, dist, close: () => stop().then(() => rm(folder, { recursive: true })) };
}

async function startCaddy(dist: string): Promise<Engine> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const { stop } = await runCaddy(caddyfile(await rulesOf(dist), { root: dist, address }), {
    globals: 'admin off',
    url: address,
  });
  return { url: `${address}/`, dist, close: stop };
}

/** Runs Caddy with this file, in a folder of its own, which holds its certificates too. */
export async function runCaddy(
  file: string,
  { globals, url }: { globals: string; url: string },
): Promise<{ folder: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'zecca-caddy-'));
  const path = join(folder, 'Caddyfile');
  await writeFile(path, `{\n${globals}\n}\n${file}`);
  const { stop } = await startServer(
    findProgram('caddy') ?? 'caddy',
    ['run', '--config', path, '--adapter', 'caddyfile'],
    { url, env: { XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder, HOME: folder } },
  );
  return { folder, stop: () => stop().then(() => rm(folder, { recursive: true })) };
}

/** Cloudflare's runtime with the Worker of deploy/worker; what it sends to Venice reaches `upstream`. */
export async function startCloudflare(dist: string, upstream: string): Promise<Engine & { said(): string }> {
  const folder = await mkdtemp(join(tmpdir(), 'zecca-worker-'));
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: folder,
      target: 'es2023',
      lib: { entry: join(root, 'deploy/worker/worker.ts'), formats: ['es'], fileName: () => 'worker.js' },
    },
  });
  const script = join(root, 'tools/workerd.ts');
  const args = ['--import', 'tsx', script, dist, join(folder, 'worker.js'), upstream];
  const { line, stop, said } = await startTalker(process.execPath, args);
  return { url: `${line}/`, dist, said, close: () => stop().then(() => rm(folder, { recursive: true })) };
}

async function rulesOf(dist: string) {
  return parseHeaders(await readFile(join(dist, '_headers'), 'utf8'));
}
