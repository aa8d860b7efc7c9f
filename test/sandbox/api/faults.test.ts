import { afterEach, describe, expect, test, vi } from 'vitest';
import { socketMark } from './faults.ts';
import { inProcessFetch } from './inProcess.ts';
import { createTestbed } from './testbed.ts';

const mintPath = '/api_keys/generate_web3_key';
const modelsUrl = 'http://127.0.0.1/api/v1/models';

afterEach(() => {
  vi.useRealTimers();
});

describe('takeFault', () => {
  test('behavior: meets as many matching calls as it is told, and no others', async () => {
    const bed = await createTestbed();
    const fault = { method: 'GET', path: '/models/', status: 500, times: 2 };
    bed.sandbox.set({ faults: [fault] });
    const statuses = [];
    for (const path of ['/models', '/models/traits', '/models/traits', '/models/traits'])
      statuses.push((await bed.call(`GET ${path}`)).status);
    expect(statuses).toEqual([200, 500, 500, 200]);
    expect(fault.times).toBe(2);
  });

  test('behavior: the next fault has its turn when the first is used up', async () => {
    const bed = await createTestbed();
    bed.sandbox.set({ faults: [{ status: 500 }, { status: 504 }] });
    const statuses = [];
    for (let count = 0; count < 3; count++) statuses.push((await bed.call('GET /models')).status);
    expect(statuses).toEqual([500, 504, 200]);
  });
});

describe('strikesBefore', () => {
  test('behavior: an answer in its place keeps the call from taking effect', async () => {
    const bed = await createTestbed();
    bed.sandbox.set({ faults: [{ method: 'POST', status: 500 }] });
    const { status, body } = await bed.mint(bed.wallet());
    expect({ status, body }).toEqual({ status: 500, body: { error: 'An unknown error occurred' } });
    expect(bed.sandbox.keys()).toEqual([]);
  });

  test('behavior: after, the key is made and the answer is lost', async () => {
    const bed = await createTestbed();
    bed.sandbox.set({ faults: [{ method: 'POST', path: mintPath, drop: true, when: 'after' }] });
    const { headers } = await bed.mint(bed.wallet());
    expect(headers.get(socketMark)).toBe('drop');
    expect(bed.sandbox.keys()).toHaveLength(1);
    expect(bed.sandbox.requests.at(-1)).toMatchObject({ method: 'POST', status: 0 });
  });
});

describe('replaceAnswer', () => {
  test('behavior: a string is sent raw, an object as JSON, headers as told', async () => {
    const bed = await createTestbed();
    bed.sandbox.set({
      faults: [
        { body: '<html>', headers: { 'content-type': 'text/html', 'x-told': 'yes' }, status: 200 },
        { body: { error: { message: 'm', code: 'c' } }, status: 402 },
      ],
    });
    const raw = await bed.call('GET /models');
    expect(raw).toMatchObject({ status: 200, body: '<html>' });
    expect(raw.headers.get('x-told')).toBe('yes');
    expect(await bed.call('GET /models')).toMatchObject({ status: 402, body: { error: { code: 'c' } } });
  });
});

describe('wait', () => {
  test('behavior: the answer comes after the delay, the effect before', async () => {
    const bed = await createTestbed();
    vi.useFakeTimers();
    bed.sandbox.set({ faults: [{ delayMs: 60_000 }] });
    const seen: string[] = [];
    const pending = inProcessFetch(bed.sandbox)(modelsUrl).then(() => seen.push('answer'));
    await vi.advanceTimersByTimeAsync(59_999);
    expect(seen).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await pending;
    expect(seen).toEqual(['answer']);
  });

  test('behavior: an answer that is held goes out when the faults are set anew', async () => {
    const bed = await createTestbed();
    bed.sandbox.set({ faults: [{ hold: true }] });
    const seen: string[] = [];
    const pending = inProcessFetch(bed.sandbox)(modelsUrl).then(() => seen.push('answer'));
    await vi.waitFor(() => expect(bed.sandbox.knobs().faults).toMatchObject([{ times: 0 }]));
    await bed.call('GET /models');
    expect(seen).toEqual([]);
    bed.sandbox.set({ faults: [] });
    await pending;
    expect(seen).toEqual(['answer']);
  });

  test('behavior: an answer is not held by faults that were set anew while it was made', async () => {
    const bed = await createTestbed();
    bed.sandbox.set({ faults: [{ hold: true, when: 'after' }] });
    const pending = bed.call('GET /models');
    await vi.waitFor(() => expect(bed.sandbox.knobs().faults).toMatchObject([{ times: 0 }]), { interval: 0 });
    bed.sandbox.set({ faults: [] });
    expect((await pending).status).toBe(200);
  });

  test('behavior: a caller who gives up is let go', async () => {
    const bed = await createTestbed();
    vi.useFakeTimers();
    bed.sandbox.set({ faults: [{ delayMs: 60_000 }] });
    const gone = new AbortController();
    const pending = inProcessFetch(bed.sandbox)(modelsUrl, { signal: gone.signal });
    const refused = expect(pending).rejects.toThrow('aborted');
    await vi.advanceTimersByTimeAsync(10);
    gone.abort();
    await refused;
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('inProcessFetch', () => {
  test('behavior: passes what is not marked', async () => {
    const bed = await createTestbed();
    const answer = await inProcessFetch(bed.sandbox)(modelsUrl);
    expect(await answer.json()).toMatchObject({ object: 'list' });
  });

  test('error: a dropped socket is a TypeError', async () => {
    const bed = await createTestbed();
    bed.sandbox.set({ faults: [{ drop: true }] });
    await expect(inProcessFetch(bed.sandbox)(modelsUrl)).rejects.toThrow(TypeError);
  });

  test('error: a truncated body fails while it is read', async () => {
    const bed = await createTestbed();
    bed.sandbox.set({ faults: [{ truncateAt: 10 }] });
    const answer = await inProcessFetch(bed.sandbox)(modelsUrl);
    expect(answer.status).toBe(200);
    expect(answer.headers.has(socketMark)).toBe(false);
    await expect(answer.text()).rejects.toThrow(TypeError);
  });
});
