import type { ApiKey } from '../venice/apiKey.ts';
import { readGrantHost } from '../venice/tags.ts';

/** What speaks against a key, or for its removal. */
export const audits = [
  'noCap',
  'nearCap',
  'cannotSpend',
  'noExpiry',
  'adminNoExpiry',
  'idle30',
  'idle90',
  'expiresSoon',
  'safeToRemove',
  'granted',
] as const;
export type Audit = (typeof audits)[number];

const dayMs = 24 * 60 * 60 * 1000;
/** An expiry within this is called soon. */
export const soonMs = 7 * dayMs;
/** A cap with more than this share used is called nearly used. */
const nearShare = 0.8;

/**
 * Judges one key by what Venice says of it. What Venice does not say counts neither way: "unknown"
 * is never "none".
 *
 * @param now ms since 1970
 * @param ownIds keys that this page works with or manages: never safe to remove
 */
export function auditKey(key: ApiKey, now: number, ownIds: readonly string[]): ReadonlySet<Audit> {
  const { apiKeyType, consumptionLimits, currentPeriodUsage, expiresAt } = key;
  const found = new Set<Audit>();
  const shares = (['usd', 'diem'] as const).map((currency) =>
    shareUsed(consumptionLimits?.[currency], currentPeriodUsage?.[currency]),
  );
  if (consumptionLimits?.usd === null || consumptionLimits?.diem === null) found.add('noCap');
  if (shares.every((share) => share >= 1)) found.add('cannotSpend');
  else if (shares.some((share) => share > nearShare && share !== Number.POSITIVE_INFINITY))
    found.add('nearCap');
  if (expiresAt === null) found.add('noExpiry');
  if (expiresAt === null && apiKeyType === 'ADMIN') found.add('adminNoExpiry');
  const left = expiresAt ? Date.parse(expiresAt) - now : Number.NaN;
  if (left > 0 && left <= soonMs) found.add('expiresSoon');
  const idleMs = idleFor(key, now);
  if (idleMs > 30 * dayMs) found.add('idle30');
  if (idleMs > 90 * dayMs) found.add('idle90');
  if (idleMs > 90 * dayMs && !hasSpent(key) && !ownIds.includes(key.id)) found.add('safeToRemove');
  if (readGrantHost(key.description ?? '')) found.add('granted');
  return found;
}

/** The used share of a cap: Infinity where spending is off, NaN without a cap or where it is unknown. */
function shareUsed(cap: number | null | undefined, used: string | undefined): number {
  if (cap === 0) return Number.POSITIVE_INFINITY;
  return cap === null || cap === undefined ? Number.NaN : Number(used) / cap;
}

/**
 * How long nobody has used the key; one never used is idle since it was made. NaN where Venice does
 * not say.
 */
function idleFor({ lastUsedAt, createdAt }: ApiKey, now: number): number {
  if (lastUsedAt === undefined) return Number.NaN;
  return now - Date.parse(lastUsedAt ?? createdAt ?? '');
}

/** Spending in the last seven days; unknown spending counts as some. */
function hasSpent({ usage }: ApiKey): boolean {
  if (!usage) return true;
  const { usd, diem } = usage.trailingSevenDays;
  return Number(usd ?? 1) > 0 || Number(diem ?? 1) > 0;
}

/** Counts the keys behind each card. */
export function countAudits(entries: readonly { audits: ReadonlySet<Audit> }[]): Record<Audit, number> {
  const counts = Object.fromEntries(audits.map((audit) => [audit, 0])) as Record<Audit, number>; // All of them.
  for (const entry of entries) for (const audit of entry.audits) counts[audit]++;
  return counts;
}
