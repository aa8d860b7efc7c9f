import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import type { Hex } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { afterEach, describe, expect, test } from 'vitest';
import { readAt, readText } from './api/testbed.ts';

const started: ChildProcess[] = [];

/** As `npm run sandbox` starts it. */
function start(port: number) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/sandbox/serve.ts'], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  const read = async (stream: NodeJS.ReadableStream) => {
    const lines: string[] = [];
    for await (const line of createInterface({ input: stream })) lines.push(line);
    return lines;
  };
  return { child, lines: read(child.stdout), errors: read(child.stderr), exit: once(child, 'exit') };
}

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

const json = async (url: string, init?: RequestInit): Promise<unknown> => (await fetch(url, init)).json();

describe('npm run sandbox', () => {
  test('behavior: one line of JSON, an API that mints for those who have staked, and a clean end', async () => {
    const { child, lines, exit } = start(0);
    const [line] = await once(createInterface({ input: child.stdout }), 'line');
    const said: unknown = JSON.parse(line);
    const standings = [0, 1, 2, 3].map((index) => readText(said, `accounts.${index}.standing`));
    expect(standings).toEqual(['sVVV and staked DIEM', 'VVV only', 'sVVV, no DIEM', 'nothing']);
    const url = `${readText(said, 'api')}/api_keys/generate_web3_key`;

    const outcomes = [];
    for (const index of standings.keys()) {
      // A key that is not hex throws here.
      const account = privateKeyToAccount(readText(said, `accounts.${index}.privateKey`) as Hex);
      expect(account.address).toBe(readText(said, `accounts.${index}.address`));
      const token = readText(await json(url), 'data.token');
      const signature = await account.signMessage({ message: token });
      const body = JSON.stringify({ apiKeyType: 'INFERENCE', address: account.address, signature, token });
      const answer = await json(url, { method: 'POST', body });
      const key = readAt(answer, 'data.apiKey');
      const limits = await json(`${readText(said, 'api')}/api_keys/rate_limits`, {
        headers: { authorization: `Bearer ${key}` },
      });
      outcomes.push(readAt(answer, 'error') ?? readAt(limits, 'data.balances'));
    }
    expect(outcomes).toEqual([
      { DIEM: expect.any(Number) },
      expect.stringContaining('has no staked VVV on Base'),
      {},
      expect.stringContaining('has no staked VVV on Base'),
    ]);

    child.kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
    await expect(fetch(readText(said, 'rpc'))).rejects.toThrow('fetch failed');
    expect(await lines).toHaveLength(1);
  }, 30_000);

  test('error: a port that is taken is told in one line', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const address = holder.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { lines, errors, exit } = start(port);
    expect(await exit).toEqual([1, null]);
    holder.close();
    expect(await errors).toEqual([expect.stringContaining(`Port ${port} is in use`)]);
    expect(await lines).toEqual([]);
  }, 30_000);
});
