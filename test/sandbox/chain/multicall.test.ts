import { multicall3Abi, parseAbi, parseEther } from 'viem';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  diemAbi,
  diemAddress,
  multicall3Address,
  stakingAbi,
  stakingAddress,
  vvvAddress,
} from '../../../src/chain/contracts.ts';
import { type SandboxChain, startChain } from './chain.ts';
import { testClient } from './testClient.ts';

let chain: SandboxChain;
let client: ReturnType<typeof testClient>;
beforeAll(async () => {
  chain = await startChain();
  client = testClient(chain.rpcUrl);
}, 30_000);
afterAll(() => chain.close());

describe('Multicall3', () => {
  test("behavior: viem's multicall reads a whole standing, and one refusal spoils nothing", async () => {
    const { address } = chain.accounts[0];
    const missing = parseAbi(['function missing() view returns (uint256)']);
    const results = await client.multicall({
      contracts: [
        { address: stakingAddress, abi: stakingAbi, functionName: 'balanceOf', args: [address] },
        { address: vvvAddress, abi: missing, functionName: 'missing' },
        { address: diemAddress, abi: diemAbi, functionName: 'stakedInfos', args: [address] },
      ],
    });
    expect(results).toMatchObject([
      { status: 'success', result: parseEther('1250') },
      { status: 'failure' },
      { status: 'success', result: [parseEther('31.81'), 0n, 0n] },
    ]);
  });

  test('behavior: knows the balance in ETH and the block', async () => {
    const { address } = chain.accounts[3];
    const multicall = { address: multicall3Address, abi: multicall3Abi } as const;
    const balance = await client.readContract({
      ...multicall,
      functionName: 'getEthBalance',
      args: [address],
    });
    expect(balance).toBe(parseEther('0.01'));
    const { timestamp } = await client.getBlock();
    const now = await client.readContract({ ...multicall, functionName: 'getCurrentBlockTimestamp' });
    expect(now).toBeGreaterThanOrEqual(timestamp);
  });

  test('error: aggregate refuses as a whole when one call fails', async () => {
    const abi = parseAbi([
      'function aggregate((address target, bytes callData)[] calls) view returns (uint256, bytes[])',
    ]);
    const calls = [{ target: vvvAddress, callData: '0xdeadbeef' }] as const;
    const aggregate = { address: multicall3Address, abi, functionName: 'aggregate', args: [calls] } as const;
    await expect(client.readContract(aggregate)).rejects.toThrow('Multicall3: call failed');
  });
});
