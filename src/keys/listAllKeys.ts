import type { ApiKey, ApiKeyList } from '../venice/apiKey.ts';
import type { KeyClient } from '../venice/keyClient.ts';
import { isReadable, type Row } from '../venice/reading.ts';
import type { CallOptions } from '../venice/request.ts';

/** More keys than this an account cannot have (OpenAPI, POST /api_keys). */
export const mostKeys = 500;
/** A server that never ends its pages is left here. */
const mostPages = 100;

/** All keys of the account; rows that could not be read are in it, each in its place. */
export type ListAllKeys = (call?: CallOptions) => Promise<Row<ApiKey>[]>;

/**
 * Reads the list to its end on a server that pages, and once on one that does not: `page` is undocumented, older servers ignore it (facts section 1). A page
 * that brings no key that was not there before is the last. That the server ignores `page` is seen once and remembered.
 */
export function createKeyLister(client: Pick<KeyClient, 'listKeys'>): ListAllKeys {
  let ignoresPages = false;
  return async (call) => {
    const rows = [...(await client.listKeys({}, call)).data];
    const seen = new Set(rows.filter(isReadable).map(({ id }) => id));
    for (let page = 2; !ignoresPages && page <= mostPages; page++) {
      if (seen.size === 0 || seen.size >= mostKeys) break;
      const next = await readPage(client, page, call);
      const fresh = next.data.filter((row) => isReadable(row) && !seen.has(row.id));
      ignoresPages = page === 2 && next.data.length > 0 && fresh.length === 0;
      if (fresh.length === 0) break;
      const unread = next.data.filter((row) => !isReadable(row));
      rows.push(...fresh, ...unread);
      for (const row of fresh) if (isReadable(row)) seen.add(row.id);
    }
    return rows;
  };
}

/** A strict server may refuse a parameter that it does not know, which says as much as an empty page. Other failures are thrown: half a list is no list. */
async function readPage(
  client: Pick<KeyClient, 'listKeys'>,
  page: number,
  call?: CallOptions,
): Promise<ApiKeyList> {
  try {
    return await client.listKeys({ page }, call);
  } catch (error) {
    if (isRefusal(error)) return { data: [] };
    throw error;
  }
}

function isRefusal(error: unknown): boolean {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  return status === 400 || status === 404 || status === 422;
}
