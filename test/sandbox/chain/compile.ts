import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
// Named, since a view's test has jsdom's URL in its place, which Node's file functions do not take.
import { pathToFileURL, URL } from 'node:url';
import type { Abi, Hex } from 'viem';

const here = pathToFileURL(`${import.meta.dirname}/`);
const sourcesUrl = new URL('contracts/', here);
const cacheUrl = new URL('../../../node_modules/.cache/zecca/', here);

const settings = {
  // The newest rules that every anvil since 2024 runs by default.
  evmVersion: 'cancun',
  optimizer: { enabled: true },
  outputSelection: { '*': { '*': ['abi', 'evm.deployedBytecode.object'] } },
};

/** The code as it stands on the chain: no constructor has run, so state begins at zero. */
export type Contract = { abi: Abi; code: Hex };
export type ContractName = 'VVV' | 'StakingV2' | 'DIEM' | 'USDC' | 'Multicall3' | 'ContractWallet';
export type Contracts = Record<ContractName, Contract>;

/** The parts of solc's standard JSON output that are asked for in `settings`. */
type SolcOutput = {
  errors?: { formattedMessage: string }[];
  contracts?: Record<string, Record<string, { abi: Abi; evm: { deployedBytecode: { object: string } } }>>;
};

/**
 * Compiles `contracts/*.sol`, or reads what an earlier run compiled from the same bytes.
 * Throws with solc's own words on any error or warning.
 * https://docs.soliditylang.org/en/latest/using-the-compiler.html#compiler-input-and-output-json-description
 */
export async function compileContracts({ cache = cacheUrl }: { cache?: URL } = {}): Promise<Contracts> {
  const sources = await readSources();
  const cached = new URL(`contracts-${await hashOf(sources)}.json`, cache);
  const known = await readFile(cached, 'utf8').catch(() => undefined);
  if (known !== undefined) return JSON.parse(known) as Contracts; // this function wrote it

  const contracts = await runSolc(sources);
  await mkdir(cache, { recursive: true });
  // Written aside and renamed: another process may be compiling the same thing and must never read
  // half a file.
  const aside = new URL(`${cached.href}.${process.pid}`);
  await writeFile(aside, JSON.stringify(contracts));
  await rename(aside, cached);
  return contracts;
}

type Sources = Record<string, { content: string }>;

async function readSources(): Promise<Sources> {
  const names = (await readdir(sourcesUrl)).filter((name) => name.endsWith('.sol')).sort();
  const read = async (name: string) =>
    [name, { content: await readFile(new URL(name, sourcesUrl), 'utf8') }] as const;
  return Object.fromEntries(await Promise.all(names.map(read)));
}

async function hashOf(sources: Sources): Promise<string> {
  // Asking the compiler itself for its version would load all 9 MB of it.
  const solcPackage = await readFile(createRequire(import.meta.url).resolve('solc/package.json'), 'utf8');
  const { version } = JSON.parse(solcPackage) as { version: string };
  return createHash('sha256').update(JSON.stringify({ version, settings, sources })).digest('hex');
}

async function runSolc(sources: Sources): Promise<Contracts> {
  const { default: solc } = await import('solc');
  const input = { language: 'Solidity', sources, settings };
  const output = JSON.parse(solc.compile(JSON.stringify(input))) as SolcOutput;
  if (output.errors?.length) throw new Error(output.errors.map((error) => error.formattedMessage).join('\n'));

  const named = Object.values(output.contracts ?? {}).flatMap((file) => Object.entries(file));
  return Object.fromEntries(
    named.map(([name, { abi, evm }]) => [name, { abi, code: `0x${evm.deployedBytecode.object}` }]),
  ) as Contracts; // the names are the contracts in the files
}
