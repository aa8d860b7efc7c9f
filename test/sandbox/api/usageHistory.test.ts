import { beforeEach, describe, expect, test } from 'vitest';
import { type BillingBed, createBillingBed, rowsOf } from './billingBed.ts';
import { readAt, readText } from './testbed.ts';

let bed: BillingBed;
beforeEach(async () => {
  bed = await createBillingBed();
});

describe('createUsageHistory', () => {
  test('behavior: a chat call is two entries, its amounts negative', async () => {
    await bed.chat();
    const { body } = await bed.get('/usage-history');
    expect(body).toMatchObject({
      data: [
        {
          sku: 'zai-org-glm-5-1-llm-input-mtoken',
          amount: -0.001009,
          currency: 'DIEM',
          units: 0.001009,
          pricePerUnitUsd: 1,
          inferenceDetails: { promptTokens: 1009, completionTokens: 500 },
        },
        { sku: 'zai-org-glm-5-1-llm-output-mtoken', amount: -0.0016 },
      ],
      nextCursor: null,
    });
  });

  test('behavior: the pages of a walk are the whole history, once, while new usage comes in', async () => {
    bed.sandbox.grant(bed.owner, { usageDays: 30 });
    const whole = rowsOf((await bed.get('/usage-history')).body);
    expect(whole.length).toBeGreaterThan(60);
    const walked: unknown[] = [];
    let path = '/usage-history?pageSize=25&endTimestamp=2026-11-21T12:00:00Z';
    for (let cursor: unknown = ''; cursor !== null; ) {
      const { body } = await bed.get(path);
      await bed.chat();
      walked.push(...rowsOf(body));
      cursor = readAt(body, 'nextCursor');
      path = `/usage-history?cursor=${cursor}`;
    }
    expect(walked).toEqual(whole);
  });

  test('behavior: a past of exactly so many rows, and what they add up to', async () => {
    bed.sandbox.grant(bed.owner, { usageRows: 1234 });
    const first = await bed.get('/usage-history');
    const second = await bed.get(`/usage-history?cursor=${readText(first.body, 'nextCursor')}`);
    const rows = [...rowsOf(first.body), ...rowsOf(second.body)];
    expect(rows).toHaveLength(1234);
    const sumIn = (currency: string) =>
      -rows.reduce((sum, row) => sum + (row.currency === currency ? row.amount : 0), 0);
    const { USD, DIEM, BUNDLED_CREDITS, EARNED_CREDITS } = bed.sandbox.spent(bed.owner);
    expect(USD).toBeCloseTo(sumIn('USD'), 8);
    expect(DIEM).toBeCloseTo(sumIn('DIEM'), 8);
    expect(BUNDLED_CREDITS).toBeCloseTo(sumIn('BUNDLED_CREDITS'), 8);
    expect(EARNED_CREDITS).toBeCloseTo(sumIn('EARNED_CREDITS'), 8);
    const over = await bed.sandbox.fetch(new Request(`http://127.0.0.1/sandbox/spent/${bed.owner}`));
    expect(await over.json()).toEqual({ USD, DIEM, BUNDLED_CREDITS, EARNED_CREDITS });
  });

  test('behavior: currency and times filter', async () => {
    bed.sandbox.grant(bed.owner, { usageDays: 10 });
    const { body } = await bed.get('/usage-history?currency=USD&startTimestamp=2026-11-18T00:00:00Z');
    const rows = rowsOf(body);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row.currency === 'USD' && row.timestamp >= '2026-11-18')).toBe(true);
  });

  test('behavior: CSV for those who accept it, its cursor in a header', async () => {
    bed.sandbox.grant(bed.owner, { usageDays: 30 });
    const { body, headers } = await bed.get('/usage-history?pageSize=10', { accept: 'text/csv' });
    expect(String(body).trim().split('\n')).toHaveLength(11);
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename=billing-usage-history-\d{8}T\d{9}Z\.csv$/,
    );
    const next = await bed.get(`/usage-history?cursor=${headers.get('x-next-cursor')}`);
    expect(rowsOf(next.body)).toHaveLength(10);
  });

  test.each([
    '?pageSize=9',
    '?pageSize=1001',
    '?pageSize=ten',
    '?currency=EUR',
    '?startTimestamp=2026-11-01',
    '?startTimestamp=2026-11-02T00:00:00Z&endTimestamp=2026-11-02T00:00:00Z',
  ])('error: %s', async (query) => {
    const { status, body } = await bed.get(`/usage-history${query}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: 'Invalid request parameters', details: {} });
  });

  test('error: a cursor that was altered, is over, belongs to another or has a filter beside it', async () => {
    bed.sandbox.grant(bed.owner, { usageDays: 30 });
    const { body } = await bed.get('/usage-history?pageSize=10');
    const cursor = readText(body, 'nextCursor');
    const altered = Array.from(cursor, (letter, index) =>
      index === 40 ? (letter === 'A' ? 'B' : 'A') : letter,
    );
    const stranger = await bed.mintKey(bed.wallet(), { apiKeyType: 'ADMIN' });
    const answerTo = async (query: string, by = bed.key) => {
      const { status, body: said } = await bed.call(`GET /billing/usage-history?${query}`, { key: by });
      return [status, readAt(said, 'error')];
    };
    const lost = [400, 'Invalid or expired cursor; restart from the first page'];
    for (const none of ['', 'AAAA', altered.join('')]) expect(await answerTo(`cursor=${none}`)).toEqual(lost);
    expect(await answerTo(`cursor=${cursor}`, stranger.apiKey)).toEqual(lost);
    expect(await answerTo(`cursor=${cursor}&pageSize=10`)).toEqual([400, 'Invalid request parameters']);
    expect(await answerTo(`cursor=${cursor}`)).toEqual([200, undefined]);
    bed.pass(60 * 60 * 1000);
    expect(await answerTo(`cursor=${cursor}`)).toEqual(lost);
  });
});
