import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHeaders } from './headers.ts';

const now = Date.UTC(2026, 0, 1);
const read = (headers: Record<string, string>) => readHeaders(new Headers(headers), now);

describe('readHeaders', () => {
  test('behavior: none of them is needed', () => {
    expect(read({})).toEqual({ requestId: undefined, resetAt: undefined });
  });

  test('behavior: CF-RAY is the id that support asks for', () => {
    expect(read({ 'cf-ray': '8a1b2c3d4e5f6789-VCE' }).requestId).toBe('8a1b2c3d4e5f6789-VCE');
  });

  test('error: a CF-RAY of another form is none', () => {
    for (const ray of ['', 'VENICE', '<b>', `${'a'.repeat(33)}`])
      expect(read({ 'cf-ray': ray }).requestId).toBeUndefined();
  });

  test('behavior: Retry-After, in seconds or as a date, comes first', () => {
    const other = { 'x-ratelimit-reset-tokens': '5' };
    expect(read({ ...other, 'retry-after': '30' }).resetAt).toBe(now + 30_000);
    expect(read({ ...other, 'retry-after': new Date(now + 60_000).toUTCString() }).resetAt).toBe(
      now + 60_000,
    );
  });

  test('behavior: both reset stamps are Unix milliseconds; the later counts', () => {
    const requests = { 'x-ratelimit-reset-requests': String(now + 10_000) };
    expect(read(requests).resetAt).toBe(now + 10_000);
    expect(read({ ...requests, 'x-ratelimit-reset-tokens': String(now + 12_500) }).resetAt).toBe(
      now + 12_500,
    );
    expect(read({ ...requests, 'x-ratelimit-reset-tokens': String(now + 1) }).resetAt).toBe(now + 10_000);
  });

  test('behavior: the failure budget counts where it is used up', () => {
    const resets = { 'x-ratelimit-resets': String(now + 25_000) };
    expect(read({ ...resets, 'x-ratelimit-remaining': '0' }).resetAt).toBe(now + 25_000);
    expect(read({ ...resets, 'x-ratelimit-remaining': '12' }).resetAt).toBeUndefined();
    expect(read({ ...resets, 'x-ratelimit-remaining': '0', 'retry-after': '7' }).resetAt).toBe(now + 7000);
  });

  test('behavior: of older servers reset-requests is Unix seconds, reset-tokens the seconds from now', () => {
    const requests = { 'x-ratelimit-reset-requests': String(now / 1000 + 10) };
    expect(read(requests).resetAt).toBe(now + 10_000);
    expect(read({ ...requests, 'x-ratelimit-reset-tokens': '12.5' }).resetAt).toBe(now + 12_500);
    expect(read({ ...requests, 'x-ratelimit-reset-tokens': '1' }).resetAt).toBe(now + 10_000);
  });

  test('error: a time that is past or far off is no time', () => {
    for (const retryAfter of ['0', '-5', '1e9', '999999999', 'soon', '', new Date(now - 1000).toUTCString()])
      expect(read({ 'retry-after': retryAfter }).resetAt).toBeUndefined();
    for (const reset of [
      '0',
      String(now),
      String(now - 1),
      String(now / 1000 - 1),
      'NaN',
      'Infinity',
      '0x10',
      '99999999999999',
    ])
      expect(read({ 'x-ratelimit-reset-requests': reset }).resetAt).toBeUndefined();
  });

  test('behavior: whatever the headers hold, the time is in the next two days or unknown', () => {
    const value = fc.oneof(
      fc.integer().map(String),
      fc.double().map(String),
      fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
      fc.string({ unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)) }),
    );
    fc.assert(
      fc.property(value, value, value, (retryAfter, requests, tokens) => {
        const { resetAt } = read({
          'retry-after': retryAfter,
          'x-ratelimit-reset-requests': requests,
          'x-ratelimit-reset-tokens': tokens,
        });
        if (resetAt === undefined) return;
        expect(resetAt).toBeGreaterThan(now);
        expect(resetAt).toBeLessThanOrEqual(now + 48 * 3_600_000);
      }),
      { numRuns: 2000 },
    );
  });
});
