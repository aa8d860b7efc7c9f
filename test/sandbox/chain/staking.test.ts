import { type Address, encodeFunctionData, type Hex, parseAbi, parseEther } from 'viem';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  diemAbi,
  diemAddress,
  erc20Abi,
  stakingAbi,
  stakingAddress,
  vvvAddress,
} from '../../../src/chain/contracts.ts';
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

const days = (count: number) => ({ seconds: count * 24 * 3600 });
const vvv = { address: vvvAddress, abi: erc20Abi } as const;
const staking = { address: stakingAddress, abi: stakingAbi } as const;
const diem = { address: diemAddress, abi: diemAbi } as const;

const read = {
  vvv: (of: Address) => client.readContract({ ...vvv, functionName: 'balanceOf', args: [of] }),
  unlocked: (of: Address) =>
    client.readContract({ ...staking, functionName: 'balanceOfUnlocked', args: [of] }),
  stakes: (of: Address) => client.readContract({ ...staking, functionName: 'stakes', args: [of] }),
  locked: (of: Address) => client.readContract({ ...staking, functionName: 'lockedStakes', args: [of] }),
  pending: (of: Address) => client.readContract({ ...staking, functionName: 'pendingRewards', args: [of] }),
  diem: (of: Address) => client.readContract({ ...diem, functionName: 'balanceOf', args: [of] }),
};
/** Transactions of `account`, each ready to be sent. */
const send = (account: Address) => {
  const to = stakingAddress;
  const abi = stakingAbi;
  const transaction = (data: Hex) => transact(chain.rpcUrl, { account, to, data });
  return {
    approve: (amount: bigint) => {
      const data = encodeFunctionData({
        abi: erc20Abi,
        functionName: 'approve',
        args: [stakingAddress, amount],
      });
      return transact(chain.rpcUrl, { account, to: vvvAddress, data });
    },
    stake: (recipient: Address, amount: bigint) =>
      transaction(encodeFunctionData({ abi, functionName: 'stake', args: [recipient, amount] })),
    initiateUnstake: (amount: bigint) =>
      transaction(encodeFunctionData({ abi, functionName: 'initiateUnstake', args: [amount] })),
    finalizeUnstake: () => transaction(encodeFunctionData({ abi, functionName: 'finalizeUnstake' })),
    claim: () => transaction(encodeFunctionData({ abi, functionName: 'claim' })),
    mintDiem: (lock: bigint, minOut: bigint) =>
      transaction(encodeFunctionData({ abi, functionName: 'mintDiem', args: [lock, minOut] })),
    burnDiem: (amount: bigint) =>
      transaction(encodeFunctionData({ abi, functionName: 'burnDiem', args: [amount] })),
  };
};

describe('stake', () => {
  test('behavior: approve, then stake, turns VVV into sVVV', async () => {
    const { address } = chain.accounts[1];
    await send(address).approve(parseEther('120'));
    await send(address).stake(address, parseEther('120'));
    expect(await chain.stakedOf(address)).toBe(parseEther('120'));
    expect(await read.vvv(address)).toBe(parseEther('380'));
  });

  test('behavior: the first argument receives the sVVV, the sender pays', async () => {
    const [, payer, , recipient] = chain.accounts;
    await send(payer.address).approve(parseEther('5'));
    await send(payer.address).stake(recipient.address, parseEther('5'));
    expect(await chain.stakedOf(recipient.address)).toBe(parseEther('5'));
    expect(await chain.stakedOf(payer.address)).toBe(0n);
  });

  test('error: without approve nothing moves', async () => {
    const { address } = chain.accounts[1];
    await expect(send(address).stake(address, 1n)).rejects.toThrow('allowance too low');
    expect(await chain.stakedOf(address)).toBe(0n);
  });

  test("error: the one-argument stake of Venice's prose does not exist", async () => {
    const { address } = chain.accounts[1];
    await send(address).approve(parseEther('5'));
    const data = encodeFunctionData({ abi: diemAbi, functionName: 'stake', args: [parseEther('5')] });
    await expect(client.call({ account: address, to: stakingAddress, data })).rejects.toThrow('revert');
  });

  test('error: sVVV cannot be transferred', async () => {
    const [from, , , to] = chain.accounts;
    const abi = parseAbi(['function transfer(address to, uint256 amount) returns (bool)']);
    const transfer = { address: stakingAddress, abi, functionName: 'transfer' } as const;
    await expect(
      client.simulateContract({ ...transfer, account: from.address, args: [to.address, 1n] }),
    ).rejects.toThrow('sVVV cannot be transferred');
  });
});

