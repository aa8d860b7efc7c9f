import { describe, expect, it } from 'vitest';
import { noon } from '../../test/noon.ts';
import { createTestbed, type Testbed } from '../../test/sandbox/api/testbed.ts';
import { sandboxFetch } from '../../test/sandboxFetch.ts';
import { negate, sumDecimals } from '../kit/decimal.ts';
import type { UsageEntry } from '../venice/billing.ts';
import { createVenice } from '../venice/client.ts';
import type { HistoryQuery } from '../venice/queries.ts';
import { createHistoryWalk } from './historyWalk.ts';

const historyPath = '/billing/usage-history';
const range = { from: noon - 90 * 86_400_000, to: noon };

/** An account with a past of so many rows, and a walk through it. */
async function begin(usageRows: number, pageSize = 1000) {
  const bed = await createTestbed();
  const account = bed.wallet();
  const { apiKey } = await bed.mintKey(account, { apiKeyType: 'ADMIN' });
  bed.sandbox.grant(account.address, { usageRows });
  bed.sandbox.requests.length = 0;
  const venice = createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch: sandboxFetch(bed.sandbox) });
  const walk = createHistoryWalk(
    venice.withKey(() => apiKey),
    range,
    { pageSize },
  );
  return { bed, account, walk };
}

const cursorsOf = ({ sandbox }: Testbed) => sandbox.requests.map(({ query }) => query.cursor);
const spentIn = (entries: readonly UsageEntry[], currency: string) =>
  negate(sumDecimals(entries.filter((entry) => entry.currency === currency).map(({ amount }) => amount)));

describe('createHistoryWalk', () => {
  it('behavior: 5 000 rows, a page that fails, and a sum that is the sandbox’s to the last digit', async () => {
    const { bed, account, walk } = await begin(5000);
    bed.sandbox.set({ faults: [{ path: historyPath, status: 503, times: 1 }] });
    await walk.run();
    expect(walk.getState()).toMatchObject({ step: 'failed', pages: 0 });

    const disarm = walk.subscribe(() => {
      if (walk.getState().pages !== 3) return;
      disarm();
      bed.sandbox.set({ faults: [{ path: historyPath, status: 504 }] });
    });
    await walk.run();
    expect(walk.getState()).toMatchObject({
      step: 'failed',
      error: { code: 'SERVER', status: 504 },
      pages: 3,
    });
    expect(walk.getState().entries).toHaveLength(3000);

    await walk.run();
    expect(walk.getState()).toMatchObject({ step: 'done', pages: 5, unreadable: 0, progress: 1 });
    expect(walk.getState().entries).toHaveLength(5000);
    // The first page twice, as it failed once; of the others only the fourth.
    const cursors = cursorsOf(bed);
    expect(cursors).toHaveLength(7);
    expect(cursors.slice(0, 2)).toEqual([undefined, undefined]);
    expect(cursors[5]).toBe(cursors[4]);
    expect(new Set(cursors.slice(2)).size).toBe(4);
    const { USD, DIEM, BUNDLED_CREDITS } = bed.sandbox.spent(account.address);
    expect(spentIn(walk.getState().entries, 'USD')).toBe(String(USD));
    expect(spentIn(walk.getState().entries, 'DIEM')).toBe(String(DIEM));
    expect(spentIn(walk.getState().entries, 'BUNDLED_CREDITS')).toBe(String(BUNDLED_CREDITS));
  });

  it('behavior: stopped in the middle of a page, it goes on with that page and counts no row twice', async () => {
    const { bed, walk } = await begin(35, 10);
    const progress: number[] = [];
    const release = walk.subscribe(() => {
      progress.push(walk.getState().progress);
      if (walk.getState().pages !== 2) return;
      release();
      queueMicrotask(walk.stop);
    });
    await walk.run();
    expect(walk.getState()).toMatchObject({ step: 'stopped', pages: 2 });
    expect(walk.getState().entries).toHaveLength(20);
    await Promise.all([walk.run(), walk.run()]);
    expect(walk.getState()).toMatchObject({ step: 'done', pages: 4 });
    expect(new Set(walk.getState().entries.map(({ timestamp }) => timestamp)).size).toBe(35);
    expect(progress).toEqual(progress.toSorted((one, other) => one - other));
    const calls = cursorsOf(bed).length;
    await walk.run();
    walk.stop();
    expect(walk.getState().step).toBe('done');
    expect(cursorsOf(bed)).toHaveLength(calls);
  });

  it('behavior: a lock ends it at once, and what was read is gone', async () => {
    const { bed, walk } = await begin(35, 10);
    walk.subscribe(() => {
      if (walk.getState().pages === 2) queueMicrotask(walk.lock);
    });
    await walk.run();
    expect(walk.getState()).toMatchObject({ step: 'locked', pages: 2, entries: [] });
    const calls = cursorsOf(bed).length;
    await walk.run();
    expect(cursorsOf(bed)).toHaveLength(calls);
  });

  it('error: a cursor that came before ends the walk, and nothing is asked again', async () => {
    const pages: HistoryQuery[] = [];
    const walk = createHistoryWalk(
      {
        getUsageHistory: async (query = {}) => {
          pages.push(query);
          return { data: [], nextCursor: ['a', 'b', 'a'][pages.length - 1] ?? null };
        },
      },
      range,
    );
    await walk.run();
    await walk.run();
    expect(walk.getState()).toMatchObject({ step: 'circle', pages: 3 });
    expect(pages.slice(1)).toEqual([{ cursor: 'a' }, { cursor: 'b' }]);
  });

  it('behavior: a broken row is counted, the rest stands; a row without a time is no step back', async () => {
    const entry = { amount: '-1', currency: 'DIEM' };
    const middle = new Date(noon - 45 * 86_400_000).toISOString();
    const answers = [
      { data: [{ ...entry, timestamp: middle }, { unreadable: true, index: 1 } as const], nextCursor: 'a' },
      { data: [{ ...entry, timestamp: null }], nextCursor: 'b' },
      { data: [], nextCursor: null },
    ];
    const walk = createHistoryWalk(
      { getUsageHistory: async () => answers.shift() ?? { data: [], nextCursor: null } },
      range,
    );
    const progress: number[] = [];
    walk.subscribe(() => progress.push(walk.getState().progress));
    await walk.run();
    expect(walk.getState()).toMatchObject({ unreadable: 1, pages: 3 });
    expect(walk.getState().entries).toHaveLength(2);
    expect(progress).toEqual([0, 0.5, 0.5, 1]);
  });
});
