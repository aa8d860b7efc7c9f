import { type ChildProcessByStdio, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createPublicClient, http, zeroAddress } from 'viem';
import { base } from 'viem/chains';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { usdcAbi } from '../../src/chain/contracts.ts';
import { snippets } from '../../src/integrations/snippets.ts';
import { usdc } from '../../src/venice/x402TypedData.ts';
import type { SeededAccount } from '../sandbox/chain/chain.ts';

// Three processes and HTTP between them: what any other client of Venice meets at `npm run sandbox`.

const root = fileURLToPath(new URL('../..', import.meta.url));
const scriptOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

type Ready = { api: string; rpc: string; accounts: SeededAccount[] };

let sandbox: ChildProcessByStdio<null, Readable, null>;
let ready: Ready;
const lines: string[] = [];

beforeAll(async () => {
  sandbox = spawn(process.execPath, ['--import', 'tsx', 'test/sandbox/serve.ts'], {
    cwd: root,
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const output = createInterface(sandbox.stdout).on('line', (line) => lines.push(line));
  await Promise.race([once(output, 'line'), once(sandbox, 'exit')]);
  ready = JSON.parse(lines[0] ?? 'null');
}, 60_000);

afterAll(async () => {
  const ended = once(sandbox, 'exit');
  sandbox.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  expect(lines).toHaveLength(1);
}, 20_000);

/** Runs a script as the account of this standing; returns what it prints. */
async function runScript(script: string, standing: SeededAccount['standing']) {
  const privateKey = ready.accounts.find((account) => account.standing === standing)?.privateKey;
  const env = { ...process.env, VENICE_API: ready.api, PRIVATE_KEY: privateKey };
  const { stdout } = await promisify(execFile)(process.execPath, [scriptOf(script)], { cwd: root, env });
  return JSON.parse(stdout);
}

describe("the script of Venice's guide", () => {
  it('behavior: the sandbox says in one line where it is and who may mint', () => {
    expect(ready).toEqual({
      api: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/api\/v1$/),
      rpc: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      accounts: ['sVVV and staked DIEM', 'VVV only', 'sVVV, no DIEM', 'nothing'].map((standing) => ({
        address: expect.stringMatching(/^0x[0-9a-fA-F]{40}$/),
        privateKey: expect.stringMatching(/^0x[0-9a-f]{64}$/),
        standing,
      })),
    });
  });

  it('behavior: mints a key that answers on rate_limits', async () => {
    const { success, data } = await runScript('mint.mjs', 'sVVV and staked DIEM');
    expect({ success, description: data.description }).toEqual({
      success: true,
      description: 'Web3 API Key',
    });

    const answer = await fetch(`${ready.api}/api_keys/rate_limits`, {
      headers: { Authorization: `Bearer ${data.apiKey}` },
    });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ data: { accessPermitted: true } });
  }, 20_000);

  it('error: a wallet without staked VVV is told so', async () => {
    expect(await runScript('mint.mjs', 'VVV only')).toEqual({
      error: expect.stringContaining('has no staked VVV on Base'),
    });
  }, 20_000);
});

describe('a script with viem, of a wallet that pays by itself', () => {
  it('behavior: reads its credit, tops up, pays for a call and lists it', async () => {
    const { before, quote, topUp, chat, after } = await runScript('x402.mjs', 'nothing');
    expect(before).toMatchObject({ status: 200, body: { data: { balanceUsd: 0, canConsume: false } } });
    expect(quote).toEqual({ status: 402, amount: '5000000' });
    expect(topUp).toMatchObject({ status: 200, body: { data: { amountCredited: 5, newBalance: 5 } } });
    expect(chat).toEqual({ status: 200, says: 'Bondo from the lagoon.' });
    const { transactions, currentBalance } = after.body.data;
    expect(transactions.map(({ type }: { type: string }) => type)).toEqual(['CHARGE', 'CHARGE', 'TOP_UP']);
    expect(currentBalance).toBeLessThan(5);

    const { address } = ready.accounts.find(({ standing }) => standing === 'nothing') ?? {};
    const reader = createPublicClient({ chain: base, transport: http(ready.rpc) });
    const args = [address ?? zeroAddress] as const;
    const call = { address: usdc.address, abi: usdcAbi, functionName: 'balanceOf', args } as const;
    expect(await reader.readContract(call)).toBe(95_000_000n);
  }, 20_000);
});

describe('the set-ups of a wallet that pays by itself', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zecca-credit-'));
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    await runScript('x402.mjs', 'VVV only');
  }, 20_000);
  afterAll(() => rm(folder, { recursive: true }));

  /** Runs the very text that is copied, with the wallet of this standing. */
  async function runSetUp(id: string, standing: SeededAccount['standing']) {
    const piece = snippets.find((client) => client.id === id)?.pieces.find((each) => each.kind === 'file');
    const values = {
      baseUrl: ready.api,
      model: 'zai-org-glm-5-1',
      zecca: '',
      keyText: '',
      shell: 'posix',
    } as const;
    const file = join(folder, `${id}.mts`);
    await writeFile(file, piece?.write(values) ?? '');
    const { privateKey = '' } = ready.accounts.find((account) => account.standing === standing) ?? {};
    const program = promisify(execFile)(process.execPath, ['--import', import.meta.resolve('tsx'), file], {
      env: { ...process.env, WALLET_PRIVATE_KEY: privateKey },
    });
    return program.then(
      ({ stdout }) => stdout,
      ({ stderr }) => String(stderr),
    );
  }

  it.each(['creditViem', 'creditEthers'])(
    'behavior: %s pays for a call',
    async (id) => {
      expect(await runSetUp(id, 'VVV only')).toBe('Bondo from the lagoon.\n');
    },
    20_000,
  );

  it.each(['creditViem', 'creditEthers'])(
    'error: %s tops nothing up by itself',
    async (id) => {
      expect(await runSetUp(id, 'sVVV, no DIEM')).toMatch(/402 .*insufficient_balance/s);
    },
    20_000,
  );
});
