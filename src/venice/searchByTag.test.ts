import { describe, expect, it } from 'vitest';
import type { ApiKeyList } from './apiKey.ts';
import { VeniceError } from './errors.ts';
import { searchByTag } from './searchByTag.ts';

const tag = '7F3KQ2';
const late = 60_000;
type Rows = ApiKeyList['data'];

const row = (index: number, description = `agent ${index}`) => ({
  id: `id-${index}`,
  apiKeyType: 'INFERENCE' as const,
  description,
});
const others = Array.from({ length: 30 }, (_, index) => row(index));
const tagged = row(99, `agent #${tag}`);

/** A server that lists 20 keys a page. */
const paged = (rows: Rows) => ({
  listKeys: async ({ page = 1 }: { page?: number } = {}) => ({
    data: rows.slice((page - 1) * 20, page * 20),
  }),
});

describe('searchByTag', () => {
  it('behavior: finds every key of the tag on every page, and no other', async () => {
    const rows = [
      tagged,
      ...others,
      row(40, `agent #${tag}`),
      row(41, `#${tag} agent`),
      row(42, 'a #7F3KQ3'),
    ];
    const search = await searchByTag(paged(rows), tag, 0);
    expect(search).toMatchObject({ kind: 'found', isWhole: true, keys: [{ id: 'id-99' }, { id: 'id-40' }] });
  });

  it('behavior: absence says nothing within the first minute, and everything after it', async () => {
    expect(await searchByTag(paged(others), tag, late - 1)).toEqual({ kind: 'early' });
    expect(await searchByTag(paged(others), tag, late)).toEqual({ kind: 'absent' });
  });

  it.each([
    ['on the first page', [{ unreadable: true, index: 0 } as const, ...others]],
    ['alone on the last page', [...others.slice(0, 20), { unreadable: true, index: 0 } as const]],
    ['and nothing else', [{ unreadable: true, index: 0 } as const]],
  ])('error: with an unreadable row %s, an absent tag is unknown', async (_, rows) => {
    expect(await searchByTag(paged(rows), tag, late)).toEqual({ kind: 'unknown' });
  });

  it('error: a found key beside an unreadable row is found, and the list is not whole', async () => {
    const search = await searchByTag(paged([tagged, { unreadable: true, index: 1 }]), tag, late);
    expect(search).toMatchObject({ kind: 'found', isWhole: false, keys: [{ id: 'id-99' }] });
  });

  it('error: a page that fails is unknown, with its error', async () => {
    const failing = {
      listKeys: async ({ page = 1 }: { page?: number } = {}) => {
        if (page === 2) throw new VeniceError('SERVER', { status: 503 });
        return { data: others.slice(0, 20) };
      },
    };
    expect(await searchByTag(failing, tag, late)).toMatchObject({
      kind: 'unknown',
      error: { code: 'SERVER', status: 503 },
    });
  });

  it('error: a server whose pages never end is unknown', async () => {
    const endless = { listKeys: async ({ page = 1 }: { page?: number } = {}) => ({ data: [row(page)] }) };
    expect(await searchByTag(endless, tag, late)).toEqual({ kind: 'unknown' });
  });
});
