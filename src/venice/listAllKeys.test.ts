import { describe, expect, it } from 'vitest';
import type { ApiKey, ApiKeyList } from './apiKey.ts';
import { VeniceError } from './errors.ts';
import { createKeyLister } from './listAllKeys.ts';

const keys = Array.from(
  { length: 7 },
  (_, index): ApiKey => ({ id: `key-${index}`, apiKeyType: 'INFERENCE' }),
);

/** A list server that counts its calls; `answer` gets the page asked for, 1 where none was. */
function serve(answer: (page: number) => ApiKeyList['data']) {
  const pages: (number | undefined)[] = [];
  return {
    pages,
    listKeys: async ({ page }: { page?: number } = {}) => {
      pages.push(page);
      if (pages.length > 200) throw new Error('An endless loop');
      return { data: answer(page ?? 1) };
    },
  };
}

const idsOf = (rows: readonly object[]) => rows.map((row) => ('id' in row ? row.id : 'unreadable'));

describe('createKeyLister', () => {
  it('behavior: a server that ignores pages is asked twice once, then once each time', async () => {
    const server = serve(() => keys);
    const list = createKeyLister(server);
    expect(await list()).toEqual(keys);
    expect(await list()).toEqual(keys);
    expect(server.pages).toEqual([undefined, 2, undefined]);
  });

  it.each([1, 2, 3, 7])('behavior: a server with pages of %i is read to its end', async (size) => {
    const server = serve((page) => keys.slice((page - 1) * size, page * size));
    expect(idsOf(await createKeyLister(server)())).toEqual(idsOf(keys));
  });

  it('behavior: a server that repeats its last page ends there', async () => {
    const server = serve((page) => (page === 1 ? keys.slice(0, 4) : keys.slice(3)));
    expect(idsOf(await createKeyLister(server)())).toEqual(idsOf(keys));
    expect(server.pages).toEqual([undefined, 2, 3]);
  });

  it('error: a server that always has another page is left after a hundred, and the rest is unreadable', async () => {
    const server = serve((page) => [{ id: `endless-${page}`, apiKeyType: 'ADMIN' }]);
    const rows = await createKeyLister(server)();
    expect(rows).toHaveLength(101);
    expect(rows.at(-1)).toHaveProperty('unreadable');
  });

  it('behavior: a list that has grown since it was one page is walked again', async () => {
    let rows = keys.slice(0, 2);
    const server = serve((page) => (rows.length > 3 ? rows.slice((page - 1) * 3, page * 3) : rows));
    const list = createKeyLister(server);
    expect(await list()).toEqual(rows);
    rows = keys;
    expect(idsOf(await list())).toEqual(idsOf(keys));
  });

  it('behavior: unreadable rows stay, and an empty account is asked once', async () => {
    const server = serve(() => [...keys.slice(0, 1), { unreadable: true, index: 1 }]);
    expect(idsOf(await createKeyLister(server)())).toEqual(['key-0', 'unreadable']);
    const none = serve(() => []);
    expect(await createKeyLister(none)()).toEqual([]);
    expect(none.pages).toEqual([undefined]);
  });

  it('behavior: a server that refuses the parameter has no pages', async () => {
    const server = serve((page) => {
      if (page > 1) throw new VeniceError('BAD_REQUEST', { status: 400 });
      return keys;
    });
    expect(await createKeyLister(server)()).toEqual(keys);
  });

  it('error: half a list is no list', async () => {
    const server = serve((page) => {
      if (page > 1) throw new VeniceError('SERVER', { status: 500 });
      return keys;
    });
    await expect(createKeyLister(server)()).rejects.toMatchObject({ code: 'SERVER' });
  });
});
