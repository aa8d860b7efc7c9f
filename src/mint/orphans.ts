import type { ApiKey } from '../venice/apiKey.ts';
import type { KeyClient } from '../venice/keyClient.ts';
import { isReadable } from '../venice/reading.ts';
import type { MintTrace } from './mint.ts';

/** The page waits half a minute for the answer of a mint; a key is listed at most as long after that. */
const settledMs = 60_000;

export type Search = {
  found: readonly ApiKey[];
  /** Whether a key that is not there now was never made. */
  isFinal: boolean;
};

/** Looks for the keys of one mint, by the tag in their description. @throws VeniceError */
export async function searchOrphans(
  client: Pick<KeyClient, 'listKeys'>,
  { nonce, startedAt }: Pick<MintTrace, 'nonce' | 'startedAt'>,
  signal: AbortSignal,
): Promise<Search> {
  const askedAt = Date.now();
  const { data } = await client.listKeys({}, { signal });
  const found = data.filter(isReadable).filter(({ description }) => description?.endsWith(` #${nonce}`));
  return { found, isFinal: found.length > 0 || askedAt - startedAt >= settledMs };
}
