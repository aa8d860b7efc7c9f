import { DecimalString, Figure, lenient, openSet, rows, saysSomething, Timestamp } from './reading.ts';
import { z } from './zod.ts';

/** In the order in which Venice spends them, one a call. */
export const currencies = ['DIEM', 'EARNED_CREDITS', 'BUNDLED_CREDITS', 'USD'] as const;
export type Currency = (typeof currencies)[number];

/**
 * GET /billing/balance: the account's, not one key's. A balance is null where there is none,
 * missing where it is unknown.
 */
export const Balance = z
  .object({
    canConsume: lenient(z.boolean()),
    consumptionCurrency: lenient(z.nullable(openSet<Currency | 'VCU'>())),
    balances: lenient(
      z.object({
        usd: lenient(z.nullable(Figure)),
        diem: lenient(z.nullable(Figure)),
        bundledCredits: lenient(z.nullable(Figure)),
        earnedCredits: lenient(z.nullable(Figure)),
      }),
    ),
    diemEpochAllocation: lenient(Figure),
  })
  .check(z.refine(saysSomething));
export type Balance = z.infer<typeof Balance>;

// Amounts are decimal strings, so that they can be added up to the last digit; one that is missing
// is unknown, not none.
const amount = lenient(DecimalString);

/** `date` is a UTC day, `YYYY-MM-DD`. */
export const DaySpend = z.object({ date: z.string(), USD: amount, DIEM: amount });
export type DaySpend = z.infer<typeof DaySpend>;

export const ModelUsage = z.object({
  modelName: z.string(),
  unitType: lenient(z.string()),
  modelType: lenient(z.nullable(z.string())),
  totalUsd: amount,
  totalDiem: amount,
  totalUnits: lenient(Figure),
  breakdown: lenient(rows(z.object({ type: z.string(), usd: amount, diem: amount, units: lenient(Figure) }))),
});
export type ModelUsage = z.infer<typeof ModelUsage>;

export const KeyUsage = z.object({
  /** null is the web app, or the row `Other`, which holds all keys after the first 50 */
  apiKeyId: lenient(z.nullable(z.string())),
  description: lenient(z.string()),
  totalUsd: amount,
  totalDiem: amount,
  totalUnits: lenient(Figure),
});
export type KeyUsage = z.infer<typeof KeyUsage>;

/**
 * A day of a chart: `date` in ms since 1970, and an amount (a decimal string) for each name. Pairs,
 * as the names come from outside.
 */
export type ChartDay = { date: number; amounts: { name: string; amount: string }[] };
const ChartDay: z.ZodMiniType<ChartDay> = z.pipe(
  z.looseObject({ date: z.number() }),
  z.transform(({ date, ...named }): ChartDay => {
    const amounts = Object.entries(named).flatMap(([name, value]) => {
      const read = z.safeParse(DecimalString, value);
      return read.success ? [{ name, amount: read.data }] : [];
    });
    return { date, amounts };
  }),
);

/**
 * GET /billing/usage-analytics (beta; Venice caches it for ten minutes). A list that is missing
 * costs none of the others.
 */
export const UsageAnalytics = z
  .object({
    lookback: lenient(z.string()),
    byDate: lenient(rows(DaySpend)),
    byModel: lenient(rows(ModelUsage)),
    byModelDaily: lenient(rows(ChartDay)),
    /** The part of `byModelDaily` that was paid in USD. */
    byModelDailyUsd: lenient(rows(ChartDay)),
    topModels: lenient(z.array(z.string())),
    byKey: lenient(rows(KeyUsage)),
    byKeyDaily: lenient(rows(ChartDay)),
    /** The part of `byKeyDaily` that was paid in USD. */
    byKeyDailyUsd: lenient(rows(ChartDay)),
    topKeyNames: lenient(z.array(z.string())),
  })
  .check(z.refine(saysSomething));
export type UsageAnalytics = z.infer<typeof UsageAnalytics>;

/**
 * One line of the ledger; `amount` is negative for a charge. Whatever has an amount and a currency
 * counts, even without its time.
 */
export const UsageEntry = z.object({
  timestamp: lenient(Timestamp),
  amount: DecimalString,
  currency: openSet<Currency>(),
  sku: lenient(z.string()),
  units: amount,
  pricePerUnitUsd: amount,
  notes: lenient(z.string()),
  inferenceDetails: lenient(
    z.nullable(
      z.object({
        requestId: lenient(z.string()),
        promptTokens: lenient(z.nullable(Figure)),
        completionTokens: lenient(z.nullable(Figure)),
        /** ms */
        inferenceExecutionTime: lenient(z.nullable(Figure)),
      }),
    ),
  ),
});
export type UsageEntry = z.infer<typeof UsageEntry>;

/** What Venice accepts as a cursor. */
export const Cursor = z.string().check(z.regex(/^[\w-]{1,512}$/));

/**
 * GET /billing/usage-history. Strict on the cursor alone: a lost one would end the ledger early
 * without a word.
 */
export const UsageHistory = z.object({ data: rows(UsageEntry), nextCursor: z.nullable(Cursor) });
export type UsageHistory = z.infer<typeof UsageHistory>;
