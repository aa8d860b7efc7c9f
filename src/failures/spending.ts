import type { Amount, Diagnosis, Known, Pool } from './diagnosis.ts';

/** Under this much staked DIEM none is spendable: a tenth, of 18 decimals. */
const leastDiem = 10n ** 17n;

/**
 * One currency as far as it is known. `funds` is the account's, `left` what the key may still spend
 * of it.
 */
type Purse = { pool: Pool; left?: number; cap?: number | null; used?: number; funds?: number };

/**
 * May this key spend, and if not, why? Venice clamps a key's balances by its limits, so a balance
 * of 0 alone is no reason: the reasons that are sure come first, and where none is, that is said.
 */
export function diagnoseSpending(known: Known): Diagnosis {
  const { limits, stored, now } = known;
  const purses = [readPurse('diem', known), readPurse('usd', known)];
  const amounts = listAmounts(known, purses);
  if (limits?.accessPermitted === false && amounts.length > 0)
    return { cause: 'NOT_PERMITTED', action: { kind: 'venice', page: 'credit' } };
  if (amounts.length > 0) return { cause: 'WORKS', amounts, action: { kind: 'none' } };

  if (stored?.limits?.usd === 0 && stored.limits.diem === 0)
    return { cause: 'CAP_ZERO', pools: ['diem', 'usd'], action: { kind: 'edit', field: 'diem' } };
  // Money that is known to lie behind a cap, then money that may.
  for (const isSure of [true, false]) {
    const behind = purses.filter(({ funds }) => (isSure ? (funds ?? 0) > 0 : funds === undefined));
    const full = behind.find((purse) => isFull(purse, isSure));
    if (full) return capReached(full, known);
    const off = behind.find(({ cap }) => cap === 0);
    if (off) return { cause: 'CAP_ZERO', pools: [off.pool], action: { kind: 'edit', field: off.pool } };
  }

  const [diem, usd] = purses;
  const account = diagnoseAccount(known, now);
  if (account && (usd?.funds === 0 || usd?.left === undefined)) return account;
  // A 0 that neither a cap nor the account explains.
  if (purses.some(({ left, cap, funds }) => left === 0 && cap === undefined && funds !== 0))
    return { cause: 'CANNOT_SPEND', action: { kind: 'manage' } };
  const isTold = purses.some(({ left, funds }) => left !== undefined || funds !== undefined);
  const isMoneyLeft = purses.some(({ funds = 0 }) => funds > 0);
  if (isMoneyLeft || (!isTold && limits?.accessPermitted !== false))
    return { cause: 'UNSURE', action: diem?.funds ? { kind: 'checkAgain' } : fund };
  return empty;
}

const fund = { kind: 'fund' } as const;
const empty: Diagnosis = { cause: 'ACCOUNT_EMPTY', action: fund };

/** What is sure of the account's DIEM; undefined where nothing is. */
export function diagnoseAccount(
  { chain, balance, limits, stored }: Known,
  now: number,
): Diagnosis | undefined {
  const staked = chain?.stakedDiem;
  const allocation = balance?.diemEpochAllocation;
  if (staked !== undefined && staked < leastDiem)
    return { cause: 'DIEM_UNDER_MINIMUM', staked, action: fund };
  if (staked === undefined && allocation === 0) return { cause: 'DIEM_UNDER_MINIMUM', action: fund };
  const isGone =
    balance?.balances?.diem === 0 || (limits?.balances?.DIEM === 0 && stored?.limits?.diem === null);
  if (!isGone || (staked === undefined && !allocation)) return undefined;
  const resetsAt = readTime(limits?.nextEpochBegins) ?? nextUtcMidnight(now);
  return { cause: 'DIEM_USED_UP', resetsAt, action: { kind: 'wait', until: resetsAt } };
}

function readPurse(pool: Pool, { limits, balance, stored, chain }: Known): Purse {
  const { USD, EARNED_CREDITS, BUNDLED_CREDITS, DIEM, VCU } = limits?.balances ?? {};
  const left = pool === 'diem' ? (DIEM ?? VCU) : sumOf([USD, EARNED_CREDITS, BUNDLED_CREDITS]);
  const cap = stored?.limits?.[pool];
  const used = Number(stored?.used?.[pool] ?? Number.NaN);
  const isUnstaked = pool === 'diem' && chain?.stakedDiem !== undefined && chain.stakedDiem < leastDiem;
  const told = readFunds(pool, balance?.balances);
  const funds = isUnstaked ? 0 : (told ?? (cap === null ? left : undefined));
  return {
    pool,
    ...(left !== undefined && { left }),
    ...(cap !== undefined && { cap }),
    ...(!Number.isNaN(used) && { used }),
    ...(funds !== undefined && { funds }),
  };
}

/**
 * What the key may spend, as Venice says it; where it was not asked with the key itself, what
 * account and cap leave.
 */
function listAmounts({ limits }: Known, purses: readonly Purse[]): Amount[] {
  if (limits)
    return Object.entries(limits.balances ?? {}).flatMap(([currency, amount]) =>
      typeof amount === 'number' && amount > 0 ? [{ currency, amount }] : [],
    );
  return purses.flatMap(({ pool, cap, used = 0, funds = 0 }) => {
    if (cap === undefined) return [];
    const amount = Math.min(funds, cap === null ? funds : cap - used);
    return amount > 0 ? [{ currency: pool.toUpperCase(), amount }] : [];
  });
}

/** @param isSure money is known to lie behind the cap, so that a balance of 0 says the cap is the reason */
function isFull({ cap, used, left }: Purse, isSure: boolean): boolean {
  if (!cap) return false;
  return (used !== undefined && used >= cap) || (isSure && left === 0);
}

/** A cap that is spent, of which the amount and the reset are told where they are known. */
export function capReached({ pool, cap }: Pick<Purse, 'pool' | 'cap'>, { stored, now }: Known): Diagnosis {
  const resetsAt = readReset(stored?.limitPeriod, now);
  return {
    cause: 'CAP_REACHED',
    pool,
    ...(cap && { cap, ...(stored?.limitPeriod !== undefined && { period: stored.limitPeriod }) }),
    ...(resetsAt !== undefined && { resetsAt }),
    action: { kind: 'edit', field: pool },
  };
}

function readReset(period: string | undefined, now: number): number | undefined {
  if (period === 'EPOCH') return nextUtcMidnight(now);
  return period === 'MONTH' ? nextUtcMonth(now) : undefined;
}

/**
 * What the account has, credits as USD. null is Venice's word for "the account has none", and
 * credits are named where there are any.
 */
function readFunds(pool: Pool, balances: NonNullable<Known['balance']>['balances']): number | undefined {
  const { usd, diem, earnedCredits, bundledCredits } = balances ?? {};
  const own = pool === 'diem' ? [diem] : [usd, earnedCredits, bundledCredits];
  return sumOf(own.map((amount) => (amount === null ? 0 : amount)));
}

/** undefined where none of them is known. */
function sumOf(amounts: readonly (number | undefined)[]): number | undefined {
  const known = amounts.filter((amount) => amount !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, amount) => sum + amount, 0);
}

function readTime(date: string | undefined): number | undefined {
  const time = date ? Date.parse(date) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}

/**
 * Venice's epoch is the UTC day: its DIEM and its daily limits begin anew at 00:00 UTC. Times are
 * ms since 1970.
 */
function nextUtcMidnight(now: number): number {
  const date = new Date(now);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + 1);
}

/** Monthly limits begin anew on the first of the UTC month. */
function nextUtcMonth(now: number): number {
  const date = new Date(now);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1);
}
