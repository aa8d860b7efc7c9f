import { describe, expect, test } from 'vitest';
import { MintBody, MintOptions } from './bodies.ts';
import { toVeniceError } from './errors.ts';
import { check } from './writing.ts';
import type { z } from './zod.ts';

const issuesOf = (schema: z.ZodMiniType<unknown>, value: unknown) => {
  try {
    check(schema, value);
  } catch (error) {
    return toVeniceError(error).issues;
  }
  return [];
};

describe('check', () => {
  test('behavior: returns a value of its own making', () => {
    const given = { apiKeyType: 'ADMIN', toJSON: undefined };
    Object.defineProperty(given, 'toJSON', { enumerable: false, value: () => ({ apiKeyType: 'INFERENCE' }) });
    expect(JSON.stringify(given)).toBe('{"apiKeyType":"INFERENCE"}');
    expect(JSON.stringify(check(MintOptions, given))).toBe('{"apiKeyType":"ADMIN"}');
  });

  test('error: names the fields', () => {
    expect(
      issuesOf(MintOptions, { description: 'x'.repeat(65), consumptionLimit: { usd: Number.NaN } }),
    ).toEqual(['apiKeyType: invalid_value', 'description: too_big', 'consumptionLimit.usd: invalid_type']);
    expect(issuesOf(MintOptions, undefined)).toEqual(['the whole: invalid_type']);
  });

  test('error: a limit that is no plain object would be sent as no limit', () => {
    class Limit {}
    for (const consumptionLimit of [new Map([['usd', 0]]), new Date(Number.NaN), new Limit()])
      expect(issuesOf(MintOptions, { apiKeyType: 'ADMIN', consumptionLimit })).toEqual([
        'the whole: not made of plain objects',
      ]);
  });

  test('error: of two alternatives, speaks of the nearer one', () => {
    const body = { apiKeyType: 'ADMIN', address: 'here', signature: '0x00', message: 'm' };
    expect(issuesOf(MintBody, body)).toEqual(['address: invalid_format']);
  });

  test('error: holds no value, nor a field that does not look like one of Venice', () => {
    const secret = 'sk_0123456789';
    const body = { apiKeyType: secret, description: secret.repeat(9), [secret]: secret, extra: secret };
    const issues = issuesOf(MintOptions, body);
    expect(issues).toContain('extra: unknown field');
    expect(issues).toContain('(a field): unknown field');
    expect(issues.join()).not.toContain(secret);
  });
});
