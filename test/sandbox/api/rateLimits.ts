import { Hono } from 'hono';
import { requireAdminKey, requireKey } from './auth.ts';
import { catalogue, type Model } from './catalogue.ts';
import type { StoredKey } from './keyring.ts';
import { capsLeft, nextEpoch } from './limitPeriod.ts';
import type { Parts } from './parts.ts';
import type { Funds } from './purse.ts';

/** What a key may do, for any key that works, and what its account ran into. */
export function rateLimitRoutes(parts: Parts): Hono {
  const { breachLog, knobs, now, purse } = parts;

  return new Hono()
    .get('/api_keys/rate_limits', async (c) => {
      const key = requireKey(parts, c.req.raw);
      return c.json({
        data: {
          // Said of a key that works, money or not: whether it can spend is told by the balances.
          accessPermitted: true,
          apiTier: { id: 'paid', isCharged: true },
          balances: clampedBalances(parts, key, await purse.fundsOf(key.owner)),
          keyExpiration: key.expiresAt,
          nextEpochBegins: new Date(nextEpoch(now())).toISOString(),
          rateLimits: catalogue.map((model) => ({ apiModelId: model.id, rateLimits: limitsOf(model) })),
        },
      });
    })
    .get('/api_keys/rate_limits/log', (c) => {
      const key = knobs().logNeedsAdmin ? requireAdminKey(parts, c.req.raw) : requireKey(parts, c.req.raw);
      return c.json({ object: 'list', data: breachLog.lastOf(key.owner) });
    });
}

/**
 * What the account has and this key may still spend of it; a currency that the account never had is
 * left out.
 */
export function clampedBalances({ ledger, now }: Parts, key: StoredKey, funds: Funds) {
  const caps = capsLeft(ledger, key, now());
  return {
    ...(funds.usd !== null && { USD: Math.min(funds.usd, caps.usd) }),
    ...(funds.diem !== null && { DIEM: Math.min(funds.diem, caps.diem) }),
    ...(funds.earned > 0 && { EARNED_CREDITS: Math.min(funds.earned, caps.usd) }),
    ...(funds.bundled > 0 && { BUNDLED_CREDITS: Math.min(funds.bundled, caps.usd) }),
  };
}

/** A model that is offline has an empty list. */
function limitsOf(model: Model): { amount: number; type: 'RPM' | 'TPM' }[] {
  if (model.offline) return [];
  return [
    { amount: model.requestsAMinute, type: 'RPM' },
    ...(model.tokensAMinute === undefined ? [] : [{ amount: model.tokensAMinute, type: 'TPM' as const }]),
  ];
}
