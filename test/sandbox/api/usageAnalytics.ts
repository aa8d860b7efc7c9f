import { catalogue } from './catalogue.ts';
import { type Charge, roundMoney, sumOf } from './ledger.ts';
import { epochStart } from './limitPeriod.ts';
import type { Parts } from './parts.ts';
import { refuseField } from './strictBody.ts';

const dayMs = 24 * 60 * 60 * 1000;
const mostDays = 90;
const chartLines = 8;
/** The dearest rows of a list; the rest is one row, `Other`. */
const mostRows = 50;
const other = 'Other';

/** Days from `from` to before `to`, ms since 1970, and the words that the answer repeats. */
export type Range = { lookback: string; from: number; to: number };

/**
 * @throws Refusal 400 for a form or a length that the OpenAPI document does not allow, and for one
 * date without the other
 */
export function readRange(query: Record<string, string>, now: number): Range {
  const { lookback = '7d', startDate, endDate } = query;
  const tomorrow = epochStart(now) + dayMs;
  if (startDate === undefined && endDate === undefined) {
    const days = /^[1-9]\d*d$/.test(lookback) ? Number.parseInt(lookback, 10) : 0;
    if (days < 1 || days > mostDays) throw refuseField('lookback', `Must be 1d to ${mostDays}d`);
    return { lookback, from: tomorrow - days * dayMs, to: tomorrow };
  }
  const from = readDate('startDate', startDate);
  const to = readDate('endDate', endDate) + dayMs;
  if (to <= from) throw refuseField('endDate', 'Must not be before startDate');
  if (to - from > mostDays * dayMs)
    throw refuseField('endDate', `Must be at most ${mostDays} days after startDate`);
  return { lookback: `${startDate}:${endDate}`, from, to };
}

function readDate(field: string, date: string | undefined): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date ?? '') ? Date.parse(date ?? '') : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date)
    throw refuseField(field, 'Must be a date, YYYY-MM-DD, and come with the other one');
  return time;
}

/**
 * `GET /billing/usage-analytics`: the account's charges of the range, by day, model and key. Days
 * without any are left out.
 */
export function analyse(parts: Parts, owner: string, { lookback, from, to }: Range) {
  // Earned credit is in none of these figures.
  const charges = parts.ledger
    .of(owner, from)
    .filter(({ at, currency }) => at < to && currency !== 'EARNED_CREDITS');
  const keyNames = new Map(parts.keyring.all().map(({ id, description }) => [id, description]));
  const keyName = ({ keyId }: Charge) =>
    keyId === null ? 'Web App' : (keyNames.get(keyId) ?? 'Deleted key');
  const modelName = ({ modelId }: Charge) => catalogue.find(({ id }) => id === modelId)?.name ?? modelId;

  const { isOlder } = parts.knobs();
  const most = isOlder ? Number.POSITIVE_INFINITY : mostRows;
  const models = rank(charges, ({ modelId }) => modelId);
  const byModel = [
    ...models.slice(0, most).map(([first, group]) => ({
      modelName: modelName(first),
      unitType: first.kind === 'Image' ? 'images' : 'tokens',
      modelType: first.kind === 'Image' ? 'IMAGE' : 'LLM',
      ...totals(group),
      ...(first.kind !== 'Image' && { breakdown: breakdown(group) }),
    })),
    ...otherOf(models.slice(most)).map((rest) => ({
      modelName: other,
      unitType: 'tokens',
      modelType: null,
      ...rest,
    })),
  ];
  const keys = rank(charges, ({ keyId }) => keyId ?? '');
  const byKey = [
    ...keys.slice(0, most).map(([first, group]) => ({
      apiKeyId: first.keyId,
      description: keyName(first),
      ...totals(group),
    })),
    ...otherOf(keys.slice(most)).map((rest) => ({ apiKeyId: null, description: other, ...rest })),
  ];
  const topModels = byModel.slice(0, chartLines).map((row) => row.modelName);
  const topKeyNames = [...new Set(byKey.map(({ description }) => description))].slice(0, chartLines);
  return {
    lookback,
    byDate: days(charges)
      .map(([day, group]) => ({ date: new Date(day).toISOString().slice(0, 10), ...byCurrency(group) }))
      .reverse(),
    byModel,
    byModelDaily: chart(charges, modelName, topModels),
    ...(!isOlder && { byModelDailyUsd: chart(charges.filter(isUsd), modelName, topModels) }),
    topModels,
    byKey,
    byKeyDaily: chart(charges, keyName, topKeyNames),
    ...(!isOlder && { byKeyDailyUsd: chart(charges.filter(isUsd), keyName, topKeyNames) }),
    topKeyNames,
  };
}

/** One row for all groups that have none of their own; none where there is nothing left. */
function otherOf(groups: readonly [Charge, Charge[]][]) {
  return groups.length === 0 ? [] : [totals(groups.flatMap(([, group]) => group))];
}

/** Groups with their first charge, the dearest group first. */
function rank(charges: Charge[], name: (charge: Charge) => string): [Charge, Charge[]][] {
  const groups: [Charge, Charge[]][] = [];
  for (const group of groupBy(charges, name).values()) if (group[0]) groups.push([group[0], group]);
  return groups.sort(([, a], [, b]) => sumOf(b) - sumOf(a));
}

/** In the order of time; the day is its UTC midnight in ms. */
function days(charges: Charge[]): [number, Charge[]][] {
  return [...groupBy(charges, ({ at }) => epochStart(at))];
}

/** One entry a day: `date` in ms, then an amount for each line that has any. */
function chart(charges: Charge[], name: (charge: Charge) => string, lines: string[]) {
  return days(charges).map(([date, group]) => ({
    date,
    ...Object.fromEntries(
      [...groupBy(group, name)]
        .filter(([line]) => lines.includes(line))
        .map(([line, part]) => [line, sumOf(part)]),
    ),
  }));
}

/** Bundled credit is told as USD. */
function isUsd({ currency }: Charge): boolean {
  return currency !== 'DIEM';
}

function byCurrency(charges: Charge[]) {
  return {
    USD: sumOf(charges.filter(isUsd)),
    DIEM: sumOf(charges.filter(({ currency }) => currency === 'DIEM')),
  };
}

function totals(charges: Charge[]) {
  const { USD, DIEM } = byCurrency(charges);
  return { totalUsd: USD, totalDiem: DIEM, totalUnits: countUnits(charges) };
}

function breakdown(charges: Charge[]) {
  return [...groupBy(charges, ({ kind }) => kind)].map(([type, group]) => {
    const { USD, DIEM } = byCurrency(group);
    return { type, usd: USD, diem: DIEM, units: countUnits(group) };
  });
}

/** Tokens are counted one by one here, in millions in the history. */
function countUnits(charges: Charge[]): number {
  return roundMoney(sumOf(charges, ({ kind, units }) => (kind === 'Image' ? units : units * 1e6)));
}

/** In the order of the first of each group. Node 20 has no Map.groupBy. */
function groupBy<Name>(charges: Charge[], read: (charge: Charge) => Name): Map<Name, Charge[]> {
  const groups = new Map<Name, Charge[]>();
  for (const charge of charges) {
    const name = read(charge);
    groups.set(name, [...(groups.get(name) ?? []), charge]);
  }
  return groups;
}
