import type { ApiKey } from './apiKey.ts';
import { toVeniceError, type VeniceError } from './errors.ts';
import type { KeyClient } from './keyClient.ts';
import { listAllKeys } from './listAllKeys.ts';
import { isReadable } from './reading.ts';
import type { CallOptions } from './request.ts';
import { bearsTag } from './tags.ts';

/**
 * The page waits half a minute for the response to a creation; a key is listed at most as long
 * after that.
 */
const settledMs = 60_000;

/**
 * What the list says of a tag. `absent` is final: the whole list was read, late enough. `early`: a
 * key may be listed yet. `unknown`: a page failed, or rows could not be read. `found` is whole
 * where no further key can hide in an unreadable row.
 */
export type TagSearch =
  | { kind: 'found'; keys: readonly ApiKey[]; isWhole: boolean }
  | { kind: 'absent' }
  | { kind: 'early' }
  | { kind: 'unknown'; error?: VeniceError };

/**
 * Looks for the keys of one creation in the whole list of the account, by the tag in their description.
 *
 * @param sentAgoMs how long ago the request to make the key was sent
 */
export async function searchByTag(
  client: Pick<KeyClient, 'listKeys'>,
  tag: string,
  sentAgoMs: number,
  call?: CallOptions,
): Promise<TagSearch> {
  try {
    const rows = await listAllKeys(client, call);
    const readable = rows.filter(isReadable);
    const keys = readable.filter((key) => bearsTag(key, tag));
    const isWhole = readable.length === rows.length;
    if (keys.length > 0) return { kind: 'found', keys, isWhole };
    if (!isWhole) return { kind: 'unknown' };
    return { kind: sentAgoMs >= settledMs ? 'absent' : 'early' };
  } catch (thrown) {
    return { kind: 'unknown', error: toVeniceError(thrown) };
  }
}
