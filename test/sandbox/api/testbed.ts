import type { Hex } from 'viem';
import { generatePrivateKey, type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts';
import { vi } from 'vitest';
import { createMemoryChain, type Holdings, type MemoryChain } from './memoryChain.ts';
import { createSandbox, type Sandbox, type SandboxOptions } from './sandbox.ts';

export type Answer = { status: number; body: unknown; headers: Headers };
export type CallOptions = { body?: unknown; key?: string; headers?: Record<string, string> };
export type MintOptions = Record<string, unknown> & { protocol?: 'token' | 'siwe' };

export type Testbed = {
  sandbox: Sandbox;
  chain: MemoryChain;
  /** Moves the clock on, the page's too: there is one. No timer fires. */
  pass(ms: number): void;
  /** A new wallet; `sVVV` of 1 unless told. */
  wallet(holdings?: Holdings): PrivateKeyAccount;
  /** One call, e.g. `call('GET /api_keys', { key })`. */
  call(line: string, options?: CallOptions): Promise<Answer>;
  /** Challenge, signature and mint; the extra fields go into the body and may override it. */
  mint(wallet: PrivateKeyAccount, options?: MintOptions): Promise<Answer>;
  /** The secret and id of a fresh key. */
  mintKey(wallet: PrivateKeyAccount, options?: MintOptions): Promise<{ apiKey: string; id: string }>;
};

/** A sandbox on a chain in memory. */
export async function createTestbed(options: Omit<SandboxOptions, 'chain'> = {}): Promise<Testbed> {
  const chain = createMemoryChain();
  const sandbox = await createSandbox({ chain, ...options });

  const call: Testbed['call'] = async (line, { body, key, headers = {} } = {}) => {
    const [method = 'GET', path = ''] = line.split(' ');
    const answer = await sandbox.fetch(
      new Request(`http://127.0.0.1/api/v1${path}`, {
        method,
        headers: {
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(key !== undefined && { authorization: `Bearer ${key}` }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    );
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json');
    return { status: answer.status, body: isJson ? JSON.parse(text) : text, headers: answer.headers };
  };

  const mint: Testbed['mint'] = async (wallet, { protocol = 'token', ...fields } = {}) => {
    const challenge = await call(`GET /api_keys/generate_web3_key?address=${wallet.address}`);
    const field = protocol === 'token' ? 'token' : 'message';
    const text = readText(challenge.body, `data.${field}`);
    const signature: Hex = await wallet.signMessage({ message: text });
    const body = { apiKeyType: 'INFERENCE', address: wallet.address, signature, [field]: text, ...fields };
    return call('POST /api_keys/generate_web3_key', { body });
  };

  return {
    sandbox,
    chain,
    call,
    mint,
    pass: (ms) => void vi.setSystemTime(Date.now() + ms),
    wallet(holdings = { vvv: '1' }) {
      const wallet = privateKeyToAccount(generatePrivateKey());
      chain.hold(wallet.address, holdings);
      return wallet;
    },
    async mintKey(wallet, fields) {
      const { body } = await mint(wallet, fields);
      return { apiKey: readText(body, 'data.apiKey'), id: readText(body, 'data.id') };
    },
  };
}

/** Reads `data.rateLimits.0.type` out of an answer; undefined where there is none. */
export function readAt(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((part, name) => {
    const fields = typeof part === 'object' && part !== null ? Object.entries(part) : [];
    return fields.find(([field]) => field === name)?.[1];
  }, value);
}

/** @throws Error where there is no string, with the answer in words */
export function readText(value: unknown, path: string): string {
  const text = readAt(value, path);
  if (typeof text !== 'string') throw new Error(`No text at ${path} of ${JSON.stringify(value)}`);
  return text;
}
