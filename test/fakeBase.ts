import {
  type Address,
  decodeFunctionData,
  encodeFunctionResult,
  type Hex,
  numberToHex,
  parseAbi,
  parseEther,
} from 'viem';
import { diemAbi, erc20Abi, stakingAbi, stakingAddress, vvvAddress } from '../src/chain/contracts.ts';
import type { ChainSource } from '../src/chain/sources.ts';

/** What an account holds on the fake chain. Base units; cooldown ends in Unix seconds. */
export type Holding = {
  vvv: bigint;
  stakedVvv: bigint;
  lockedVvv: bigint;
  coolingVvv: bigint;
  coolingVvvEnd: bigint;
  pendingRewards: bigint;
  allowance: bigint;
  diem: bigint;
  stakedDiem: bigint;
  coolingDiem: bigint;
  coolingDiemEnd: bigint;
};

type Sent = { hash: Hex; from: Address; nonce: number; to: Address; data: Hex };
type Mined = Sent & { block: number; status: Hex | undefined };
type Calls = readonly { to: Address; data: Hex }[];

const multicallAbi = parseAbi([
  'struct Call3 { address target; bool allowFailure; bytes callData; }',
  'struct Result { bool success; bytes returnData; }',
  'function aggregate3(Call3[] calls) payable returns (Result[] returnData)',
  'function getBlockNumber() view returns (uint256 blockNumber)',
  'function getCurrentBlockTimestamp() view returns (uint256 timestamp)',
  'function getChainId() view returns (uint256 chainid)',
  'function getEthBalance(address addr) view returns (uint256 balance)',
]);
const abi = [...erc20Abi, ...stakingAbi.slice(1), ...multicallAbi] as const;
const word = (value: bigint) => value.toString(16).padStart(64, '0');

/**
 * One account on Base, in memory: Venice's contracts as far as the page speaks to them, a mempool,
 * and blocks made by hand.
 */
export class FakeBase {
  readonly address: Address = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8';
  holding: Holding = {
    vvv: parseEther('100'),
    stakedVvv: 0n,
    lockedVvv: 0n,
    coolingVvv: 0n,
    coolingVvvEnd: 0n,
    pendingRewards: 0n,
    allowance: 0n,
    diem: parseEther('10'),
    stakedDiem: 0n,
    coolingDiem: 0n,
    coolingDiemEnd: 0n,
  };
  /** Unix seconds. */
  now = BigInt(Math.floor(Date.now() / 1000));
  block = 100;
  /** What a simulation waits for. */
  simulating: Promise<void> = Promise.resolve();
  /** The status that receipts show in place of the true one; null leaves it out. */
  statusShown: Hex | null | undefined;
  /** All that was ever sent, in its order. */
  readonly sent: Sent[] = [];
  readonly pool: Sent[] = [];
  readonly mined: Mined[] = [];
  private nonce = 7;

  /** Takes a transaction into the mempool. `at` replaces the one of that nonce. */
  send({ to, data }: { to: Address; data: Hex }, at?: number): Hex {
    const nonce = at ?? this.nonce++;
    const hash = numberToHex(1000 + this.pool.length + this.mined.length, { size: 32 });
    const before = this.pool.findIndex((each) => each.nonce === nonce);
    if (before >= 0) this.pool.splice(before, 1);
    const sent = { hash, from: this.address, nonce, to, data };
    this.pool.push(sent);
    this.sent.push(sent);
    return hash;
  }

  /** A block with everything that waits. */
  mine(): void {
    this.block += 1;
    for (const sent of this.pool.splice(0)) {
      const isDone = this.carryOut([sent]);
      const status =
        this.statusShown === undefined ? (isDone ? '0x1' : '0x0') : (this.statusShown ?? undefined);
      this.mined.push({ ...sent, block: this.block, status });
    }
  }

  /** Carries calls out, all or none. */
  carryOut(calls: Calls): boolean {
    const before = { ...this.holding };
    if (calls.every((call) => this.apply(call))) return true;
    this.holding = before;
    return false;
  }

  /** Every read fails. */
  isDown = false;

  readonly source: ChainSource = async ({ method, params }) => {
    if (this.isDown) throw new Error('The fake chain is down');
    switch (method) {
      case 'eth_chainId':
        return '0x2105';
      case 'eth_blockNumber':
        return numberToHex(this.block);
      case 'eth_gasPrice':
        return '0x1';
      case 'eth_call':
        return this.call(params);
      case 'eth_simulateV1':
        return this.simulate(params);
      case 'eth_getTransactionByHash':
        return this.transaction(String(params[0]));
      case 'eth_getTransactionReceipt':
        return this.receipt(String(params[0]));
      case 'eth_getBlockByNumber':
        return this.blockAt(Number(params[0]));
      default:
        throw new Error(`The fake chain does not know ${method}`);
    }
  };

  private call(params: readonly unknown[]): Hex {
    const [{ data }] = params as [{ data: Hex }];
    const { args } = decodeFunctionData({ abi: multicallAbi, data });
    const calls = args?.[0] as readonly { target: Address; callData: Hex }[];
    const result = calls.map(({ target, callData }) => ({
      success: true,
      returnData: `0x${this.view(target, callData).map(word).join('')}` as Hex,
    }));
    return encodeFunctionResult({ abi: multicallAbi, functionName: 'aggregate3', result });
  }

