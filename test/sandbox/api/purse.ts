import { type Address, formatUnits } from 'viem';
import { type Currency, type Ledger, roundMoney, sumOf } from './ledger.ts';
import { epochStart } from './limitPeriod.ts';
import type { ApiChain } from './parts.ts';

/** Under this much staked DIEM none is spendable (facts section 5, "Money rules"). */
const leastDiem = 0.1;

/** What an account has. `usd` is null where it never had any; `diem` is null where none is staked. */
export type Funds = { diem: number | null; bundled: number; usd: number | null; diemEpochAllocation: number };

export type Purse = ReturnType<typeof createPurse>;

/** An account's money: DIEM comes from the chain each UTC day, USD and bundled credit are granted by a test. */
export function createPurse({ chain, ledger, now }: { chain: ApiChain; ledger: Ledger; now: () => number }) {
  const granted = new Map<string, { usd: number | null; bundled: number }>();
  const grantOf = (owner: string) => granted.get(owner) ?? { usd: null, bundled: 0 };

  return {
    grant(owner: string, grant: { usd?: number; bundled?: number }) {
      granted.set(owner, { ...grantOf(owner), ...grant });
    },
    async fundsOf(owner: Address): Promise<Funds> {
      const staked = Number(formatUnits(await chain.stakedDiemOf(owner), 18));
      const diemEpochAllocation = staked >= leastDiem ? staked : 0;
      const today = ledger.of(owner, epochStart(now())).filter(({ currency }) => currency === 'DIEM');
      const diem = staked === 0 ? null : Math.max(0, roundMoney(diemEpochAllocation - sumOf(today)));
      return { diem, diemEpochAllocation, ...grantOf(owner) };
    },
    /** Takes USD or bundled credit away; DIEM needs none of it, as it is counted from the ledger. */
    pay(owner: string, currency: Currency, amount: number) {
      const { usd, bundled } = grantOf(owner);
      const less = (funds: number) => Math.max(0, roundMoney(funds - amount));
      if (currency === 'USD') granted.set(owner, { usd: less(usd ?? 0), bundled });
      if (currency === 'BUNDLED_CREDITS') granted.set(owner, { usd, bundled: less(bundled) });
    },
    clear: () => granted.clear(),
  };
}

/** Venice spends DIEM first, then bundled credit, then USD (facts section 5): those of them that the account has. */
export function spendable(funds: Funds): Currency[] {
  const order: [Currency, number | null][] = [
    ['DIEM', funds.diem],
    ['BUNDLED_CREDITS', funds.bundled],
    ['USD', funds.usd],
  ];
  return order.filter(([, amount]) => amount !== null && amount > 0).map(([currency]) => currency);
}
