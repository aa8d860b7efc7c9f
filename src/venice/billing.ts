import { lenient, openSet, rows } from './reading.ts';
import { z } from './zod.ts';

export type Currency = 'USD' | 'DIEM' | 'BUNDLED_CREDITS';

/** GET /billing/balance: the account's, not one key's. A balance is null where there is none, missing where it is unknown. */
export const Balance = z.object({
  canConsume: z.boolean(),
  consumptionCurrency: lenient(z.nullable(openSet<Currency | 'VCU'>())),
  balances: lenient(
    z.object({ usd: lenient(z.nullable(z.number())), diem: lenient(z.nullable(z.number())) }),
  ),
  diemEpochAllocation: lenient(z.number()),
});
export type Balance = z.infer<typeof Balance>;

const Day = z.object({ date: z.string(), USD: z.number(), DIEM: z.number() });

const ModelUsage = z.object({
  modelName: z.string(),
  unitType: lenient(z.string()),
  modelType: lenient(z.nullable(z.string())),
  totalUsd: z.number(),
  totalDiem: z.number(),
  totalUnits: lenient(z.number()),
  breakdown: lenient(
    rows(z.object({ type: z.string(), usd: z.number(), diem: z.number(), units: lenient(z.number()) })),
  ),
});

const KeyUsage = z.object({
  /** null is the web app */
  apiKeyId: z.nullable(z.string()),
  description: lenient(z.string()),
  totalUsd: z.number(),
  totalDiem: z.number(),
  totalUnits: lenient(z.number()),
});

/** A day of a chart: `date` in ms since 1970, and an amount for each name. Pairs, as the names come from outside. */
export type ChartDay = { date: number; amounts: { name: string; amount: number }[] };
const ChartDay: z.ZodMiniType<ChartDay> = z.pipe(
  z.looseObject({ date: z.number() }),
  z.transform(({ date, ...named }): ChartDay => {
    const amounts = Object.entries(named).flatMap(([name, amount]) =>
      typeof amount === 'number' && Number.isFinite(amount) ? [{ name, amount }] : [],
    );
    return { date, amounts };
  }),
);

/** GET /billing/usage-analytics (beta; Venice caches it for ten minutes). */
export const UsageAnalytics = z.object({
  lookback: lenient(z.string()),
  byDate: rows(Day),
  byModel: rows(ModelUsage),
  byModelDaily: lenient(rows(ChartDay)),
  topModels: lenient(z.array(z.string())),
  byKey: rows(KeyUsage),
  byKeyDaily: lenient(rows(ChartDay)),
  topKeyNames: lenient(z.array(z.string())),
});
export type UsageAnalytics = z.infer<typeof UsageAnalytics>;

/** One line of the ledger; `amount` is negative for a charge. */
export const UsageEntry = z.object({
  timestamp: z.string(),
  amount: z.number(),
  currency: openSet<Currency>(),
  sku: lenient(z.string()),
  units: lenient(z.number()),
  pricePerUnitUsd: lenient(z.number()),
  notes: lenient(z.string()),
  inferenceDetails: lenient(
    z.nullable(
      z.object({
        requestId: lenient(z.string()),
        promptTokens: lenient(z.nullable(z.number())),
        completionTokens: lenient(z.nullable(z.number())),
        /** ms */
        inferenceExecutionTime: lenient(z.nullable(z.number())),
      }),
    ),
  ),
});
export type UsageEntry = z.infer<typeof UsageEntry>;

/** What Venice accepts as a cursor. */
export const Cursor = z.string().check(z.regex(/^[\w-]{1,512}$/));

/** GET /billing/usage-history. Strict on the cursor alone: a lost one would end the ledger early without a word. */
export const UsageHistory = z.object({ data: rows(UsageEntry), nextCursor: z.nullable(Cursor) });
export type UsageHistory = z.infer<typeof UsageHistory>;
