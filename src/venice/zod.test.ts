import { describe, expect, test, vi } from 'vitest';
import { ApiKey } from './apiKey.ts';
import { z } from './zod.ts';

describe('z', () => {
  test('behavior: no schema is compiled with new Function', () => {
    const compile = vi.spyOn(globalThis, 'Function');
    expect(z.safeParse(ApiKey, { id: 'a', apiKeyType: 'ADMIN' }).success).toBe(true);
    expect(z.safeParse(z.object({ a: z.string() }), { a: 'b' }).success).toBe(true);
    expect(compile).not.toHaveBeenCalled();
    expect(z.config().jitless).toBe(true);
    compile.mockRestore();
  });
});
