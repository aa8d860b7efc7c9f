import { mostSeries } from '../ui/mostSeries.ts';
import type { RateLimitBreach } from '../venice/rateLimits.ts';

export const breachKinds = [
  'RPM',
  'TPM',
  'RPD',
  'FAILED_REQUESTS',
  'UNSUPPORTED_FEATURE_REQUESTS',
  'other',
] as const;
export type BreachKind = (typeof breachKinds)[number];

/** The place of a kind among the series of a chart. */
export function seriesOf(kind: BreachKind): number {
  return kind === 'other' ? mostSeries : breachKinds.indexOf(kind);
}

/** What a breach was about: `modelId` holds more than models. */
export type BreachTarget =
  | { kind: 'model'; id: string }
  | { kind: 'endpoint'; path: string }
  | { kind: 'unknownModel' }
  | { kind: 'unsaid' };

/** A row of the log, understood. */
export type Breach = {
  /** Its place in Venice's log. */
  place: number;
  /** ms since 1970; undefined where the time could not be read. */
  time: number | undefined;
  /** The time in Venice's own words. */
  written: string;
  kind: BreachKind;
  /** The kind in Venice's own word. */
  type: string;
  target: BreachTarget;
  keyId: string | undefined;
  tier: string | undefined;
};

/** Newest first; those without a time last. */
export function toBreaches(rows: readonly RateLimitBreach[]): Breach[] {
  const breaches = rows.map(
    ({ timestamp, rateLimitType, apiKeyId, modelId, rateLimitTier }, place): Breach => {
      const time = Date.parse(timestamp);
      return {
        place,
        time: Number.isNaN(time) ? undefined : time,
        written: timestamp,
        kind: breachKinds.find((kind) => kind === rateLimitType) ?? 'other',
        type: rateLimitType,
        target: readTarget(modelId),
        keyId: apiKeyId || undefined,
        tier: rateLimitTier || undefined,
      };
    },
  );
  return breaches.toSorted(
    (one, other) => (other.time ?? Number.NEGATIVE_INFINITY) - (one.time ?? Number.NEGATIVE_INFINITY) || 0,
  );
}

/** `endpoint:api/v1/…`, `model:unknown`, `model:…` or the bare id of a model. */
export function readTarget(modelId: string | undefined): BreachTarget {
  const [, prefix, rest = ''] = /^(endpoint|model):(.*)$/s.exec(modelId ?? '') ?? [];
  if (prefix === 'endpoint') return rest ? { kind: 'endpoint', path: rest } : { kind: 'unsaid' };
  const id = prefix === 'model' ? rest : modelId;
  if (id === 'unknown') return { kind: 'unknownModel' };
  return id ? { kind: 'model', id } : { kind: 'unsaid' };
}

/** The breaches of a span of time. Times are ms since 1970; `endsAt` is where the next one starts. */
export type BreachSpan = {
  startsAt: number;
  endsAt: number;
  counts: Record<BreachKind, number>;
  total: number;
};

const minute = 60_000;
const day = 24 * 60 * minute;
const spanSizes = [1, 5, 15, 60, 180, 360, 1440, 7 * 1440].map((minutes) => minutes * minute);
const mostSpans = 24;

/**
 * Breaches by time, oldest first: equal spans without a gap, so that a quiet hour is as wide as a
 * busy one. They lie on whole minutes, hours or days of UTC, as Venice's own days do. At most 25,
 * however far apart the breaches are. Those without a time are left out.
 */
export function groupByTime(breaches: readonly Breach[]): BreachSpan[] {
  const timed = breaches.flatMap(({ time, kind }) => (time === undefined ? [] : [{ time, kind }]));
  if (timed.length === 0) return [];
  const times = timed.map(({ time }) => time);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const size = chooseSize(last - first);
  const start = Math.floor(first / size) * size;
  const spans = Array.from({ length: Math.floor((last - start) / size) + 1 }, (_, index): BreachSpan => {
    const startsAt = start + index * size;
    return { startsAt, endsAt: startsAt + size, counts: noBreaches(), total: 0 };
  });
  for (const { time, kind } of timed) {
    const span = spans[Math.floor((time - start) / size)];
    if (!span) continue;
    span.counts[kind] += 1;
    span.total += 1;
  }
  return spans;
}

function chooseSize(length: number): number {
  const fitting = spanSizes.find((size) => length / size <= mostSpans);
  return fitting ?? Math.ceil(length / mostSpans / day) * day;
}

/** How many there are of each kind. */
export function countKinds(spans: readonly BreachSpan[]): Record<BreachKind, number> {
  const sums = noBreaches();
  for (const { counts } of spans) for (const kind of breachKinds) sums[kind] += counts[kind];
  return sums;
}

function noBreaches(): Record<BreachKind, number> {
  return { RPM: 0, TPM: 0, RPD: 0, FAILED_REQUESTS: 0, UNSUPPORTED_FEATURE_REQUESTS: 0, other: 0 };
}
