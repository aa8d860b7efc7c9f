import { describe, expect, it } from 'vitest';
import { absoluteBaseUrl } from './baseUrl.ts';

describe('absoluteBaseUrl', () => {
  it.each([
    ['https://api.venice.ai/api/v1', 'https://api.venice.ai/api/v1'],
    ['https://api.venice.ai/api/v1/', 'https://api.venice.ai/api/v1'],
    ['/api/v1', 'https://zecca.example/api/v1'],
  ])('behavior: %s is %s for a program elsewhere', (configured, absolute) => {
    expect(absoluteBaseUrl(configured, 'https://zecca.example/page/#/key')).toBe(absolute);
  });
});
