import { afterEach, expect, it, vi } from 'vitest';
import { inProcessFetch } from '../../test/sandbox/api/inProcess.ts';
import { createTestbed } from '../../test/sandbox/api/testbed.ts';
import { createVenice } from '../venice/client.ts';
import { noteVeniceTime, veniceSkewMs } from '../venice/veniceClock.ts';
import { createFreshChallenge } from './freshChallenge.ts';

const dayMs = 24 * 60 * 60_000;

afterEach(() => noteVeniceTime(0, 0));

it('behavior: a challenge tells Venice’s time where the headers are hidden', async () => {
  const bed = await createTestbed();
  bed.sandbox.set({ clockOffsetMs: dayMs });
  const answer = inProcessFetch(bed.sandbox);
  const fetch: typeof globalThis.fetch = async (...args) => {
    const response = await answer(...args);
    response.headers.delete('date');
    return response;
  };
  const venice = createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch });
  const fresh = createFreshChallenge(venice, { onReceived: vi.fn(), onFailed: vi.fn(), onDue: vi.fn() });
  await fresh.ask({ address: bed.wallet().address, connectorUid: 'test' });
  fresh.stop();
  expect(veniceSkewMs()).toBe(dayMs);
});
