import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

type AnvilSearch = {
  env?: Record<string, string | undefined>;
  /** The path of a file inside an installed package; throws when the package is absent. */
  resolve?: (file: string) => string;
  /** As `process` names this machine. */
  machine?: { platform: string; arch: string };
};

const version = '1.7.1';
/** Node's names for the machines that anvil's packages are for, and the packages' own. */
const systems: Readonly<Record<string, string>> = { darwin: 'darwin', linux: 'linux', win32: 'win32' };
const processors: Readonly<Record<string, string>> = { arm64: 'arm64', x64: 'amd64' };
const packaged = ['darwin-amd64', 'darwin-arm64', 'linux-amd64', 'linux-arm64', 'win32-amd64'];

/**
 * Finds anvil: `ANVIL_PATH`, then the npm package of this machine (an optional dependency), then `PATH`.
 * Throws one line that says how to get it.
 */
export function findAnvil({
  env = process.env,
  resolve = createRequire(import.meta.url).resolve,
  machine = process,
}: AnvilSearch = {}): string {
  if (env.ANVIL_PATH) {
    if (isExecutable(env.ANVIL_PATH)) return env.ANVIL_PATH;
    throw new Error(`ANVIL_PATH is set to ${env.ANVIL_PATH}, and no program is there.`);
  }
  const name = packageOf(machine);
  const file = machine.platform === 'win32' ? 'anvil.exe' : 'anvil';
  const candidates = [
    name && packagedAnvil(resolve, `${name}/bin/${file}`),
    ...(env.PATH ?? '').split(delimiter).map((folder) => join(folder, file)),
  ];
  const found = candidates.find((path) => path !== undefined && isExecutable(path));
  if (found !== undefined) return found;
  throw new Error(
    `The sandbox needs anvil, a local Ethereum node: ${name ? `run "npm install --no-save ${name}@${version}", ` : ''}install Foundry (https://getfoundry.sh), or set ANVIL_PATH to the program.`,
  );
}

/** The package with anvil for a machine; undefined where there is none. */
function packageOf({ platform, arch }: { platform: string; arch: string }): string | undefined {
  const name = `${systems[platform]}-${processors[arch]}`;
  return packaged.includes(name) ? `@foundry-rs/anvil-${name}` : undefined;
}

function packagedAnvil(resolve: (file: string) => string, file: string): string | undefined {
  try {
    return resolve(file);
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

/**
 * A running node: HTTP JSON-RPC on loopback. `close` resolves when the process is gone, and may be
 * called twice.
 */
export type Anvil = { rpcUrl: string; close(): Promise<void> };

// anvil does not notice when its parent dies, so a Node process, which every system has, runs anvil
// and waits on its standard input, whose end comes even after SIGKILL.
const keeper = `
  const [path, ...args] = process.argv.slice(1);
  const anvil = require('node:child_process').spawn(path, args, { stdio: ['ignore', 1, 2] });
  anvil.once('error', ({ message }) => { console.error(message); process.exit(1); });
  anvil.once('exit', () => process.exit(0));
  process.stdin.on('close', () => anvil.kill()).resume();
`;

/**
 * Starts anvil. Port 0 lets the system choose, so two chains never race for one. Throws with
 * anvil's last line.
 */
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
  const child = spawn(process.execPath, ['--eval', keeper, ...command]);
  child.stdin.on('error', () => {}); // anvil may be gone first
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));

  const rpcUrl = await listening(child);
  return {
    rpcUrl,
    close() {
      child.stdin.end();
      return gone;
    },
  };
}

/**
 * The address that anvil prints once it answers. What it prints later is read and dropped: a full
 * pipe would stall it.
 */
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
