import { afterEach, describe, expect, it, vi } from 'vitest';
import { noon } from '../../test/noon.ts';
import { inProcessFetch } from '../../test/sandbox/api/inProcess.ts';
import { createTestbed } from '../../test/sandbox/api/testbed.ts';
import { createVenice } from './client.ts';
import { noteVeniceTime, veniceNow, veniceSkewMs } from './veniceClock.ts';

const hourMs = 60 * 60_000;

afterEach(() => {
  noteVeniceTime(0, 0);
  vi.setSystemTime(noon);
});

describe('noteVeniceTime', () => {
  it.each([-400 * 24, -2, 2, 400 * 24])('behavior: Venice is %s hours ahead', (hours) => {
    noteVeniceTime(noon + hours * hourMs, noon);
    expect(veniceSkewMs()).toBe(hours * hourMs);
    expect(veniceNow()).toBe(Date.now() + hours * hourMs);
  });

  it.each([-59_999, -1000, 0, 59_999])('behavior: %s ms are no skew', (ms) => {
    noteVeniceTime(noon + ms, noon);
    expect(veniceNow()).toBe(Date.now());
  });

  it.each([undefined, Number.NaN])('behavior: %s leaves what was known', (time) => {
    noteVeniceTime(noon + hourMs, noon);
    noteVeniceTime(time, noon);
    expect(veniceSkewMs()).toBe(hourMs);
  });
});

describe('veniceNow', () => {
  it('behavior: each response tells the time', async () => {
    const bed = await createTestbed();
    bed.sandbox.set({ clockOffsetMs: -2 * hourMs });
    const venice = createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch: inProcessFetch(bed.sandbox) });
    await venice.listModels();
    expect(veniceNow()).toBe(noon - 2 * hourMs);
  });
});
