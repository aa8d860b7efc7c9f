import { Hono } from 'hono';
import { requireAdminKey } from './auth.ts';
import type { Parts } from './parts.ts';
import { spendable } from './purse.ts';
import { Refusal } from './refusal.ts';
import { analyse, readRange } from './usageAnalytics.ts';
import { createUsageHistory } from './usageHistory.ts';

/** What the account has and has spent, for ADMIN keys. */
export function billingRoutes(parts: Parts): Hono {
  const { knobs, now, purse } = parts;
  const history = createUsageHistory(parts);

  return new Hono()
    .get('/billing/balance', async (c) => {
      const { owner } = requireAdminKey(parts, c.req.raw);
      const funds = await purse.fundsOf(owner);
      const [consumptionCurrency = null] = spendable(funds);
      return c.json({
        canConsume: consumptionCurrency !== null,
        consumptionCurrency,
        balances: {
          diem: funds.diem,
          usd: funds.usd,
          ...(!knobs().isOlder && {
            bundledCredits: funds.bundled > 0 ? funds.bundled : null,
            earnedCredits: funds.earned > 0 ? funds.earned : null,
          }),
        },
        diemEpochAllocation: funds.diemEpochAllocation,
      });
    })
    .get('/billing/usage-analytics', (c) => {
      const { owner } = requireAdminKey(parts, c.req.raw);
      return c.json(analyse(parts, owner, readRange(c.req.query(), now())));
    })
    .get('/billing/usage-history', (c) => {
      const { owner } = requireAdminKey(parts, c.req.raw);
      return history.answer(owner, c.req.query(), c.req.header('accept') ?? '');
    })
    .get('/billing/usage', () => {
      throw new Refusal(
        410,
        'This endpoint was sunset on 2026-09-16. Use GET /api/v1/billing/usage-history: replace page and limit with pageSize and nextCursor, startDate and endDate with startTimestamp and endTimestamp.',
        {},
        {
          deprecation: '@1783555200',
          link: '</api/v1/billing/usage-history>; rel="successor-version"',
          sunset: 'Wed, 16 Sep 2026 00:00:00 GMT',
        },
      );
    });
}
