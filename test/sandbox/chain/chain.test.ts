import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { encodeFunctionData, formatEther, type Hex, stringToHex } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import {
  diemAbi,
  diemAddress,
  erc20Abi,
  stakingAbi,
  stakingAddress,
  vvvAddress,
} from '../../../src/chain/contracts.ts';
import { type SandboxChain, startChain } from './chain.ts';
import { placeContractWallet } from './contractWallet.ts';
import { pass, testClient, transact } from './testClient.ts';
import { verifyMessage } from './verify.ts';

let chain: SandboxChain;
let client: ReturnType<typeof testClient>;
beforeAll(async () => {
  chain = await startChain();
  client = testClient(chain.rpcUrl);
}, 30_000);
afterEach(() => chain.revert());
afterAll(() => chain.close());

/** Everything an account owns, in whole tokens. */
async function standing({ address }: SandboxChain['accounts'][number]) {
  const of = { args: [address] } as const;
  const [vvv, sVvv, unlocked, diem, [staked]] = await Promise.all([
    client.readContract({ address: vvvAddress, abi: erc20Abi, functionName: 'balanceOf', ...of }),
    client.readContract({ address: stakingAddress, abi: stakingAbi, functionName: 'balanceOf', ...of }),
    client.readContract({
      address: stakingAddress,
      abi: stakingAbi,
      functionName: 'balanceOfUnlocked',
      ...of,
    }),
    client.readContract({ address: diemAddress, abi: diemAbi, functionName: 'balanceOf', ...of }),
    client.readContract({ address: diemAddress, abi: diemAbi, functionName: 'stakedInfos', ...of }),
  ]);
  const text = { vvv, sVvv, unlocked, diem, stakedDiem: staked };
  return Object.fromEntries(Object.entries(text).map(([name, amount]) => [name, formatEther(amount)]));
}

describe('startChain', () => {
  test('behavior: is Base, on the clock of today', async () => {
    expect(await client.getChainId()).toBe(8453);
    const { timestamp } = await client.getBlock();
    expect(Math.abs(Number(timestamp) - Date.now() / 1000)).toBeLessThan(60);
  });

  test('behavior: each account has its standing', async () => {
    const nothing = { vvv: '0', sVvv: '0', unlocked: '0', diem: '0', stakedDiem: '0' };
    const known = chain.accounts.map(async (account) => [account.standing, await standing(account)] as const);
    expect(Object.fromEntries(await Promise.all(known))).toEqual({
      'sVVV and staked DIEM': { vvv: '0', sVvv: '1250', unlocked: '454.75', diem: '0', stakedDiem: '31.81' },
      'VVV only': { ...nothing, vvv: '500' },
      'sVVV, no DIEM': { ...nothing, sVvv: '300', unlocked: '300' },
      nothing,
    });
  });

  test('behavior: private keys belong to the addresses, and each can pay for gas', async () => {
    for (const { address, privateKey } of chain.accounts) {
      expect(privateKeyToAccount(privateKey).address).toBe(address);
      expect(await client.getBalance({ address })).toBeGreaterThanOrEqual(10n ** 16n);
    }
  });

  test('behavior: a month of rewards waits to be claimed', async () => {
    const { address } = chain.accounts[2];
    const pendingRewards = {
      address: stakingAddress,
      abi: stakingAbi,
      functionName: 'pendingRewards',
    } as const;
    const pending = await client.readContract({ ...pendingRewards, args: [address] });
    expect(Number(formatEther(pending))).toBeCloseTo((300 * 0.12 * 30) / 365, 2);
  });
});

