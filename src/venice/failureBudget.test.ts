import { describe, expect, it, vi } from 'vitest';
import { inProcessFetch } from '../../test/sandbox/api/inProcess.ts';
import { createTestbed } from '../../test/sandbox/api/testbed.ts';
import { createVenice } from './client.ts';
import { isDefinite, VeniceError } from './errors.ts';
import { createFailureBudget, mostFailures, type Outcome, pauseMs } from './failureBudget.ts';

async function createBed() {
  const bed = await createTestbed();
  const fetch = vi.fn(inProcessFetch(bed.sandbox));
  const venice = createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch });
  const { apiKey, id } = await bed.mintKey(bed.wallet(), { apiKeyType: 'ADMIN' });
  bed.sandbox.requests.length = 0;
  return {
    ...bed,
    fetch,
    venice,
    id,
    key: venice.withKey(() => apiKey),
    fail: (status: number, times = Number.POSITIVE_INFINITY) =>
      bed.sandbox.set({ faults: [{ status, times, body: { error: 'no' } }] }),
  };
}

const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'OK',
    (error: unknown) => (error instanceof VeniceError ? error.code : 'OTHER'),
  );

describe('createFailureBudget', () => {
  it.each([401, 500])(
    'behavior: of thirty calls that end in %s, at once or in turn, Venice sees nine',
    async (status) => {
      for (const isAtOnce of [true, false]) {
        const { key, venice, sandbox, fail } = await createBed();
        fail(status);
        const calls = [
          () => key.listKeys(),
          () => key.getRateLimits(),
          () => key.createKey({ apiKeyType: 'INFERENCE', description: 'agent' }),
          () => venice.listModels(),
        ];
        const codes: string[] = [];
        const call = async (at: number) => {
          const start = calls[at % calls.length];
          if (start) codes.push(await codeOf(start()));
        };
        const all = Array.from({ length: 30 }, (_, at) => at);
        if (isAtOnce) await Promise.all(all.map(call));
        else for (const at of all) await call(at);
        expect(sandbox.requests).toHaveLength(mostFailures);
        expect(codes.filter((code) => code === 'PAUSED')).toHaveLength(30 - mostFailures);
      }
    },
  );

  it('behavior: names the moment from which it sends again, and sends nothing by itself', async () => {
    const { key, venice, sandbox, fail, pass } = await createBed();
    const listener = vi.fn();
    venice.pause.subscribe(listener);
    fail(500, mostFailures);
    await Promise.all(Array.from({ length: 30 }, () => codeOf(key.listKeys())));
    const until = venice.pause.pausedUntil();
    expect(listener).toHaveBeenCalledOnce();
    await expect(key.listKeys()).rejects.toMatchObject({ code: 'PAUSED', resetAt: until });

    pass(pauseMs - 1);
    expect(await codeOf(key.listKeys())).toBe('PAUSED');
    pass(1);
    expect(venice.pause.pausedUntil()).toBeUndefined();
    expect(sandbox.requests).toHaveLength(mostFailures);
    expect(await codeOf(key.listKeys())).toBe('OK');
  });

  it('behavior: a call that was held back surely made nothing', async () => {
    const { key, fail } = await createBed();
    fail(500);
    await Promise.all(Array.from({ length: 9 }, () => codeOf(key.listKeys())));
    const thrown = await key
      .createKey({ apiKeyType: 'INFERENCE', description: 'agent' })
      .catch((error: unknown) => error);
    expect(thrown instanceof VeniceError && isDefinite(thrown)).toBe(true);
  });

  it('behavior: a page whose calls go well is never held back, and failures grow old', async () => {
    const { key, sandbox, fail, pass } = await createBed();
    const codes = await Promise.all(Array.from({ length: 40 }, () => codeOf(key.getRateLimits())));
    expect(new Set(codes)).toEqual(new Set(['OK']));
    fail(404);
    for (let at = 0; at < 24; at++) {
      expect(await codeOf(key.listKeys())).toBe('NOT_FOUND');
      pass(pauseMs / 8);
    }
    expect(sandbox.requests).toHaveLength(64);
  });

  it('behavior: an offer to pay to a call without credentials is no failure', async () => {
    const fetch = async () => Response.json({ x402Version: 2 }, { status: 402 });
    const venice = createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch });
    const codes = [];
    for (let count = 0; count < 30; count++) codes.push(await codeOf(venice.listModels()));
    expect(new Set(codes)).toEqual(new Set(['NO_CREDENTIALS']));
    expect(venice.pause.pausedUntil()).toBeUndefined();
  });

  it('behavior: a key may revoke itself all the same', async () => {
    const { key, id, sandbox, fail } = await createBed();
    fail(500, mostFailures);
    await Promise.all(Array.from({ length: 30 }, () => codeOf(key.listKeys())));
    expect(await codeOf(key.deleteKey({ id }, { keepalive: true }))).toBe('OK');
    expect(sandbox.requests).toHaveLength(mostFailures + 1);
  });

  it('error: who gives up while waiting leaves no trace', async () => {
    const budget = createFailureBudget(() => 0);
    for (let at = 0; at < mostFailures; at++) expect(budget.enter()).toBeUndefined();
    const caller = new AbortController();
    const gaveUp = budget.enter(caller.signal);
    const patient = budget.enter();
    caller.abort();
    await expect(gaveUp).rejects.toMatchObject({ code: 'ABORTED', wasSent: false });
    budget.leave('good');
    await expect(patient).resolves.toBeUndefined();
  });

  it('behavior: a call that was given up counts as the last one that was not', () => {
    const budget = createFailureBudget(() => 0);
    const call = (outcome: Outcome) => {
      expect(budget.enter()).toBeUndefined();
      budget.leave(outcome);
    };
    for (let at = 0; at < 30; at++) call('unknown');
    expect(budget.pausedUntil()).toBeUndefined();
    call('failed');
    for (let at = 1; at < mostFailures; at++) call('unknown');
    expect(budget.pausedUntil()).toBe(pauseMs);
  });

  it('behavior: a clock that was set back ends the pause', () => {
    let time = pauseMs * 100;
    const budget = createFailureBudget(() => time);
    for (let at = 0; at < mostFailures; at++) {
      expect(budget.enter()).toBeUndefined();
      budget.leave('failed');
    }
    expect(budget.pausedUntil()).toBe(time + pauseMs);
    time -= 60 * 60_000;
    expect(budget.pausedUntil()).toBeUndefined();
    expect(budget.enter()).toBeUndefined();
  });
});
