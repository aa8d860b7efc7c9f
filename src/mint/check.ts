import type { MintOptions } from '../venice/bodies.ts';
import type { RateLimits } from '../venice/rateLimits.ts';

/** What the first call with a new key tells. */
export type Verdict =
  | { kind: 'works'; amounts: readonly { currency: string; amount: number }[] }
  /** No balance was named: not the same as a balance of 0. */
  | { kind: 'unsure' }
  | { kind: 'cannotSpend'; reason: 'LIMITS_OFF' | 'NO_BALANCE' | 'NOT_PERMITTED' };

/**
 * Reads `GET /api_keys/rate_limits` for the question "may this key spend?". The balances are this key's, clamped by its own limits, and
 * any of them may be absent: an answer without balances is not an answer "nothing" (facts 3.5).
 */
export function judge(
  { accessPermitted, balances }: Pick<RateLimits, 'accessPermitted' | 'balances'>,
  asked: MintOptions,
): Verdict {
  const { usd, diem } = asked.consumptionLimit ?? {};
  if (usd === 0 && diem === 0) return { kind: 'cannotSpend', reason: 'LIMITS_OFF' };
  const named = Object.entries(balances ?? {}).flatMap(([currency, amount]) =>
    typeof amount === 'number' ? [{ currency, amount }] : [],
  );
  const amounts = named.filter(({ amount }) => amount > 0);
  if (accessPermitted === false)
    return { kind: 'cannotSpend', reason: amounts.length > 0 ? 'NOT_PERMITTED' : 'NO_BALANCE' };
  if (named.length === 0) return { kind: 'unsure' };
  if (amounts.length === 0) return { kind: 'cannotSpend', reason: 'NO_BALANCE' };
  return { kind: 'works', amounts };
}
