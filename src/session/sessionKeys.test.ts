import { describe, expect, it } from 'vitest';
import { buildOptions } from '../settings/options.ts';
import { createTag } from '../venice/tags.ts';
import { isSessionKey, sessionDescription } from './sessionKeys.ts';

describe('isSessionKey', () => {
  it('behavior: knows what this page makes', () => {
    const { description } = buildOptions(
      {
        apiKeyType: 'ADMIN',
        description: sessionDescription,
        usd: { kind: 'off' },
        diem: { kind: 'off' },
        limitPeriod: 'EPOCH',
        modelPrivacy: 'ALL',
        expiry: { kind: 'never' },
      },
      createTag(),
      0,
    );
    expect(isSessionKey({ apiKeyType: 'ADMIN', description })).toBe(true);
  });

  it.each([
    [{ apiKeyType: 'INFERENCE', description: 'Zecca session #7F3KQ2' }],
    [{ apiKeyType: 'ADMIN', description: 'Zecca session' }],
    [{ apiKeyType: 'ADMIN', description: 'my Zecca session #7F3KQ2' }],
    [{ apiKeyType: 'ADMIN', description: 'Zecca session #7F3KQ2 keep' }],
    [{ apiKeyType: 'ADMIN', description: undefined }],
  ])('error: %o is somebody’s own', (key) => {
    expect(isSessionKey(key)).toBe(false);
  });
});
