import type { KeyUsage, ModelUsage } from '../venice/billing.ts';
import { isReadable, type Row } from '../venice/reading.ts';

/** Who or what spent; amounts are decimal strings, `undefined` where Venice did not say. */
export type Spender = {
  /** Its place in Venice's answer: names need not differ. */
  place: number;
  /** An outside string; `undefined` where there is none. */
  name: string | undefined;
  usd: string | undefined;
  diem: string | undefined;
  /** USD and DIEM as one figure to draw and to order by: 1 DIEM buys what $1 buys. */
  weight: number;
  /** All who have no row of their own: Venice tells of the first 50. */
  isRest: boolean;
};

export type Ranking = { spenders: readonly Spender[]; unreadable: number };

const restName = 'Other';

/** The models, the dearest first. */
export function rankModels(rows: readonly Row<ModelUsage>[]): Ranking {
  return rank(
    rows,
    ({ modelName }) => modelName,
    ({ modelName }) => modelName === restName,
  );
}

/** The keys, the dearest first. Without a description, a key is told by its id. */
export function rankKeys(rows: readonly Row<KeyUsage>[]): Ranking {
  return rank(
    rows,
    ({ description, apiKeyId }) => description || (apiKeyId ?? undefined),
    ({ description, apiKeyId }) => description === restName && !apiKeyId,
  );
}

function rank<T extends { totalUsd?: string | undefined; totalDiem?: string | undefined }>(
  rows: readonly Row<T>[],
  nameOf: (row: T) => string | undefined,
  isRestOf: (row: T) => boolean,
): Ranking {
  const spenders = rows.flatMap((row, place) => {
    if (!isReadable(row)) return [];
    const { totalUsd: usd, totalDiem: diem } = row;
    const weight = Number(usd ?? 0) + Number(diem ?? 0);
    return [{ place, name: nameOf(row), usd, diem, weight, isRest: isRestOf(row) }];
  });
  return {
    spenders: spenders.sort(
      (one, other) => Number(one.isRest) - Number(other.isRest) || other.weight - one.weight,
    ),
    unreadable: rows.length - spenders.length,
  };
}
