import type { ApiKey } from '../venice/apiKey.ts';
import { isReadable, type Row } from '../venice/reading.ts';

// A description may end in tags of this page: `~abc123`, the last six of the key that it takes over from, `^5/2@261122`, the full caps in USD and DIEM and
// the UTC day from which they may be restored, and `#7F3KQ2`, the nonce of its making.
const tags =
  /(?: ~(?<from>[\w-]{6}))?(?: \^(?<usd>\d{0,10}(?:\.\d{1,6})?)\/(?<diem>\d{0,10}(?:\.\d{1,6})?)@(?<day>\d{6}))?(?: #(?<nonce>[0-9A-HJKMNP-TV-Z]{6}))?$/;
const longest = 64;

/** A description without the tags. */
export function withoutTags(description: string): string {
  return description.replace(tags, '').trim();
}

/** The description of a key that takes over from another; the text gives way where all three are too long together. */
export function describeRotation(old: Pick<ApiKey, 'description' | 'last6Chars'>, nonce: string): string {
  const from = /^[\w-]{6}$/.test(old.last6Chars ?? '') ? ` ~${old.last6Chars}` : '';
  const tail = `${from} #${nonce}`;
  const text = withoutTags(old.description ?? '') || 'Zecca';
  return `${cut(text, longest - tail.length)}${tail}`;
}

/** What a rotation cut, and from when it is whole again. A currency that was not cut is undefined. */
export type FullCaps = {
  usd: number | undefined;
  diem: number | undefined;
  /** UTC midnight, ms since 1970. */
  from: number;
};

/** The last six of the key that this one took over from. */
export function readPredecessor(description: string): string | undefined {
  return tags.exec(description)?.groups?.from;
}

export function readFullCaps(description: string): FullCaps | undefined {
  const { usd, diem, day } = tags.exec(description)?.groups ?? {};
  if (!day) return undefined;
  const [year = '', month = '', date = ''] = day.match(/../g) ?? [];
  const from = Date.UTC(2000 + Number(year), Number(month) - 1, Number(date));
  return { usd: usd ? Number(usd) : undefined, diem: diem ? Number(diem) : undefined, from };
}

/** The same description with other full caps, or with none; the text gives way where all is too long together. */
export function withFullCaps(description: string, caps: FullCaps | undefined): string {
  const { from, nonce } = tags.exec(description)?.groups ?? {};
  const day = caps && new Date(caps.from).toISOString().slice(2, 10).replaceAll('-', '');
  const tail = [
    ...(from ? [` ~${from}`] : []),
    ...(caps ? [` ^${write(caps.usd)}/${write(caps.diem)}@${day}`] : []),
    ...(nonce ? [` #${nonce}`] : []),
  ].join('');
  return `${cut(withoutTags(description), longest - tail.length)}${tail}`;
}

/** In Venice's millionths, without an exponent. */
function write(cap: number | undefined): string {
  return cap === undefined ? '' : cap.toFixed(6).replace(/\.?0+$/, '');
}

/** Never through the middle of a pair of UTF-16 units. */
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
}

export function bearsNonce({ description = '' }: Pick<ApiKey, 'description'>, nonce: string): boolean {
  return description.endsWith(`#${nonce}`);
}

/** Two keys where a rotation began and did not end: both work. */
export type UnfinishedRotation = { old: ApiKey; fresh: ApiKey };

/**
 * Finds rotations that somebody left in the middle, on this device or on another: the new key names the old one, and the old one still has no end of its
 * own. One with a sooner end than the new key has its grace.
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
