import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSession, type Session } from '../session/createSession.ts';
import { holdKey } from '../session/heldKey.ts';
import { createVenice } from '../venice/client.ts';
import type { KeyClient } from '../venice/keyClient.ts';
import { planBulk, reportBulk } from './bulk.ts';
import { createBulkRunner } from './bulkRunner.ts';
import { createHistoryWalk } from './historyWalk.ts';
import { type BulkJob, createJobs, type Jobs } from './jobs.ts';

const minuteMs = 60_000;

let session: Session;
let jobs: Jobs;
let alive: Set<string>;
const onSettled = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  const fetch = () => Promise.reject(new Error('not in this test'));
  session = createSession({ venice: createVenice({ baseUrl: '/api/v1', fetch }), clearCaches: () => {} });
  jobs = createJobs({ session, onSettled });
});
afterEach(() => vi.useRealTimers());

function openSession(lifeMs = 60 * minuteMs): string {
  const key = holdKey(crypto.randomUUID(), { id: 'own', apiKeyType: 'ADMIN' });
  session.open(key, 'paste', { expiresAt: Date.now() + lifeMs, isAdmin: 'yes' });
  const state = session.getState();
  if (state.status !== 'open') throw new Error('The session did not open');
  return state.id;
}

/** A revocation of so many keys, each of which takes no time. */
function revocation(sessionId: string, count: number): BulkJob {
  const ids = Array.from({ length: count }, (_, index) => `id-${index}`);
  alive = new Set(ids);
  const keys = ids.map((id) => ({ id, apiKeyType: 'INFERENCE', description: `key ${id}` }));
  const client: Pick<KeyClient, 'getKey' | 'updateKey' | 'deleteKey'> = {
    getKey: () => Promise.reject(new Error('nothing is updated')),
    updateKey: () => Promise.reject(new Error('nothing is updated')),
    deleteKey: async ({ id }) => void alive.delete(id),
  };
  const list = async () => keys.filter(({ id }) => alive.has(id));
  const runner = createBulkRunner({ client, list }, planBulk(keys, { kind: 'revoke' }, []));
  return { sessionId, kind: 'revoke', runner };
}

const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * minuteMs);

describe('createJobs', () => {
  it('behavior: 300 revocations take a quarter of an hour with no hand on the page, and none is left', async () => {
    const id = openSession();
    const job = revocation(id, 300);
    void jobs.runBulk(job);
    await minutes(14);
    expect(session.getState()).toMatchObject({ status: 'open', idleEndsAt: undefined });
    await minutes(3);
    expect(alive.size).toBe(0);
    expect(job.runner.getState().step).toBe('ended');
    expect(onSettled).toHaveBeenCalledExactlyOnceWith(id);
    await minutes(7);
    expect(session.getState().status).toBe('open');
    await minutes(3);
    expect(session.getState()).toMatchObject({ status: 'locked', reason: 'idle' });
  });

  it('behavior: a lock stops it at once, and the report stays until it is dismissed', async () => {
    const job = revocation(openSession(), 300);
    void jobs.runBulk(job);
    await minutes(2.5);
    void session.lock('button');
    await minutes(20);
    expect(alive.size).toBe(300 - 57);
    const { done, left } = reportBulk(
      jobs.getState().bulk?.runner.getState() ?? { step: 'ended', items: [] },
    );
    expect([done.length, left.length]).toEqual([57, 243]);
    expect(onSettled).not.toHaveBeenCalled();
    openSession();
    await jobs.runBulk(job);
    expect(alive.size).toBe(243);
    jobs.dismiss('bulk');
    expect(jobs.getState().bulk).toBeUndefined();
  });

  it('behavior: the end of the session stops it, and so does another session in its place', async () => {
    const job = revocation(openSession(5 * minuteMs), 300);
    void jobs.runBulk(job);
    await minutes(20);
    expect(job.runner.getState()).toMatchObject({ step: 'ended', stop: { by: 'lock' } });
    expect(alive.size).toBeGreaterThanOrEqual(300 - 6 * 19);

    const second = revocation(openSession(), 300);
    void jobs.runBulk(second);
    await minutes(1.5);
    openSession();
    await minutes(20);
    expect(alive.size).toBe(300 - 38);
  });

  it('error: nothing that runs is dismissed, and no second change begins beside it', async () => {
    const id = openSession();
    const first = revocation(id, 40);
    void jobs.runBulk(first);
    await minutes(0.1);
    jobs.dismiss('bulk');
    expect(jobs.getState().bulk).toBe(first);
    const second = revocation(id, 3);
    await jobs.runBulk(second);
    expect(jobs.getState().bulk).toBe(first);
    expect(second.runner.getState().step).toBe('planned');
  });

  it('behavior: a history that was read is gone with the session; one that is being read says so', async () => {
    const range = { from: 0, to: 1000 };
    const entry = { timestamp: null, amount: '-1', currency: 'USD' };
    const done = createHistoryWalk(
      { getUsageHistory: async () => ({ data: [entry], nextCursor: null }) },
      range,
    );
    await jobs.runHistory({ sessionId: openSession(), days: 7, walk: done });
    expect(done.getState()).toMatchObject({ step: 'done', entries: [entry] });
    void session.lock('button');
    expect(jobs.getState().history).toBeUndefined();

    const reading = createHistoryWalk({ getUsageHistory: () => new Promise(() => {}) }, range);
    void jobs.runHistory({ sessionId: openSession(), days: 7, walk: reading });
    void session.lock('button');
    expect(jobs.getState().history?.walk.getState()).toMatchObject({ step: 'locked', entries: [] });
  });
});
