import { describe, expect, test } from 'vitest';
import { createTestbed, type Testbed } from './testbed.ts';

const preflight = (bed: Testbed, method: string, path: string) =>
  bed.sandbox.fetch(
    new Request(`http://127.0.0.1/api/v1${path}`, {
      method: 'OPTIONS',
      headers: { origin: 'https://page.example', 'access-control-request-method': method },
    }),
  );

describe('answerPreflight', () => {
  test('behavior: every page may send every method with a key and JSON', async () => {
    const bed = await createTestbed();
    const { status, headers } = await preflight(bed, 'DELETE', '/api_keys');
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-allow-methods')).toContain('DELETE');
    expect(headers.get('access-control-allow-headers')).toBe(
      'authorization, content-type, sign-in-with-x, payment-signature',
    );
    expect(bed.sandbox.requests).toEqual([]);
  });

  test('behavior: noCors before closes the preflight, and uses the fault up', async () => {
    const bed = await createTestbed();
    bed.sandbox.set({ faults: [{ method: 'POST', noCors: true, when: 'before' }] });
    const opened = async (method: string) =>
      (await preflight(bed, method, '/api_keys')).headers.has('access-control-allow-origin');
    expect(await opened('GET')).toBe(true);
    expect(await opened('POST')).toBe(false);
    expect(await opened('POST')).toBe(true);
  });

  test('behavior: noCors after lets the preflight through and closes the answer', async () => {
    const bed = await createTestbed();
    bed.sandbox.set({ faults: [{ method: 'POST', noCors: true }] });
    const allowed = await preflight(bed, 'POST', '/api_keys/generate_web3_key');
    expect(allowed.headers.get('access-control-allow-origin')).toBe('*');
    const { status, headers } = await bed.mint(bed.wallet());
    expect(status).toBe(200);
    expect(headers.has('access-control-allow-origin')).toBe(false);
  });
});

describe('addCors', () => {
  test('behavior: refusals are readable too', async () => {
    const { status, headers } = await (await createTestbed()).call('GET /api_keys');
    expect(status).toBe(402);
    expect(headers.get('access-control-allow-origin')).toBe('*');
  });

  test('behavior: exposeHeaders and optionalHeaders take the extras away', async () => {
    const bed = await createTestbed();
    const { apiKey: key } = await bed.mintKey(bed.wallet({ vvv: '1', diem: '1' }));
    const body = { model: 'kimi-k2-6', messages: [{ role: 'user', content: 'Hello' }] };
    const rich = await bed.call('POST /chat/completions', { key, body });
    expect(rich.headers.get('access-control-expose-headers')).toBe('*');
    expect(rich.headers.get('cf-ray')).toMatch(/^[0-9a-f]{16}-VCE$/);
    bed.sandbox.set({ exposeHeaders: false, optionalHeaders: false });
    const bare = await bed.call('POST /chat/completions', { key, body });
    // Every server says the time (RFC 9110, 6.6.1), to whom it may.
    expect([...bare.headers.keys()].sort()).toEqual(['access-control-allow-origin', 'content-type', 'date']);
  });
});