describe('initiateUnstake', () => {
  test('behavior: burns the sVVV at once and pays the VVV after seven days', async () => {
    const { address } = chain.accounts[2];
    await send(address).initiateUnstake(parseEther('100'));
    expect(await chain.stakedOf(address)).toBe(parseEther('200'));
    const [, cooldownEnd, cooldownAmount] = await read.stakes(address);
    const { timestamp } = await client.getBlock();
    expect([cooldownEnd - timestamp, cooldownAmount]).toEqual([7n * 86_400n, parseEther('100')]);

    await expect(send(address).finalizeUnstake()).rejects.toThrow('still cooling down');
    const before = await read.vvv(address);
    await pass(chain.rpcUrl, days(7));
    await send(address).finalizeUnstake();
    expect((await read.vvv(address)) - before).toBe(parseEther('100'));
    expect((await read.stakes(address)).slice(1)).toEqual([0n, 0n]);
    await expect(send(address).finalizeUnstake()).rejects.toThrow('no unstake is pending');
  });

  test('error: a second one must wait for the first', async () => {
    const { address } = chain.accounts[2];
    await send(address).initiateUnstake(1n);
    await expect(send(address).initiateUnstake(1n)).rejects.toThrow('an unstake is pending');
  });

  test('error: sVVV locked for DIEM stays', async () => {
    const { address } = chain.accounts[0];
    const unlocked = await read.unlocked(address);
    await expect(send(address).initiateUnstake(unlocked + 1n)).rejects.toThrow('more than is unlocked');
    await send(address).initiateUnstake(unlocked);
    expect(await chain.stakedOf(address)).toBe(parseEther('795.25'));
  });
});

describe('claim', () => {
  test('behavior: pays what has been earned and begins again', async () => {
    const { address } = chain.accounts[2];
    const pending = await read.pending(address);
    const before = await read.vvv(address);
    await send(address).claim();
    expect((await read.vvv(address)) - before).toBeGreaterThanOrEqual(pending);
    expect(await read.pending(address)).toBe(0n);
  });

  test('behavior: a year earns 12 %, and four fifths of that on sVVV locked for DIEM', async () => {
    const [staker, , plainStaker] = chain.accounts;
    const before = [await read.pending(staker.address), await read.pending(plainStaker.address)] as const;
    await pass(chain.rpcUrl, days(365));
    // Unlocked 454.75, locked 795.25; the tolerance is a few seconds of real time.
    const earned = Number((await read.pending(staker.address)) - before[0]) / 1e18;
    expect(earned).toBeCloseTo((454.75 + 795.25 * 0.8) * 0.12, 2);
    expect(Number((await read.pending(plainStaker.address)) - before[1]) / 1e18).toBeCloseTo(300 * 0.12, 2);
  });
});

describe('mintDiem', () => {
  test('behavior: locks sVVV, which still counts as a balance, and pays what was quoted', async () => {
    const { address } = chain.accounts[2];
    const lock = parseEther('250');
    const quote = await client.readContract({ ...staking, functionName: 'getDiemAmountOut', args: [lock] });
    await send(address).mintDiem(lock, quote);
    expect(await read.diem(address)).toBe(quote);
    expect(await read.locked(address)).toEqual([lock, quote]);
    expect(await chain.stakedOf(address)).toBe(parseEther('300'));
    expect(await read.unlocked(address)).toBe(parseEther('50'));
  });

  test('error: less than the least accepted is refused', async () => {
    const { address } = chain.accounts[2];
    await expect(send(address).mintDiem(parseEther('25'), parseEther('1') + 1n)).rejects.toThrow(
      'less DIEM than asked for',
    );
  });
});

describe('burnDiem', () => {
  test('behavior: frees the same share of what is locked', async () => {
    const { address } = chain.accounts[2];
    await send(address).mintDiem(parseEther('250'), 0n);
    await send(address).burnDiem(parseEther('4'));
    expect(await read.locked(address)).toEqual([parseEther('150'), parseEther('6')]);
    expect(await read.diem(address)).toBe(parseEther('6'));
  });

  test('error: staked DIEM cannot be burned', async () => {
    const { address } = chain.accounts[0];
    await expect(send(address).burnDiem(1n)).rejects.toThrow('balance too low');
  });
});
