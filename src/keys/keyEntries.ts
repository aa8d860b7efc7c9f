import type { ApiKey } from '../venice/apiKey.ts';
import { readGrantHost } from '../venice/tags.ts';
import { type Audit, auditKey } from './audit.ts';

/**
 * A key with all that finding, filtering and sorting ask of it, worked out once for each list and
 * not for each keystroke.
 */
export type KeyEntry = {
  key: ApiKey;
  audits: ReadonlySet<Audit>;
  isOwn: boolean;
  /** Of the app that the key was granted to. */
  host: string | undefined;
  text: string;
  order: Record<SortColumn, number | string | undefined>;
};

export const sortColumns = ['description', 'app', 'use', 'lastUsed', 'created', 'expires'] as const;
export type SortColumn = (typeof sortColumns)[number];

export type Filter = {
  search: string;
  type: 'all' | 'INFERENCE' | 'ADMIN';
  /** Keys to which all of these apply. */
  audits: readonly Audit[];
};

export const noFilter: Filter = { search: '', type: 'all', audits: [] };

/** @param now ms since 1970. @param ownIds keys that this page works with or manages */
export function toEntries(keys: readonly ApiKey[], now: number, ownIds: readonly string[]): KeyEntry[] {
  return keys.map((key) => {
    const { id, description = '', last6Chars = '', apiKeyType, usage } = key;
    const host = readGrantHost(description);
    const { usd = '0', diem = '0' } = usage?.trailingSevenDays ?? {};
    return {
      key,
      audits: auditKey(key, now, ownIds),
      isOwn: ownIds.includes(id),
      host,
      text: fold(`${description} ${last6Chars} ${id} ${apiKeyType}`),
      order: {
        description: fold(description) || undefined,
        app: host,
        // A staked DIEM is worth a dollar a day: good enough to find the spender.
        use: usage ? Number(usd) + Number(diem) : undefined,
        lastUsed: timeOf(key.lastUsedAt),
        created: timeOf(key.createdAt),
        expires: key.expiresAt === null ? Number.POSITIVE_INFINITY : timeOf(key.expiresAt),
      },
    };
  });
}

/**
 * Those that the filter lets through: each word of the search stands somewhere in the description,
 * the last six, the id or the type.
 */
export function filterEntries(entries: readonly KeyEntry[], { search, type, audits }: Filter): KeyEntry[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  return entries.filter(
    ({ key, text, audits: found }) =>
      (type === 'all' || key.apiKeyType === type) &&
      audits.every((audit) => found.has(audit)) &&
      words.every((word) => text.includes(word)),
  );
}

function timeOf(date: string | null | undefined): number | undefined {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? undefined : time;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
