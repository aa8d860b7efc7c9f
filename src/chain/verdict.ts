import type { Standing } from './standing.ts';

/** Under this much staked DIEM none of it can be spent, says Venice. */
export const diemThreshold = 10n ** 17n;

/** What a wallet's standing means for minting, in the order of what is missing. */
export type Verdict = 'nothing' | 'stakeFirst' | 'noDiem' | 'belowThreshold' | 'spends';

/** Whether Venice refuses a mint by this standing: it asks for a balance of sVVV over zero. */
export function willRefuse({ stakedVvv }: Pick<Standing, 'stakedVvv'>): boolean {
  return stakedVvv === 0n;
}

/** Advice, never a gate: Venice decides, by a balance of sVVV over zero. */
export function judgeStanding({ vvv, stakedVvv, stakedDiem }: Standing): Verdict {
  if (stakedVvv === 0n) return vvv === 0n ? 'nothing' : 'stakeFirst';
  if (stakedDiem === 0n) return 'noDiem';
  return stakedDiem < diemThreshold ? 'belowThreshold' : 'spends';
}
