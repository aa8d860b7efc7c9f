import type { ApiKey, ApiKeyList } from './apiKey.ts';
import type { KeyClient } from './keyClient.ts';
import { isReadable, type Row } from './reading.ts';
import type { CallOptions } from './request.ts';

/** More keys than this an account cannot have (OpenAPI, POST /api_keys). */
export const mostKeys = 500;
/** A server that never ends its pages is left here. */
const mostPages = 100;

/**
 * All keys of the account; what could not be read is in it as unreadable rows, so that nothing
 * passes for absent.
 */
export type ListAllKeys = (call?: CallOptions) => Promise<Row<ApiKey>[]>;

/**
 * Reads the list to its end on a server that pages, and once on one that does not: `page` is
 * undocumented, older servers ignore it. A page that is empty or repeats the one before is the end.
 * That the server ignores `page` is remembered for a list of that length.
 */
export function createKeyLister(client: Pick<KeyClient, 'listKeys'>): ListAllKeys {
  let wholeLength: number | undefined;
  return async (call) => {
    const { data: first } = await client.listKeys({}, call);
    if (!first.some(isReadable) || first.length === wholeLength) return first;
    const rows = [...first];
    const seen = new Set(rows.filter(isReadable).map(({ id }) => id));
    let before = first;
    for (let page = 2; page <= mostPages; page++) {
      const { data: next } = await readPage(client, page, call);
      const isRepeated = idsOf(next) === idsOf(before);
      const added = isRepeated ? [] : next.filter((row) => !isReadable(row) || !seen.has(row.id));
      if (page === 2 && isRepeated) wholeLength = first.length;
      if (added.length === 0) return rows;
      rows.push(...added);
      for (const row of added) if (isReadable(row)) seen.add(row.id);
      before = next;
    }
    // There is more, and it was not read.
    return [...rows, { unreadable: true, index: rows.length }];
  };
}

/** One walk over all pages. @throws VeniceError where a page could not be read */
export function listAllKeys(client: Pick<KeyClient, 'listKeys'>, call?: CallOptions): Promise<Row<ApiKey>[]> {
  return createKeyLister(client)(call);
}

function idsOf(rows: readonly Row<ApiKey>[]): string {
  return JSON.stringify(rows.map((row) => (isReadable(row) ? row.id : null)));
}

/**
 * A strict server may refuse a parameter that it does not know, which says as much as an empty
 * page. Other failures are thrown: half a list is no list.
 */
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
