import { encodeFunctionData } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SandboxChain, startChain } from '../../test/sandbox/chain/chain.ts';
import { erc20Abi, stakingAbi, stakingAddress, vvvAddress } from './contracts.ts';
import { ChainError } from './errors.ts';
import { simulate } from './simulate.ts';
import { type ChainSource, httpSource } from './sources.ts';

let chain: SandboxChain;
beforeAll(async () => {
  chain = await startChain();
});
afterAll(() => chain.close());

const approve = {
  to: vvvAddress,
  data: encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [stakingAddress, 100n] }),
} as const;
const stake = (amount: bigint) => {
  const args = [chain.accounts[1].address, amount] as const;
  return {
    to: stakingAddress,
    data: encodeFunctionData({ abi: stakingAbi, functionName: 'stake', args }),
  } as const;
};
const node = () => httpSource(chain.rpcUrl);
/** A node that does not know `eth_simulateV1`. */
const older: () => ChainSource = () => (call) =>
  call.method === 'eth_simulateV1' ? Promise.reject(new Error('Method not found')) : node()(call);

describe('simulate', () => {
  it('behavior: the second call sees what the first did, and nothing is sent', async () => {
    const { address } = chain.accounts[1];
    expect(await simulate(node(), address, [approve, stake(100n)])).toMatchObject({ status: 'passes' });
    expect(await simulate(node(), address, [approve, stake(101n)])).toEqual({ status: 'refused' });
    expect(await simulate(node(), address, [stake(100n)])).toEqual({ status: 'refused' });
    expect(await chain.stakedOf(address)).toBe(0n);
  });

  it('behavior: an older node tries the first call alone', async () => {
    const { address } = chain.accounts[1];
    expect(await simulate(older(), address, [approve, stake(100n)])).toMatchObject({ status: 'passes' });
    expect(await simulate(older(), address, [stake(100n)])).toEqual({ status: 'refused' });
  });

  it('error: nobody can tell', async () => {
    const down = () => Promise.reject(new Error('down'));
    await expect(simulate(down, chain.accounts[1].address, [approve])).rejects.toEqual(
      new ChainError('UNREACHABLE'),
    );
  });
});
