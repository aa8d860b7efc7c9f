import { encodeFunctionData, getAddress, type Hex, parseEther } from 'viem';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { erc20Abi, stakingAbi, stakingAddress, vvvAddress } from '../../../src/chain/contracts.ts';
import { noon } from '../../noon.ts';
import { type SandboxChain, startChain } from '../chain/chain.ts';
import { placeContractWallet } from '../chain/contractWallet.ts';
import { transact } from '../chain/testClient.ts';
import { createSandbox, type Sandbox } from './sandbox.ts';
import { createTestbed, readAt, readText } from './testbed.ts';

describe('createSandbox, on the chain', () => {
  let chain: SandboxChain;
  let sandbox: Sandbox;
  beforeAll(async () => {
    chain = await startChain();
    sandbox = await createSandbox({ chain });
  }, 30_000);
  beforeEach(async () => {
    await chain.revert();
    sandbox.reset();
  });
  afterAll(() => chain.close());

  async function mint(address: string, privateKey: Hex): Promise<unknown> {
    const url = 'http://127.0.0.1/api/v1/api_keys/generate_web3_key';
    const token = readText(await (await sandbox.fetch(new Request(url))).json(), 'data.token');
    const signature = await privateKeyToAccount(privateKey).signMessage({ message: token });
    const body = JSON.stringify({ apiKeyType: 'INFERENCE', address, signature, token });
    return (await sandbox.fetch(new Request(url, { method: 'POST', body }))).json();
  }

  test('behavior: sVVV is read from the contract: staking is what it takes', async () => {
    const { address, privateKey } = chain.accounts[1];
    expect(readText(await mint(address, privateKey), 'error')).toContain('has no staked VVV on Base');
    await stake(address, address);
    expect(readAt(await mint(address, privateKey), 'success')).toBe(true);
  });

  test('behavior: a contract wallet mints by the signature of its owner, and of nobody else', async () => {
    const privateKey = generatePrivateKey();
    const address = getAddress(`0x${'c0'.repeat(20)}`);
    await placeContractWallet(chain.rpcUrl, { address, owner: privateKeyToAccount(privateKey).address });
    await stake(chain.accounts[1].address, address);
    expect(readAt(await mint(address, privateKey), 'success')).toBe(true);
    expect(readText(await mint(address, generatePrivateKey()), 'error')).toContain(
      'Wallet signature does not match',
    );
  });

  /** One VVV of `account`, staked for `recipient`. */
  async function stake(account: `0x${string}`, recipient: `0x${string}`) {
    const amount = parseEther('1');
    const approve = { abi: erc20Abi, functionName: 'approve', args: [stakingAddress, amount] } as const;
    const stakeFor = { abi: stakingAbi, functionName: 'stake', args: [recipient, amount] } as const;
    await transact(chain.rpcUrl, { account, to: vvvAddress, data: encodeFunctionData(approve) });
    await transact(chain.rpcUrl, { account, to: stakingAddress, data: encodeFunctionData(stakeFor) });
  }
});

describe('createSandbox', () => {
  test('behavior: a request is remembered without any header of it', async () => {
    const bed = await createTestbed();
    await bed.call('GET /models?type=image', { key: 'no-such-key' });
    expect(bed.sandbox.requests).toEqual([
      {
        method: 'GET',
        path: '/models',
        query: { type: 'image' },
        body: undefined,
        status: 200,
        at: noon,
        hasAuthorization: true,
      },
    ]);
  });

  test('behavior: the clock moves with its knob', async () => {
    const bed = await createTestbed();
    const { apiKey: key } = await bed.mintKey(bed.wallet(), { expiresAt: '2026-11-22' });
    bed.sandbox.set({ clockOffsetMs: 24 * 60 * 60 * 1000 });
    expect((await bed.call('GET /api_keys/rate_limits', { key })).status).toBe(401);
    bed.sandbox.set({ clockOffsetMs: 0 });
    expect((await bed.call('GET /api_keys/rate_limits', { key })).status).toBe(200);
  });

  test('error: unknown paths, outside of the API too', async () => {
    const bed = await createTestbed();
    expect(await bed.call('GET /nothing')).toMatchObject({ status: 404, body: { error: 'Not found' } });
    expect((await bed.sandbox.fetch(new Request('http://127.0.0.1/'))).status).toBe(404);
  });

  test('error: a body over 1 MiB', async () => {
    const bed = await createTestbed();
    const body = 'x'.repeat(1024 * 1024 + 1);
    expect((await bed.call('POST /api_keys/generate_web3_key', { body })).status).toBe(413);
  });
});
