import { describe, expect, it } from 'vitest';
import { holdKey, KeyForgottenError } from './heldKey.ts';

const apiKey = `VENICE_ADMIN_KEY_${crypto.randomUUID()}`;

describe('holdKey', () => {
  it('behavior: tells what may be known, and hands the key to a reader only', () => {
    const key = holdKey(apiKey, { id: 'one', apiKeyType: 'ADMIN' });
    expect(JSON.parse(JSON.stringify(key))).toEqual({
      id: 'one',
      apiKeyType: 'ADMIN',
      last6: apiKey.slice(-6),
    });
    expect(key.use((secret) => secret)).toBe(apiKey);
  });

  it('error: once forgotten it cannot be had again', () => {
    const key = holdKey(apiKey, { apiKeyType: 'ADMIN' });
    key.forget();
    expect(key.isHeld()).toBe(false);
    expect(() => key.use((secret) => secret)).toThrow(KeyForgottenError);
  });
});
