/** ms, rounded to a tenth. */
export type Spread = { median: number; p95: number };

/** @param values ms, one of each run */
export function spread(values: readonly number[]): Spread {
  return { median: quantile(values, 0.5), p95: quantile(values, 0.95) };
}

/** The value below which this part of the values lies, by the nearest rank. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const value = sorted[Math.ceil(sorted.length * part) - 1] ?? Number.NaN;
  return Math.round(value * 10) / 10;
}
