import type { StandingReading } from '../chain/standing.ts';
import { dailyDiem } from '../settings/funds.ts';
import type { Funds } from '../settings/worstCase.ts';

/** What a wallet can spend: Base tells the staked DIEM; only Venice tells USD. */
export function fundsOfWallet(reading: StandingReading | undefined): Funds | undefined {
  if (reading?.status !== 'known') return undefined;
  return { usd: undefined, diemADay: dailyDiem(Number(reading.standing.stakedDiem) / 1e18) };
}
