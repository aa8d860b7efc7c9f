import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { privateKeyToAccount } from 'viem/accounts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { snippets } from '../../src/integrations/snippets.ts';
import { listen } from '../sandbox/api/listen.ts';
import { createSandbox } from '../sandbox/api/sandbox.ts';
import { startChain } from '../sandbox/chain/chain.ts';

// The very text that is copied, with Venice's own client as it is published.

const place = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const program = place('hello.mts');

let chain: Awaited<ReturnType<typeof startChain>>;
let sandbox: Awaited<ReturnType<typeof createSandbox>>;
let server: Awaited<ReturnType<typeof listen>>;

beforeAll(async () => {
  chain = await startChain();
  sandbox = await createSandbox({ chain });
  server = await listen(sandbox.fetch, 0);
  const { pieces } = snippets.find(({ id }) => id === 'creditSdk') ?? { pieces: [] };
  const file = pieces.find((piece) => piece.kind === 'file');
  const values = { baseUrl: '', model: 'zai-org-glm-5-1', zecca: '', keyText: '', shell: 'posix' } as const;
  await writeFile(program, file?.write(values) ?? '');
});
afterAll(async () => {
  await rm(program, { force: true });
  await server.close();
  await chain.close();
});

async function run() {
  const args = ['--import', 'tsx', '--import', place('divert.mjs'), program];
  const env = { ...process.env, SANDBOX: server.url, WALLET_PRIVATE_KEY: chain.accounts[1].privateKey };
  return promisify(execFile)(process.execPath, args, { env }).catch(
    (error: { stdout: string; stderr: string }) => error,
  );
}

it('error: an empty credit ends the program, and nothing is paid', async () => {
  const { address } = privateKeyToAccount(chain.accounts[1].privateKey);
  const held = await chain.usdcOf(address);
  const { stdout, stderr } = await run();
  expect(stdout).toBe('');
  expect(stderr).toContain('INSUFFICIENT_BALANCE');
  expect(stderr.match(/^(GET|POST) .*$/gm)).toEqual(['POST /api/v1/chat/completions 402']);
  expect(await chain.usdcOf(address)).toBe(held);
});

it('behavior: pays for a call, with one signed request', async () => {
  sandbox.grant(chain.accounts[1].address, { credit: 5 });
  expect(await run()).toMatchObject({
    stdout: 'Bondo from the lagoon.\n',
    stderr: 'POST /api/v1/chat/completions 200\n',
  });
});
