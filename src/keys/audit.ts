import type { ApiKey } from '../venice/apiKey.ts';

/** What speaks against a key, or for its removal. */
export const audits = [
  'noCap',
  'noExpiry',
  'adminNoExpiry',
  'idle30',
  'idle90',
  'expiresSoon',
  'safeToRemove',
] as const;
export type Audit = (typeof audits)[number];

const dayMs = 24 * 60 * 60 * 1000;
/** An expiry within this is called soon. */
export const soonMs = 7 * dayMs;

/**
 * Judges one key by what Venice says of it. What Venice does not say counts neither way: "unknown" is never "none".
 *
 * @param now ms since 1970
 * @param ownIds keys that this page works with or manages: never safe to remove
 */
export function auditKey(key: ApiKey, now: number, ownIds: readonly string[]): ReadonlySet<Audit> {
  const { apiKeyType, consumptionLimits, expiresAt } = key;
  const found = new Set<Audit>();
  if (consumptionLimits?.usd === null && consumptionLimits.diem === null) found.add('noCap');
  if (expiresAt === null) found.add('noExpiry');
  if (expiresAt === null && apiKeyType === 'ADMIN') found.add('adminNoExpiry');
  const left = expiresAt ? Date.parse(expiresAt) - now : Number.NaN;
  if (left > 0 && left <= soonMs) found.add('expiresSoon');
  const idleMs = idleFor(key, now);
  if (idleMs > 30 * dayMs) found.add('idle30');
  if (idleMs > 90 * dayMs) found.add('idle90');
  if (idleMs > 90 * dayMs && !hasSpent(key) && !ownIds.includes(key.id)) found.add('safeToRemove');
  return found;
}

/** How long nobody has used the key; one never used is idle since it was made. NaN where Venice does not say. */
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
  const counts = {
    noCap: 0,
    noExpiry: 0,
    adminNoExpiry: 0,
    idle30: 0,
    idle90: 0,
    expiresSoon: 0,
    safeToRemove: 0,
  };
  for (const entry of entries) for (const audit of entry.audits) counts[audit]++;
  return counts;
}
