import { type Address, formatUnits } from 'viem';
import { type Currency, type Ledger, roundMoney, sumOf } from './ledger.ts';
import { epochStart } from './limitPeriod.ts';
import type { ApiChain } from './parts.ts';

/** Under this much staked DIEM none is spendable. */
const leastDiem = 0.1;

/**
 * What an account has, credits in USD. `usd` is null where it never had any; `diem` is null where
 * none is staked.
 */
export type Funds = {
  diem: number | null;
  bundled: number;
  usd: number | null;
  earned: number;
  diemEpochAllocation: number;
};

export type Purse = ReturnType<typeof createPurse>;

/** An account's money: DIEM comes from the chain each UTC day, USD and credits are granted by a test. */
export function createPurse({ chain, ledger, now }: { chain: ApiChain; ledger: Ledger; now: () => number }) {
  const granted = new Map<string, Pick<Funds, 'usd' | 'bundled' | 'earned'>>();
  const grantOf = (owner: string) => granted.get(owner) ?? { usd: null, bundled: 0, earned: 0 };

  return {
    grant(owner: string, grant: { usd?: number; bundled?: number; earned?: number }) {
      granted.set(owner, { ...grantOf(owner), ...grant });
    },
    async fundsOf(owner: Address): Promise<Funds> {
      const staked = Number(formatUnits(await chain.stakedDiemOf(owner), 18));
      const diemEpochAllocation = staked >= leastDiem ? staked : 0;
      const today = ledger.of(owner, epochStart(now())).filter(({ currency }) => currency === 'DIEM');
      const diem = staked === 0 ? null : Math.max(0, roundMoney(diemEpochAllocation - sumOf(today)));
      return { diem, diemEpochAllocation, ...grantOf(owner) };
    },
    /** Takes USD or credit away; DIEM needs none of it, as it is counted from the ledger. */
    pay(owner: string, currency: Currency, amount: number) {
      const own = grantOf(owner);
      const less = (funds: number) => Math.max(0, roundMoney(funds - amount));
      if (currency === 'USD') granted.set(owner, { ...own, usd: less(own.usd ?? 0) });
      if (currency === 'BUNDLED_CREDITS') granted.set(owner, { ...own, bundled: less(own.bundled) });
      if (currency === 'EARNED_CREDITS') granted.set(owner, { ...own, earned: less(own.earned) });
    },
    clear: () => granted.clear(),
  };
}

/**
 * Venice spends DIEM first, then earned credit, bundled credit and USD: those of them that the
 * account has.
 */
export function spendable(funds: Funds): Currency[] {
  const order: [Currency, number | null][] = [
    ['DIEM', funds.diem],
    ['EARNED_CREDITS', funds.earned],
    ['BUNDLED_CREDITS', funds.bundled],
    ['USD', funds.usd],
  ];
  return order.filter(([, amount]) => amount !== null && amount > 0).map(([currency]) => currency);
}
