import type { Balance } from '../venice/billing.ts';
import type { Funds } from './worstCase.ts';

/** Under this much staked DIEM, none is spendable (docs.venice.ai, "DIEM"). */
const leastDiem = 0.1;

/** What an account holds by Venice's balance. A credit that it does not tell leaves USD unknown. */
export function fundsOf({ balances, diemEpochAllocation }: Balance): Funds {
  const { usd, bundledCredits, earnedCredits } = balances ?? {};
  const parts = [usd, bundledCredits, earnedCredits].map((part) => (part === null ? 0 : part));
  return {
    usd: parts.reduce<number | undefined>(
      (sum, part) => (sum === undefined || part === undefined ? undefined : sum + Number(part)),
      0,
    ),
    diemADay: diemEpochAllocation === undefined ? undefined : dailyDiem(Number(diemEpochAllocation)),
  };
}

/** What a stake of DIEM buys a UTC day. @param staked whole DIEM */
export function dailyDiem(staked: number): number {
  return staked < leastDiem ? 0 : staked;
}
