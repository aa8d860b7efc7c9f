import {
  type Address,
  createTestClient,
  encodeFunctionData,
  type Hex,
  http,
  parseAbi,
  parseEther,
  parseUnits,
} from 'viem';
import { base } from 'viem/chains';
import {
  diemAbi,
  diemAddress,
  erc20Abi,
  multicall3Address,
  stakingAbi,
  stakingAddress,
  vvvAddress,
} from '../../../src/chain/contracts.ts';
import { usdc } from '../../../src/venice/x402TypedData.ts';
import { facilitator, type SeededAccounts } from './accounts.ts';
import type { Contracts } from './compile.ts';

/** How long ago the stakes were made, in seconds: long enough for rewards to be worth a claim. */
export const stakedForSeconds = 30 * 24 * 3600;

/** What the accounts own, in whole tokens. What is locked buys DIEM at the sandbox's price of 25 sVVV. */
const seeded = {
  staker: { stake: '1250', lock: '795.25', diem: '31.81' },
  holder: { vvv: '500' },
  plainStaker: { stake: '300' },
  /** ETH: enough to pay for transactions, for those who have nothing else. */
  nobody: { eth: '0.01' },
  /** USDC, for every account. */
  usdc: '100',
  facilitator: { eth: '10' },
} as const;

type Call = { from: Address; to: Address; data: Hex };

/**
 * Places the contracts at their addresses on Base and brings the accounts to their standing, by the
 * very transactions that people use. Expects a fresh anvil whose clock is `stakedForSeconds`
 * behind, and sets it right.
 */
export async function seed(rpcUrl: string, contracts: Contracts, accounts: SeededAccounts): Promise<void> {
  const anvil = createTestClient({ mode: 'anvil', chain: base, transport: http(rpcUrl) });
  const [staker, holder, plainStaker, nobody] = accounts;

  await Promise.all([
    anvil.setCode({ address: vvvAddress, bytecode: contracts.VVV.code }),
    anvil.setCode({ address: stakingAddress, bytecode: contracts.StakingV2.code }),
    anvil.setCode({ address: diemAddress, bytecode: contracts.DIEM.code }),
    anvil.setCode({ address: usdc.address, bytecode: contracts.USDC.code }),
    anvil.setCode({ address: multicall3Address, bytecode: contracts.Multicall3.code }),
    anvil.setBalance({ address: nobody.address, value: parseEther(seeded.nobody.eth) }),
    anvil.setBalance({ address: facilitator().address, value: parseEther(seeded.facilitator.eth) }),
    anvil.setAutomine(false),
    // VVV is minted by the staking contract alone, so for one block the sandbox speaks in its name.
    anvil.impersonateAccount({ address: stakingAddress }),
    anvil.setBalance({ address: stakingAddress, value: parseEther('1') }),
    // So is USDC, in its own.
    anvil.impersonateAccount({ address: usdc.address }),
    anvil.setBalance({ address: usdc.address, value: parseEther('1') }),
  ]);

  const block = async (calls: readonly Call[]) => {
    for (const { from, to, data } of calls) {
      // Gas is given, since an estimate would not see the calls that wait before it.
      await anvil.sendUnsignedTransaction({ from, to, data, gas: 500_000n });
    }
    await anvil.mine({ blocks: 1 });
  };
  await block([
    mintVvv(staker.address, seeded.staker.stake),
    mintVvv(holder.address, seeded.holder.vvv),
    mintVvv(plainStaker.address, seeded.plainStaker.stake),
    ...accounts.map(({ address }) => mintUsdc(address, seeded.usdc)),
  ]);
  await block([
    ...stakeVvv(staker.address, seeded.staker.stake),
    ...stakeVvv(plainStaker.address, seeded.plainStaker.stake),
    ...mintAndStakeDiem(staker.address, seeded.staker),
  ]);

  await Promise.all([
    anvil.stopImpersonatingAccount({ address: stakingAddress }),
    anvil.setBalance({ address: stakingAddress, value: 0n }),
    anvil.stopImpersonatingAccount({ address: usdc.address }),
    anvil.setBalance({ address: usdc.address, value: 0n }),
    anvil.setAutomine(true),
    anvil.increaseTime({ seconds: stakedForSeconds }),
  ]);
  await anvil.mine({ blocks: 1 });
}

const mintAbi = parseAbi(['function mint(address to, uint256 amount)']);

function mintVvv(to: Address, vvv: string): Call {
  const data = encodeFunctionData({ abi: mintAbi, functionName: 'mint', args: [to, parseEther(vvv)] });
  return { from: stakingAddress, to: vvvAddress, data };
}

function mintUsdc(to: Address, amount: string): Call {
  const args = [to, parseUnits(amount, usdc.decimals)] as const;
  return {
    from: usdc.address,
    to: usdc.address,
    data: encodeFunctionData({ abi: mintAbi, functionName: 'mint', args }),
  };
}

function stakeVvv(from: Address, vvv: string): Call[] {
  const amount = parseEther(vvv);
  const approve = encodeFunctionData({
    abi: erc20Abi,
    functionName: 'approve',
    args: [stakingAddress, amount],
  });
  const stake = encodeFunctionData({ abi: stakingAbi, functionName: 'stake', args: [from, amount] });
  return [
    { from, to: vvvAddress, data: approve },
    { from, to: stakingAddress, data: stake },
  ];
}

function mintAndStakeDiem(from: Address, { lock, diem }: { lock: string; diem: string }): Call[] {
  const amount = parseEther(diem);
  const mint = encodeFunctionData({
    abi: stakingAbi,
    functionName: 'mintDiem',
    args: [parseEther(lock), amount],
  });
  const stake = encodeFunctionData({ abi: diemAbi, functionName: 'stake', args: [amount] });
  return [
    { from, to: stakingAddress, data: mint },
    { from, to: diemAddress, data: stake },
  ];
}
