import { beforeEach, describe, expect, test } from 'vitest';
import { createTestbed, readAt, readText, type Testbed } from './testbed.ts';

const glm = 'zai-org-glm-5-1';
const large = 'kimi-k2-6';
const anonymized = 'openai-gpt-52';
const dayMs = 24 * 60 * 60 * 1000;
let bed: Testbed;

beforeEach(async () => {
  bed = await createTestbed();
});

const chat = (key: string, fields: object = {}) =>
  bed.call('POST /chat/completions', {
    key,
    body: { model: glm, messages: [{ role: 'user', content: 'Hello' }], ...fields },
  });
const rich = () => bed.wallet({ vvv: '1', diem: '1' });

describe('chatRoutes', () => {
  test('behavior: an answer as OpenAI has it, paid in DIEM', async () => {
    const { apiKey } = await bed.mintKey(rich());
    const { status, body, headers } = await chat(apiKey);
    expect(status).toBe(200);
    expect(body).toEqual({
      id: expect.stringMatching(/^chatcmpl-/),
      object: 'chat.completion',
      created: expect.any(Number),
      model: glm,
      choices: [
        { index: 0, message: { role: 'assistant', content: expect.any(String) }, finish_reason: 'stop' },
      ],
      usage: { prompt_tokens: 1009, completion_tokens: 500, total_tokens: 1509 },
    });
    // 1009 tokens at $1 and 500 at $3.2 a million.
    expect(headers.get('x-venice-balance-diem')).toBe('0.997391');
    expect(headers.get('x-ratelimit-remaining-requests')).toBe('49');
    expect(headers.get('x-ratelimit-reset-requests')).toBe(String(Date.UTC(2026, 10, 21, 12, 1)));
    expect(headers.get('x-ratelimit-reset-tokens')).toBe(String(Date.UTC(2026, 10, 21, 12, 1)));
  });

  test('behavior: older servers say when limits reset in seconds', async () => {
    bed.sandbox.set({ isOlder: true });
    const { headers } = await chat((await bed.mintKey(rich())).apiKey);
    expect(headers.get('x-ratelimit-reset-requests')).toBe(String(Date.UTC(2026, 10, 21, 12, 1) / 1000));
    expect(headers.get('x-ratelimit-reset-tokens')).toBe('60');
  });

  test('behavior: a stream says the same in parts', async () => {
    const { apiKey } = await bed.mintKey(rich());
    const { body, headers } = await chat(apiKey, { stream: true });
    expect(headers.get('content-type')).toContain('text/event-stream');
    const events = String(body).trim().split('\n\n');
    expect(events.at(-1)).toBe('data: [DONE]');
    const parts = events.slice(0, -2).map((event) => JSON.parse(event.slice('data: '.length)));
    expect(parts.map((part) => readText(part, 'choices.0.delta.content')).join('')).toBe(
      'Bondo from the lagoon.',
    );
  });

  test('error: no money at all', async () => {
    const { apiKey } = await bed.mintKey(bed.wallet());
    const { status, body } = await chat(apiKey);
    expect(status).toBe(402);
    expect(readText(body, 'error')).toContain('Insufficient USD or Diem balance');
  });

  test('error: under 0.1 staked DIEM none is spendable', async () => {
    const { apiKey } = await bed.mintKey(bed.wallet({ vvv: '1', diem: '0.09' }));
    expect((await chat(apiKey)).status).toBe(402);
  });

  test('error: a DIEM cap bites, and is free again in the next epoch', async () => {
    const { apiKey } = await bed.mintKey(rich(), { consumptionLimit: { diem: 0.005 } });
    const statuses = [];
    for (let count = 0; count < 3; count++) statuses.push((await chat(apiKey)).status);
    expect(statuses).toEqual([200, 200, 402]);
    expect(readText((await chat(apiKey)).body, 'error')).toContain('API key DIEM spend limit exceeded');
    bed.pass(dayMs);
    expect((await chat(apiKey)).status).toBe(200);
  });

  test('error: a LIFETIME cap stays', async () => {
    const { apiKey } = await bed.mintKey(rich(), {
      consumptionLimit: { diem: 0.001 },
      limitPeriod: 'LIFETIME',
    });
    expect((await chat(apiKey)).status).toBe(200);
    bed.pass(60 * dayMs);
    expect((await chat(apiKey)).status).toBe(402);
  });

  test('error: a USD limit of 0 on a funded account', async () => {
    const wallet = bed.wallet();
    bed.sandbox.grant(wallet.address, { usd: 20 });
    const { apiKey } = await bed.mintKey(wallet, { consumptionLimit: { usd: 0 } });
    const { status, body } = await chat(apiKey);
    expect(status).toBe(402);
    expect(readText(body, 'error')).toContain('API key USD spend limit exceeded');
  });

  test('behavior: DIEM is spent first, then earned credit, bundled credit and USD', async () => {
    const wallet = bed.wallet({ vvv: '1', diem: '0.1' });
    bed.sandbox.grant(wallet.address, { usd: 5, bundled: 0.001, earned: 0.001 });
    const { apiKey } = await bed.mintKey(wallet, { consumptionLimit: { diem: 0.002 } });
    const admin = await bed.mintKey(wallet, { apiKeyType: 'ADMIN' });
    for (let count = 0; count < 4; count++) expect((await chat(apiKey)).status).toBe(200);
    const { body } = await bed.call('GET /billing/usage-history', { key: admin.apiKey });
    const currencies = [0, 2, 4, 6].map((row) => readText(body, `data.${row}.currency`));
    expect(currencies).toEqual(['DIEM', 'EARNED_CREDITS', 'BUNDLED_CREDITS', 'USD']);
    const limits = await bed.call('GET /api_keys/rate_limits', { key: apiKey });
    expect(readAt(limits.body, 'data.balances')).toEqual({ DIEM: 0, USD: 5 - 0.002609 });
  });

  test('behavior: a cap in USD counts earned credit, and what is told as spent leaves it out', async () => {
    const wallet = bed.wallet({ vvv: '1' });
    bed.sandbox.grant(wallet.address, { earned: 5 });
    const { apiKey, id } = await bed.mintKey(wallet, { consumptionLimit: { usd: 0.002 } });
    const { apiKey: key } = await bed.mintKey(wallet, { apiKeyType: 'ADMIN' });
    expect((await chat(apiKey)).status).toBe(200);
    expect((await chat(apiKey)).status).toBe(402);
    const told = await bed.call(`GET /api_keys/${id}`, { key });
    expect(readAt(told.body, 'data.currentPeriodUsage')).toEqual({ usd: '0.000000', diem: '0.000000' });
    const { body } = await bed.call('GET /billing/usage-analytics', { key });
    expect(readAt(body, 'byKey')).toEqual([]);
  });

  test('error: the 21st call of a minute to a large model is a 429 with headers, and in the log', async () => {
    const wallet = rich();
    const { apiKey, id } = await bed.mintKey(wallet);
    const admin = await bed.mintKey(wallet, { apiKeyType: 'ADMIN' });
    for (let count = 0; count < 20; count++) expect((await chat(apiKey, { model: large })).status).toBe(200);
    const { status, headers } = await chat(apiKey, { model: large });
    expect(status).toBe(429);
    expect(headers.get('x-ratelimit-remaining-requests')).toBe('0');
    expect(headers.get('retry-after')).toBe('60');
    expect((await chat(apiKey)).status).toBe(200);
    const { body } = await bed.call('GET /api_keys/rate_limits/log', { key: admin.apiKey });
    expect(body).toEqual({
      object: 'list',
      data: [
        {
          apiKeyId: id,
          modelId: large,
          rateLimitTier: 'paid',
          rateLimitType: 'RPM',
          timestamp: '2026-11-21T12:00:00.000Z',
        },
      ],
    });
  });

  test.each(['PRIVATE_ONLY', 'PRIVATE_TEXT'])(
    'error: %s keeps anonymized models away',
    async (modelPrivacy) => {
      const { apiKey } = await bed.mintKey(rich(), { modelPrivacy });
      const refused = await chat(apiKey, { model: anonymized });
      expect([refused.status, readAt(refused.body, 'code')]).toEqual([403, 'MODEL_PRIVACY_RESTRICTED']);
      bed.sandbox.set({ isOlder: true });
      expect(readAt((await chat(apiKey, { model: anonymized })).body, 'code')).toBeUndefined();
      expect((await chat(apiKey)).status).toBe(200);
    },
  );

  test('error: an unknown model is a 404, and in the log as model:unknown', async () => {
    const admin = await bed.mintKey(rich(), { apiKeyType: 'ADMIN' });
    expect((await chat(admin.apiKey, { model: 'venice-sd35' })).status).toBe(404);
    const { body } = await bed.call('GET /api_keys/rate_limits/log', { key: admin.apiKey });
    expect(body).toMatchObject({ data: [{ modelId: 'model:unknown' }] });
  });

  test('error: a model that is offline, and a body without messages', async () => {
    const { apiKey } = await bed.mintKey(rich());
    expect((await chat(apiKey, { model: 'deepseek-ai-DeepSeek-R1' })).status).toBe(503);
    expect((await chat(apiKey, { messages: [] })).status).toBe(400);
  });
});