  private view(target: Address, data: Hex): bigint[] {
    const of = this.holding;
    const read = decodeFunctionData({ abi: [...abi, ...diemAbi.slice(1, 2)], data });
    switch (read.functionName) {
      case 'getChainId':
        return [8453n];
      case 'getCurrentBlockTimestamp':
        return [this.now];
      case 'getBlockNumber':
        return [BigInt(this.block)];
      case 'getEthBalance':
        return [parseEther('1')];
      case 'balanceOf':
        return [target === vvvAddress ? of.vvv : target === stakingAddress ? of.stakedVvv : of.diem];
      case 'allowance':
        return [of.allowance];
      case 'balanceOfUnlocked':
        return [of.stakedVvv - of.lockedVvv];
      case 'lockedStakes':
        return [of.lockedVvv, of.lockedVvv / 25n];
      case 'stakes':
        return [0n, of.coolingVvvEnd, of.coolingVvv];
      case 'cooldownDuration':
        return [7n * 86_400n];
      case 'pendingRewards':
        return [of.pendingRewards];
      case 'getDiemAmountOut':
        return [read.args[0] / 25n];
      case 'stakedInfos':
        return [of.stakedDiem, of.coolingDiemEnd, of.coolingDiem];
      default:
        throw new Error(`The fake chain has no view ${read.functionName}`);
    }
  }

  private async simulate(params: readonly unknown[]): Promise<unknown> {
    await this.simulating;
    const [{ blockStateCalls }] = params as [{ blockStateCalls: { calls: Calls }[] }];
    const before = { ...this.holding };
    const calls = (blockStateCalls[0]?.calls ?? []).map((call) => ({
      status: this.apply(call) ? '0x1' : '0x0',
      gasUsed: '0x5208',
      returnData: '0x',
      logs: [],
    }));
    this.holding = before;
    return [{ number: numberToHex(this.block), calls }];
  }

  /** Moves what the contract would move; false where it refuses. */
  private apply({ to, data }: { to: Address; data: Hex }): boolean {
    const of = this.holding;
    if (data === '0x') return true;
    if (to.toLowerCase() === vvvAddress.toLowerCase()) {
      const read = decodeFunctionData({ abi: erc20Abi, data });
      if (read.functionName !== 'approve') return false;
      of.allowance = read.args[1];
      return true;
    }
    if (to.toLowerCase() !== stakingAddress.toLowerCase()) return this.applyDiem(data);
    const { functionName, args } = decodeFunctionData({ abi: stakingAbi, data });
    if (functionName === 'stake') {
      const amount = args[1];
      if (of.vvv < amount || of.allowance < amount) return false;
      of.vvv -= amount;
      of.allowance -= amount;
      of.stakedVvv += amount;
    } else if (functionName === 'initiateUnstake') {
      if (of.coolingVvv > 0n || of.stakedVvv - of.lockedVvv < args[0]) return false;
      of.stakedVvv -= args[0];
      of.coolingVvv = args[0];
      of.coolingVvvEnd = this.now + 7n * 86_400n;
    } else if (functionName === 'finalizeUnstake') {
      if (of.coolingVvv === 0n || this.now < of.coolingVvvEnd) return false;
      of.vvv += of.coolingVvv;
      of.coolingVvv = 0n;
      of.coolingVvvEnd = 0n;
    } else if (functionName === 'mintDiem') {
      const [lock, minOut] = args;
      if (of.stakedVvv - of.lockedVvv < lock || lock / 25n < minOut) return false;
      of.lockedVvv += lock;
      of.diem += lock / 25n;
    }
    of.vvv += of.pendingRewards;
    of.pendingRewards = 0n;
    return true;
  }

  private applyDiem(data: Hex): boolean {
    const of = this.holding;
    const { functionName, args } = decodeFunctionData({ abi: diemAbi, data });
    if (functionName === 'stake') {
      if (of.diem < args[0]) return false;
      of.diem -= args[0];
      of.stakedDiem += args[0];
    } else if (functionName === 'initiateUnstake') {
      if (of.stakedDiem < args[0]) return false;
      of.stakedDiem -= args[0];
      of.coolingDiem += args[0];
      of.coolingDiemEnd = this.now + 86_400n;
    } else {
      if (of.coolingDiem === 0n || this.now < of.coolingDiemEnd) return false;
      of.diem += of.coolingDiem;
      of.coolingDiem = 0n;
      of.coolingDiemEnd = 0n;
    }
    return true;
  }

  private transaction(hash: string): unknown {
    const found = [...this.pool, ...this.mined].find((each) => each.hash === hash);
    return found ? this.show(found) : null;
  }

  private show(sent: Sent | Mined): object {
    const block = 'block' in sent ? numberToHex(sent.block) : null;
    const { hash, from, to, nonce, data: input } = sent;
    const shared = { hash, from, to, nonce: numberToHex(nonce), input, blockNumber: block, blockHash: block };
    return { ...shared, value: '0x0', gas: '0x5208', gasPrice: '0x1', type: '0x2', chainId: '0x2105' };
  }

  private receipt(hash: string): unknown {
    const found = this.mined.find((each) => each.hash === hash);
    if (!found) return null;
    const { block, status, from, to } = found;
    return {
      transactionHash: hash,
      blockNumber: numberToHex(block),
      from,
      to,
      logs: [],
      ...(status && { status }),
    };
  }

  private blockAt(number: number): unknown {
    const transactions = this.mined.filter(({ block }) => block === number).map((each) => this.show(each));
    return { number: numberToHex(number), hash: numberToHex(number, { size: 32 }), transactions };
  }
}