describe('revert', () => {
  const spend = async () => {
    const [, { address }] = chain.accounts;
    const approve = encodeFunctionData({
      abi: erc20Abi,
      functionName: 'approve',
      args: [stakingAddress, 10n],
    });
    const stake = encodeFunctionData({ abi: stakingAbi, functionName: 'stake', args: [address, 10n] });
    await transact(chain.rpcUrl, { account: address, to: vvvAddress, data: approve });
    await transact(chain.rpcUrl, { account: address, to: stakingAddress, data: stake });
    return chain.stakedOf(address);
  };

  test('behavior: restores the seeds and the clock, and may be repeated', async () => {
    const seeds = await Promise.all(chain.accounts.map(standing));
    const { timestamp } = await client.getBlock();
    for (const _round of [1, 2]) {
      expect(await spend()).toBe(10n);
      await pass(chain.rpcUrl, { seconds: 30 * 24 * 3600 });
      await chain.revert();
      expect(await Promise.all(chain.accounts.map(standing))).toEqual(seeds);
      await client.mine({ blocks: 1 });
      expect(Number((await client.getBlock()).timestamp - timestamp)).toBeLessThan(60);
      await chain.revert();
    }
  });

  test('behavior: goes back to the last snapshot', async () => {
    const own = await startChain();
    onTestFinished(() => own.close());
    const control = testClient(own.rpcUrl);
    const [, , , { address }] = own.accounts;
    await control.setBalance({ address, value: 1n });
    await own.snapshot();
    await control.setBalance({ address, value: 2n });
    await own.revert();
    expect(await control.getBalance({ address })).toBe(1n);
  });
});

describe('verifyMessage', () => {
  const message = 'a challenge';

  test('behavior: a plain key is believed for its own address only', async () => {
    const [signer, other] = chain.accounts;
    const signature = await privateKeyToAccount(signer.privateKey).signMessage({ message });
    expect(await chain.verifyMessage({ address: signer.address, message, signature })).toBe(true);
    expect(await chain.verifyMessage({ address: other.address, message, signature })).toBe(false);
    expect(await chain.verifyMessage({ address: signer.address, message: 'another', signature })).toBe(false);
  });

  test('behavior: anvil itself signs for the accounts', async () => {
    const { address } = chain.accounts[0];
    const signature = await client.request<{
      Parameters: [Hex, Hex];
      ReturnType: Hex;
      Method: 'personal_sign';
    }>({
      method: 'personal_sign',
      params: [stringToHex(message), address],
    });
    expect(await chain.verifyMessage({ address, message, signature })).toBe(true);
  });

  test('behavior: a contract wallet is asked (ERC-1271)', async () => {
    const [, , , owner] = chain.accounts;
    const address = '0x0000000000000000000000000000000000001271';
    await placeContractWallet(chain.rpcUrl, { address, owner: owner.address });
    const by = (privateKey: Hex) => privateKeyToAccount(privateKey).signMessage({ message });
    expect(await chain.verifyMessage({ address, message, signature: await by(owner.privateKey) })).toBe(true);
    const wrong = await by(chain.accounts[0].privateKey);
    expect(await chain.verifyMessage({ address, message, signature: wrong })).toBe(false);
  });

  test('behavior: nonsense is a signature that is wrong', async () => {
    const { address } = chain.accounts[0];
    expect(await chain.verifyMessage({ address, message, signature: '0x1234' })).toBe(false);
  });

  test('error: a chain that is gone is no verdict, not even on a good signature', async () => {
    const own = await startChain();
    const [signer, other] = own.accounts;
    const signature = await privateKeyToAccount(signer.privateKey).signMessage({ message });
    await own.close();
    for (const { address } of [signer, other]) {
      await expect(own.verifyMessage({ address, message, signature })).rejects.toThrow('does not answer');
    }
    await expect(own.stakedOf(signer.address)).rejects.toThrow();
    await expect(own.stakedDiemOf(signer.address)).rejects.toThrow();
  });

  test('error: nor is an answer of HTTP 500', async () => {
    const broken = createServer((_request, response) => response.writeHead(500).end());
    await new Promise<void>((resolve) => broken.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void broken.close());
    const { port } = broken.address() as AddressInfo; // listening on TCP
    const { address } = chain.accounts[0];
    await expect(
      verifyMessage(`http://127.0.0.1:${port}`, { address, message, signature: '0x1234' }),
    ).rejects.toThrow('does not answer');
  });
});
