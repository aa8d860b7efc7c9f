import type { ApiKey } from './apiKey.ts';
import { isReadable, type Row } from './reading.ts';
import { z } from './zod.ts';

// A description may end in tags of this page: `~abc123`, the last six of the key that it takes over
// from, and `#7F3KQ2`, the tag of its making.
const tags = /(?: ~(?<from>[\w-]{6}))?(?: #(?<tag>[0-9A-HJKMNP-TV-Z]{6}))?$/;

/** A tag alone, as `createTag` makes one. */
export const Tag = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{6}$/));
const longest = 64;

/**
 * The host of the app that a key was granted to, from `app:<host>` before the tags; undefined where
 * it was granted to none. A rotated key keeps it.
 */
export function readGrantHost(description: string): string | undefined {
  return /^app:([a-z\d.:[\]-]+)$/.exec(withoutTags(description))?.[1];
}

/** A description without the tags. */
export function withoutTags(description: string): string {
  return description.replace(tags, '').trim();
}

/**
 * The description of a key that takes over from another; the text gives way where it is too long
 * with its tags.
 */
export function describeRotation(old: Pick<ApiKey, 'description' | 'last6Chars'>, tag: string): string {
  const from = /^[\w-]{6}$/.test(old.last6Chars ?? '') ? ` ~${old.last6Chars}` : '';
  const tail = `${from} #${tag}`;
  const text = withoutTags(old.description ?? '') || 'Zecca';
  return `${cut(text, longest - tail.length)}${tail}`;
}

/** The last six of the key that this one took over from. */
export function readPredecessor(description: string): string | undefined {
  return tags.exec(description)?.groups?.from;
}

/** Never through the middle of a pair of UTF-16 units. */
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
}

export function bearsTag({ description = '' }: Pick<ApiKey, 'description'>, tag: string): boolean {
  return description.endsWith(`#${tag}`);
}

/** Two keys where a rotation began and did not end: both work. */
export type UnfinishedRotation = { old: ApiKey; fresh: ApiKey };

/**
 * Finds rotations that somebody left in the middle, on this device or on another: the new key names
 * the old one, and the old one still has no end of its own. One with a sooner end than the new key
 * has its grace.
 */
export function findUnfinished(rows: readonly Row<ApiKey>[]): UnfinishedRotation[] {
  const keys = rows.filter(isReadable);
  return keys.flatMap((fresh) => {
    const from = readPredecessor(fresh.description ?? '');
    if (!from) return [];
    const old = keys.find((key) => key.last6Chars === from && key.id !== fresh.id);
    return old && !endsBefore(old, fresh) ? [{ old, fresh }] : [];
  });
}

function endsBefore(one: ApiKey, other: ApiKey): boolean {
  if (!one.expiresAt) return false;
  return !other.expiresAt || Date.parse(one.expiresAt) < Date.parse(other.expiresAt);
}

/** Crockford's base 32: no letter that is mistaken for a digit when it is read out. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Six random characters (30 bits) for the description of one mint. */
export function createTag(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return Array.from(bytes, (byte) => alphabet[byte % 32]).join('');
}
