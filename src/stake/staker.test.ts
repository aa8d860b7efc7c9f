import { createTestClient, createWalletClient, type Hex, http, parseEther, publicActions } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { base } from 'viem/chains';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type SandboxChain, startChain } from '../../test/sandbox/chain/chain.ts';
import { createStakeBed, reachStake, type StakeBed } from '../../test/stakeBed.ts';
import { diemAbi, diemAddress } from '../chain/contracts.ts';

let chain: SandboxChain;
let bed: StakeBed;
beforeAll(async () => {
  chain = await startChain();
});
afterEach(async () => {
  bed.end();
  await chain.revert();
});
afterAll(() => chain.close());

const amount = parseEther('500');

describe('createStaker', () => {
  it('behavior: approves exactly the amount, stakes it, and tells once', async () => {
    bed = await createStakeBed(chain);
    bed.control.behave('approve');
    const { offer } = await reachStake(bed.staker, 'choice');
    expect(offer).toMatchObject({
      batching: 'no',
      position: { vvv: amount, stakedVvv: 0n, allowance: 0n },
    });
    expect(offer.cost).toBeGreaterThan(0n);
    await bed.staker.begin({ action: 'stakeVvv', amount });
    const { job } = await reachStake(bed.staker, 'done');
    expect(job.asks).toMatchObject([
      { step: 'approve', id: expect.stringMatching(/^0x/), status: 'settled' },
      { step: 'stakeVvv', id: expect.stringMatching(/^0x/), status: 'settled' },
    ]);
    expect(await chain.stakedOf(chain.accounts[1].address)).toBe(amount);
    expect(bed.asked()).toEqual({ sends: 2, switches: 0 });
    expect(bed.staked()).toBe(1);
    expect(bed.journal.read()).toBeUndefined();
  });

  it('behavior: one bundle where the wallet offers EIP-5792', async () => {
    bed = await createStakeBed(chain, { memory: { batches: true } });
    bed.control.behave('approve');
    expect((await reachStake(bed.staker, 'choice')).offer.batching).toBe('supported');
    await bed.staker.begin({ action: 'stakeVvv', amount });
    const { job } = await reachStake(bed.staker, 'done');
    expect(job.asks).toMatchObject([{ step: 'batch', id: expect.any(String), status: 'settled' }]);
    expect(bed.asked().sends).toBe(1);
    expect(await chain.stakedOf(chain.accounts[1].address)).toBe(amount);
  });

  it('behavior: DIEM takes one transaction and no leave', async () => {
    const diem = parseEther('31.81');
    await takeDiemBack(diem);
    bed = await createStakeBed(chain, { account: 0 });
    bed.control.behave('approve');
    expect((await reachStake(bed.staker, 'choice')).offer.position).toMatchObject({
      diem,
      stakedDiem: 0n,
    });
    await bed.staker.begin({ action: 'stakeDiem', amount: diem });
    const { job } = await reachStake(bed.staker, 'done');
    expect(job.asks).toMatchObject([
      { step: 'stakeDiem', id: expect.stringMatching(/^0x/), status: 'settled' },
    ]);
    expect(bed.asked().sends).toBe(1);
    expect(await chain.stakedDiemOf(chain.accounts[0].address)).toBe(diem);
  });

  it('error: more than there is: refused by the trial, the wallet is not asked', async () => {
    bed = await createStakeBed(chain);
    await reachStake(bed.staker, 'choice');
    await bed.staker.begin({ action: 'stakeVvv', amount: amount + 1n });
    expect(bed.staker.getState()).toMatchObject({ phase: 'choice', problem: 'REFUSED' });
    expect(bed.asked().sends).toBe(0);
  });
});

/** Ends a stake of DIEM and waits out its day, so that it is liquid again. */
async function takeDiemBack(amount: bigint): Promise<void> {
  const [{ privateKey }] = chain.accounts;
  const transport = http(chain.rpcUrl);
  const owner = createWalletClient({ account: privateKeyToAccount(privateKey), chain: base, transport });
  const call = { address: diemAddress, abi: diemAbi } as const;
  const node = createTestClient({ mode: 'anvil', chain: base, transport }).extend(publicActions);
  const settle = (hash: Hex) => node.waitForTransactionReceipt({ hash, pollingInterval: 50 });
  await settle(await owner.writeContract({ ...call, functionName: 'initiateUnstake', args: [amount] }));
  await node.increaseTime({ seconds: 24 * 3600 + 10 });
  // An estimate looks at the last block, not at the clock.
  await node.mine({ blocks: 1 });
  await settle(await owner.writeContract({ ...call, functionName: 'unstake' }));
}
