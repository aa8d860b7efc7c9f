import type { ApiKey } from '../venice/apiKey.ts';
import { toVeniceError, type VeniceError } from '../venice/errors.ts';
import type { KeyClient } from '../venice/keyClient.ts';
import { isReadable } from '../venice/reading.ts';
import type { ListAllKeys } from './listAllKeys.ts';
import { type FullCaps, readFullCaps, readPredecessor, withFullCaps } from './tags.ts';

const dayMs = 24 * 60 * 60 * 1000;
const currencies = ['usd', 'diem'] as const;

/**
 * The caps that a rotation cut to what was left of the period, and the first day on which the whole of them would not double the budget: the one on which a
 * period begins that the old key has no part in.
 *
 * @param endsAt when the old key ends, ms since 1970
 * @returns undefined where nothing was cut, or where no period comes that would make it whole
 */
export function findCutCaps(old: ApiKey, fresh: ApiKey, endsAt: number): FullCaps | undefined {
  const period = recurring(fresh);
  if (!period) return undefined;
  const earlier = readFullCaps(old.description ?? '');
  const [usd, diem] = currencies.map((currency) => {
    const now = fresh.consumptionLimits?.[currency];
    // The old key may itself have been cut in this period.
    const full = Math.max(old.consumptionLimits?.[currency] ?? 0, earlier?.[currency] ?? 0);
    return typeof now === 'number' && now < full ? full : undefined;
  });
  if (usd === undefined && diem === undefined) return undefined;
  return { usd, diem, from: periodAfter(period, endsAt) };
}

function recurring({ limitPeriod }: ApiKey): 'EPOCH' | 'MONTH' | undefined {
  return (['EPOCH', 'MONTH'] as const).find((period) => period === limitPeriod);
}

function periodAfter(limitPeriod: 'EPOCH' | 'MONTH', at: number): number {
  const date = new Date(at);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  return limitPeriod === 'MONTH' ? Date.UTC(year, month + 1) : Date.UTC(year, month, date.getUTCDate() + 1);
}

/** A key that may have its full caps again: what they are, and what stands now. */
export type CutKey = { key: ApiKey; full: { usd: number | null; diem: number | null } };

/** The keys whose full caps would double nothing any more. @param dayStart the UTC midnight before now, ms since 1970 */
export function findCutKeys(keys: readonly ApiKey[], dayStart: number): CutKey[] {
  return keys.flatMap((key) => {
    const caps = readFullCaps(key.description ?? '');
    const { consumptionLimits: now } = key;
    const period = recurring(key);
    if (!caps || !now || !period) return [];
    const full = { usd: whole(caps.usd, now.usd), diem: whole(caps.diem, now.diem) };
    if (full.usd === now.usd && full.diem === now.diem) return [];
    // A device whose clock was behind wrote too early a day; Venice's own says when the key was made.
    const madeAt = Date.parse(key.createdAt ?? '');
    const first = Math.max(caps.from, periodAfter(period, madeAt));
    const from = readPredecessor(key.description ?? '');
    const isOldThere = from !== undefined && keys.some(({ last6Chars }) => last6Chars === from);
    return dayStart >= first && !isOldThere ? [{ key, full }] : [];
  });
}

/** Never lowers a cap, and never touches "no cap". */
function whole(full: number | undefined, now: number | null): number | null {
  return now === null || full === undefined ? now : Math.max(full, now);
}

/** `tooEarly`: by Venice's clock, or because the old key is still there. `differs`: stored, and not as asked. */
export type Restoration =
  | { kind: 'settled' | 'tooEarly' | 'differs' }
  | { kind: 'failed'; error: VeniceError };

/**
 * Gives a key its full caps, or says that it shall stay as it is; either way the tag goes. Asks Venice for its day and for the keys once more before:
 * a full cap too early doubles the budget. One PATCH, read back.
 */
export async function settleFullCaps(
  client: Pick<KeyClient, 'getRateLimits' | 'getKey' | 'updateKey'>,
  list: ListAllKeys,
  id: string,
  choice: 'restore' | 'keep',
): Promise<Restoration> {
  try {
    const { nextEpochBegins } = await client.getRateLimits();
    const dayStart = Date.parse(nextEpochBegins ?? '') - dayMs;
    const found = findCutKeys((await list()).filter(isReadable), dayStart).find(({ key }) => key.id === id);
    if (!found) return { kind: 'tooEarly' };
    const description = withFullCaps(found.key.description ?? '', undefined);
    const body = choice === 'restore' ? { description, consumptionLimit: found.full } : { description };
    await client.updateKey({ id, ...body });
    if (choice === 'keep') return { kind: 'settled' };
    const { consumptionLimits: now } = await client.getKey({ id });
    const isFull = now?.usd === found.full.usd && now.diem === found.full.diem;
    return { kind: isFull ? 'settled' : 'differs' };
  } catch (thrown) {
    return { kind: 'failed', error: toVeniceError(thrown) };
  }
}

/**
 * Writes down what a rotation cut, in the description of the new key: the one place that outlasts the page and the old key.
 *
 * @returns undefined where there is nothing to write, or where it could not be written: the user can raise the cap by hand
 */
export async function noteCutCaps(
  client: Pick<KeyClient, 'getKey' | 'updateKey'>,
  old: ApiKey,
  freshId: string | undefined,
  endsAt: number,
): Promise<FullCaps | undefined> {
  if (freshId === undefined) return undefined;
  try {
    const fresh = await client.getKey({ id: freshId });
    const caps = findCutCaps(old, fresh, endsAt);
    if (!caps) return undefined;
    await client.updateKey({ id: freshId, description: withFullCaps(fresh.description ?? '', caps) });
    return caps;
  } catch {
    return undefined;
  }
}
