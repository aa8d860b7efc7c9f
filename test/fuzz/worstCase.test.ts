import fc from 'fast-check';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { mostWithin, worstCaseOf } from '../../src/settings/worstCase.ts';
import { createTestbed } from '../sandbox/api/testbed.ts';
import { createTally, isLong, report, seeds } from './runs.ts';

const dayMs = 24 * 60 * 60 * 1000;
const noon = Date.now();
const model = 'claude-opus-45';
/** What each call costs. Every amount here is a number of calls, so that none ends between two. */
const callCost = 0.021054;
/** Under 0.1 staked DIEM, none is spendable. */
const leastCalls = 5;
const runs = isLong ? 1000 : 100;

const calls = (min: number, max: number) =>
  fc.integer({ min, max }).map((count) => Number((count * callCost).toFixed(6)));
const cap = fc.oneof(fc.constant(null), fc.constant(0), calls(1, 14));
const cases = fc.record({
  terms: fc.record({
    usd: cap,
    diem: cap,
    limitPeriod: fc.constantFrom('EPOCH' as const, 'MONTH' as const, 'LIFETIME' as const),
    expiresIn: fc.option(fc.integer({ min: 1, max: 5 * 24 })),
  }),
  diem: fc.oneof(fc.constant(0), calls(leastCalls, leastCalls + 3)),
  funds: fc.record({ usd: calls(0, 12), bundled: calls(0, 3), earned: calls(0, 3) }),
  // Up to the turn of the month, and over it.
  startsIn: fc.integer({ min: 0, max: 10 }),
  days: fc.integer({ min: 1, max: 4 }),
});

describe('worst case of a key', () => {
  const tally = createTally();
  afterAll(() => report('keys spent to their end', runs * seeds.length, tally.write()));

  test.each(seeds)(
    'behavior: a key spends in the sandbox the most that is said of it, by $name',
    async ({ seed }) => {
      await fc.assert(
        fc.asyncProperty(cases, async ({ terms: { expiresIn, ...limits }, diem, funds, startsIn, days }) => {
          const from = noon + startsIn * dayMs;
          vi.setSystemTime(from);
          const expiresAt = expiresIn === null ? null : new Date(from + expiresIn * 3_600_000).toISOString();
          const bed = await createTestbed();
          const wallet = bed.wallet({ vvv: '1', diem: diem.toFixed(6) });
          bed.sandbox.grant(wallet.address, funds);
          const { apiKey } = await bed.mintKey(wallet, {
            consumptionLimit: { usd: limits.usd, diem: limits.diem },
            limitPeriod: limits.limitPeriod,
            ...(expiresAt !== null && { expiresAt }),
          });
          const chat = () =>
            bed.call('POST /chat/completions', {
              key: apiKey,
              body: { model, messages: [{ role: 'user', content: 'Hello' }] },
            });

          const count = { usd: 0, diem: 0 };
          const midnight = Math.floor(from / dayMs) * dayMs;
          for (let day = 0; day < days; day++) {
            if (day > 0) vi.setSystemTime(midnight + day * dayMs);
            let left = diem;
            for (let status = 200; status === 200 || status === 429; ) {
              const answer = await chat();
              status = answer.status;
              if (status === 429) bed.pass(60_000);
              if (status !== 200) continue;
              const stays = Number(answer.headers.get('x-venice-balance-diem') ?? 0);
              count[stays < left ? 'diem' : 'usd']++;
              left = stays;
            }
          }

          const terms = { ...limits, expiresAt };
          const account = { usd: funds.usd + funds.bundled + funds.earned, diemADay: diem };
          const most = mostWithin(terms, from, midnight + days * dayMs, account);
          expect(most.usd).toBeCloseTo(count.usd * callCost, 6);
          expect(most.diem).toBeCloseTo(count.diem * callCost, 6);
          const worst = worstCaseOf(terms, account);
          if (expiresAt === null) {
            expect(worst.usd.kind === 'none').toBe(count.usd === 0);
            expect(worst.diem.kind === 'none').toBe(count.diem === 0);
          }
          for (const { kind } of [worst.usd, worst.diem]) tally.add(kind);
          tally.add(limits.limitPeriod);
          tally.add(count.usd + count.diem > 0 ? 'spent' : 'spent nothing');
        }),
        { numRuns: runs, seed },
      );
      for (const reached of ['account', 'cap', 'none', 'spent']) expect(tally.of(reached)).toBeGreaterThan(9);
    },
  );
});
