import { type Address, encodeFunctionData } from 'viem';
import { diemAbi, diemAddress, erc20Abi, stakingAbi, stakingAddress, vvvAddress } from './contracts.ts';
import { ChainError, type ChainErrorCode, toChainError } from './errors.ts';
import { ethBalance, multicall, type Read } from './multicall.ts';
import { type ChainSource, publicSources, withDeadline } from './sources.ts';

/**
 * What a wallet holds on Base, as far as Venice cares. Base units, 18 decimals; `endsAt` in ms
 * since 1970.
 */
export type Standing = {
  vvv: bigint;
  /** sVVV, with what is locked for DIEM: over zero is what minting asks for. */
  stakedVvv: bigint;
  lockedVvv: bigint;
  /** VVV on its way back from a stake. */
  cooldown: { amount: bigint; endsAt: number } | undefined;
  pendingRewards: bigint;
  /** DIEM that is not staked, and so buys nothing. */
  diem: bigint;
  stakedDiem: bigint;
  eth: bigint;
};

/** "Could not check" is never "no": whoever shows it says so, and lets the user go on. */
export type StandingReading =
  | { status: 'known'; standing: Standing }
  | { status: 'unknown'; reason: ChainErrorCode | 'CONTRADICTION' };

export type StandingOptions = {
  sources?: readonly ChainSource[];
  /** How long the slower sources are waited for once one has answered. */
  graceMs?: number;
  /**
   * When sources that disagree are asked again: one of them may be a block behind, and Base makes
   * one every two seconds.
   */
  againMs?: number;
};

type Answer = { standing: Standing; blockNumber: bigint };
type Outcome = Answer | { reason: ChainErrorCode };

/**
 * Asks every source at once, each by one multicall, and believes what most of those that answer
 * say. A source that fails or says the impossible is left out; where no majority agrees, even when
 * asked again, nothing is known. Never throws.
 */
export async function readStanding(
  address: Address,
  options: StandingOptions = {},
): Promise<StandingReading> {
  const { sources = publicSources(), graceMs = 1_500, againMs = 2_500 } = options;
  const first = judge(await askAll(address, sources, graceMs));
  if (first.status === 'known' || first.reason !== 'CONTRADICTION') return first;
  await new Promise((resolve) => setTimeout(resolve, againMs));
  return judge(await askAll(address, sources, graceMs));
}

/** Outcomes of all sources, or of those that made it `graceMs` after the first good one. */
function askAll(address: Address, sources: readonly ChainSource[], graceMs: number): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  return new Promise((resolve) => {
    const finish = () => resolve([...outcomes]);
    let grace: ReturnType<typeof setTimeout> | undefined;
    const add = (outcome: Outcome) => {
      outcomes.push(outcome);
      if ('standing' in outcome) grace ??= setTimeout(finish, graceMs);
      if (outcomes.length < sources.length) return;
      clearTimeout(grace);
      finish();
    };
    for (const source of sources)
      ask(address, withDeadline(source)).then(add, (thrown) => add({ reason: toChainError(thrown).code }));
    if (sources.length === 0) finish();
  });
}

function judge(outcomes: readonly Outcome[]): StandingReading {
  const answers = outcomes.filter((outcome) => 'standing' in outcome);
  if (answers.length === 0) {
    // A source that says nothing takes nothing from what the others say went wrong.
    const reasons = new Set(outcomes.flatMap((outcome) => ('reason' in outcome ? outcome.reason : [])));
    reasons.delete('UNREACHABLE');
    const [only] = reasons;
    return { status: 'unknown', reason: reasons.size === 1 && only ? only : 'UNREACHABLE' };
  }
  const newestFirst = answers.toSorted((one, other) => (one.blockNumber < other.blockNumber ? 1 : -1));
  const agree = (answer: Answer) => answers.filter((other) => keyOf(other) === keyOf(answer)).length;
  const newest = newestFirst.find((answer) => agree(answer) * 2 > answers.length);
  return newest
    ? { status: 'known', standing: newest.standing }
    : { status: 'unknown', reason: 'CONTRADICTION' };
}

/**
 * What two honest sources agree on, even some blocks apart: all but the rewards, which grow by the
 * second.
 */
function keyOf({ standing }: Answer): string {
  const { vvv, stakedVvv, lockedVvv, cooldown, diem, stakedDiem, eth } = standing;
  return [vvv, stakedVvv, lockedVvv, cooldown?.amount, cooldown?.endsAt, diem, stakedDiem, eth].join();
}

async function ask(address: Address, source: ChainSource): Promise<Answer> {
  const { values, blockNumber } = await multicall(source, readsOf(address));
  const { cooldownEnd, cooldownAmount, ...amounts } = values;
  const cooldown =
    cooldownAmount > 0n ? { amount: cooldownAmount, endsAt: Number(cooldownEnd) * 1000 } : undefined;
  const standing = { ...amounts, cooldown };
  if (!isPossible(standing)) throw new ChainError('IMPOSSIBLE');
  return { standing, blockNumber };
}

/** A hundred times all VVV there is, and more than all ETH. */
const maxTokens = 10n ** 10n * 10n ** 18n;
const maxCooldownMs = 366 * 24 * 3600 * 1000;

/** Whether these numbers can be true at all: 2^256-1 is what a broken or lying endpoint likes to say. */
function isPossible({ cooldown, ...amounts }: Standing): boolean {
  const all = [...Object.values(amounts), cooldown?.amount ?? 0n];
  return (
    all.every((amount) => amount <= maxTokens) &&
    amounts.lockedVvv <= amounts.stakedVvv &&
    (cooldown?.endsAt ?? 0) <= Date.now() + maxCooldownMs
  );
}

function readsOf(account: Address) {
  const args = [account] as const;
  const balanceOf = encodeFunctionData({ abi: erc20Abi, functionName: 'balanceOf', args });
  const staking = (
    functionName: 'lockedStakes' | 'stakes' | 'pendingRewards',
  ): Pick<Read, 'to' | 'data'> => ({
    to: stakingAddress,
    data: encodeFunctionData({ abi: stakingAbi, functionName, args }),
  });
  const stakedInfos = encodeFunctionData({ abi: diemAbi, functionName: 'stakedInfos', args });
  return {
    vvv: { to: vvvAddress, data: balanceOf, words: 1, index: 0 },
    stakedVvv: { to: stakingAddress, data: balanceOf, words: 1, index: 0 },
    lockedVvv: { ...staking('lockedStakes'), words: 2, index: 0 },
    cooldownEnd: { ...staking('stakes'), words: 3, index: 1 },
    cooldownAmount: { ...staking('stakes'), words: 3, index: 2 },
    pendingRewards: { ...staking('pendingRewards'), words: 1, index: 0 },
    diem: { to: diemAddress, data: balanceOf, words: 1, index: 0 },
    stakedDiem: { to: diemAddress, data: stakedInfos, words: 3, index: 0 },
    eth: ethBalance(account),
  } satisfies Record<string, Read>;
}

/** What is staked; undefined where Base did not tell, which is no reason. */
export function stakesOf(
  reading: StandingReading | undefined,
): Pick<Standing, 'stakedDiem' | 'stakedVvv'> | undefined {
  if (reading?.status !== 'known') return undefined;
  const { stakedDiem, stakedVvv } = reading.standing;
  return { stakedDiem, stakedVvv };
}
