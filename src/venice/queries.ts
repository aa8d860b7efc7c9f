import { Cursor, currencies } from './billing.ts';
import { Address, KeyId } from './bodies.ts';
import { modelTypes } from './models.ts';
import { z } from './zod.ts';

// What goes into an address is checked as strictly as a body.

const count = z.int().check(z.minimum(1), z.maximum(1_000_000));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const utc = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/));

export const ChallengeQuery = z.strictObject({ address: Address });
export type ChallengeQuery = z.infer<typeof ChallengeQuery>;

export const KeyQuery = z.strictObject({ id: KeyId });
export type KeyQuery = z.infer<typeof KeyQuery>;

/** Undocumented, and ignored by older servers: stop at a short page, and never loop on an identical one. */
export const KeysQuery = z.strictObject({ page: z.exactOptional(count), limit: z.exactOptional(count) });
export type KeysQuery = z.infer<typeof KeysQuery>;

export const ModelsQuery = z.strictObject({ type: z.exactOptional(z.enum([...modelTypes, 'all', 'code'])) });
export type ModelsQuery = z.infer<typeof ModelsQuery>;

export const ModelTraitsQuery = z.strictObject({ type: z.exactOptional(z.enum(modelTypes)) });
export type ModelTraitsQuery = z.infer<typeof ModelTraitsQuery>;

/**
 * Days back (`7d`, at most `90d`), or two days between which; Venice takes seven days where neither
 * is given.
 */
export const AnalyticsQuery = z.union([
  z.strictObject({ lookback: z.exactOptional(z.string().check(z.regex(/^([1-9]|[1-8]\d|90)d$/))) }),
  z.strictObject({ startDate: day, endDate: day }),
]);
export type AnalyticsQuery = z.infer<typeof AnalyticsQuery>;

/** The first page with its filters, or the next one by its cursor alone: the filters travel inside it. */
export const HistoryQuery = z.union([
  z.strictObject({ cursor: Cursor }),
  z.strictObject({
    currency: z.exactOptional(z.enum(currencies)),
    startTimestamp: z.exactOptional(utc),
    endTimestamp: z.exactOptional(utc),
    pageSize: z.exactOptional(z.int().check(z.minimum(10), z.maximum(1000))),
  }),
]);
export type HistoryQuery = z.infer<typeof HistoryQuery>;
