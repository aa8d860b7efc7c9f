import { type Address, encodeFunctionData, type Hex, parseAbi, parseEther } from 'viem';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { diemAbi, diemAddress, stakingAbi, stakingAddress } from '../../../src/chain/contracts.ts';
import { type SandboxChain, startChain } from './chain.ts';
import { pass, testClient, transact } from './testClient.ts';

let chain: SandboxChain;
let client: ReturnType<typeof testClient>;
beforeAll(async () => {
  chain = await startChain();
  client = testClient(chain.rpcUrl);
}, 30_000);
afterEach(() => chain.revert());
afterAll(() => chain.close());

const diem = { address: diemAddress, abi: diemAbi } as const;
const balance = (of: Address) => client.readContract({ ...diem, functionName: 'balanceOf', args: [of] });
const info = (of: Address) => client.readContract({ ...diem, functionName: 'stakedInfos', args: [of] });
const send = (account: Address, data: Hex) => transact(chain.rpcUrl, { account, to: diemAddress, data });
const stake = (from: Address, amount: bigint) =>
  send(from, encodeFunctionData({ abi: diemAbi, functionName: 'stake', args: [amount] }));
const initiateUnstake = (from: Address, amount: bigint) =>
  send(from, encodeFunctionData({ abi: diemAbi, functionName: 'initiateUnstake', args: [amount] }));
const unstake = (from: Address) => send(from, encodeFunctionData({ abi: diemAbi, functionName: 'unstake' }));

describe('stake', () => {
  test('behavior: stakes what mintDiem paid, with no approve', async () => {
    const { address } = chain.accounts[2];
    const args = [parseEther('250'), parseEther('10')] as const;
    const data = encodeFunctionData({ abi: stakingAbi, functionName: 'mintDiem', args });
    await transact(chain.rpcUrl, { account: address, to: stakingAddress, data });
    await stake(address, parseEther('7'));
    expect(await chain.stakedDiemOf(address)).toBe(parseEther('7'));
    expect(await balance(address)).toBe(parseEther('3'));
  });

  test('error: more than the balance is refused', async () => {
    const { address } = chain.accounts[3];
    await expect(stake(address, 1n)).rejects.toThrow('balance too low');
  });
});

describe('initiateUnstake', () => {
  test('behavior: cools down for a day, then unstake pays', async () => {
    const { address } = chain.accounts[0];
    await initiateUnstake(address, parseEther('1.81'));
    expect(await chain.stakedDiemOf(address)).toBe(parseEther('30'));

    await expect(unstake(address)).rejects.toThrow('still cooling down');
    await pass(chain.rpcUrl, { seconds: 24 * 3600 });
    await unstake(address);
    expect(await balance(address)).toBe(parseEther('1.81'));
    expect(await info(address)).toEqual([parseEther('30'), 0n, 0n]);
    await expect(unstake(address)).rejects.toThrow('nothing is cooling down');
  });

  test('behavior: a second one adds up and restarts the day for all of it', async () => {
    const { address } = chain.accounts[0];
    await initiateUnstake(address, parseEther('1'));
    await pass(chain.rpcUrl, { seconds: 23 * 3600 });
    await initiateUnstake(address, parseEther('2'));
    const { timestamp } = await client.getBlock();
    expect(await info(address)).toEqual([parseEther('28.81'), timestamp + 86_400n, parseEther('3')]);
  });
});

describe('mint', () => {
  test('error: nobody but the staking contract mints', async () => {
    const { address } = chain.accounts[0];
    const abi = parseAbi(['function mint(address to, uint256 amount)']);
    const mint = { address: diemAddress, abi, functionName: 'mint', args: [address, 1n] } as const;
    await expect(client.simulateContract({ ...mint, account: address })).rejects.toThrow(
      'only staking mints',
    );
  });
});
