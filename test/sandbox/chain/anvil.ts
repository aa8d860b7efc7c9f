import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import type { Writable } from 'node:stream';

type AnvilSearch = {
  env?: Record<string, string | undefined>;
  /** The path of a file inside an installed package; throws when the package is absent. */
  resolve?: (file: string) => string;
};

/**
 * Finds anvil: `ANVIL_PATH`, then the npm package (an optional dependency: Linux x64 only), then `PATH`.
 * Throws one line that says how to get it.
 */
export function findAnvil({
  env = process.env,
  resolve = createRequire(import.meta.url).resolve,
}: AnvilSearch = {}): string {
  if (env.ANVIL_PATH) {
    if (isExecutable(env.ANVIL_PATH)) return env.ANVIL_PATH;
    throw new Error(`ANVIL_PATH is set to ${env.ANVIL_PATH}, and no program is there.`);
  }
  const candidates = [
    packagedAnvil(resolve),
    ...(env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'anvil')),
  ];
  const found = candidates.find((path) => path !== undefined && isExecutable(path));
  if (found !== undefined) return found;
  throw new Error(
    'The sandbox needs anvil, a local Ethereum node: install Foundry (https://getfoundry.sh), or set ANVIL_PATH to the program.',
  );
}

function packagedAnvil(resolve: (file: string) => string): string | undefined {
  try {
    return resolve('@foundry-rs/anvil-linux-amd64/bin/anvil');
  } catch {
    return undefined;
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A running node: HTTP JSON-RPC on loopback. `close` resolves when the process is gone, and may be called twice. */
export type Anvil = { rpcUrl: string; close(): Promise<void> };

// anvil does not notice when its parent dies, so a shell waits beside it on a pipe of the parent's (fd 3): the end of
// the pipe comes even after SIGKILL and ends anvil; a line in it says that anvil is gone already. `exec` keeps the pid.
const withWatcher = '(read -r _ <&3 || kill $$) >/dev/null 2>&1 & exec "$@" 3<&-';

/** Starts anvil. Port 0 lets the system choose, so two chains never race for one. Throws with anvil's last line. */
export async function startAnvil({
  path,
  args,
  port,
}: {
  path: string;
  args: readonly string[];
  port: number;
}): Promise<Anvil> {
  const command = [path, '--host', '127.0.0.1', '--port', String(port), ...args];
  const child = spawn('sh', ['-c', withWatcher, 'sh', ...command], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const watcher = child.stdio[3] as Writable; // 'pipe' above: ours to write to
  watcher.on('error', () => {}); // the shell may be gone first
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.once('exit', () => watcher.end('gone\n'));

  const rpcUrl = await listening(child);
  return {
    rpcUrl,
    close() {
      child.kill();
      return gone;
    },
  };
}

/** The address that anvil prints once it answers. What it prints later is read and dropped: a full pipe would stall it. */
function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const read = (chunk: Buffer) => {
      said += chunk.toString();
      const host = /Listening on (127\.0\.0\.1:\d+)/.exec(said)?.[1];
      if (host === undefined) return;
      for (const stream of [child.stdout, child.stderr]) stream?.off('data', read).resume();
      resolve(`http://${host}`);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('close', () => reject(new Error(`anvil did not start: ${said.trim().split('\n').at(-1)}`)));
  });
}
