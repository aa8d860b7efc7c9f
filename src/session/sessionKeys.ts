import type { ApiKey } from '../venice/apiKey.ts';

/** How long a key lives that a wallet made for a session. */
export const sessionLifeMs = 60 * 60_000;

/**
 * What such a key is called, before the tag that every key of this page gets: by it a later visit
 * knows it again.
 */
export const sessionDescription = 'Zecca session';

/** Whether a wallet session made this key, here or in another visit. */
export function isSessionKey({
  apiKeyType,
  description,
}: Pick<ApiKey, 'apiKeyType' | 'description'>): boolean {
  return apiKeyType === 'ADMIN' && /^Zecca session #[0-9A-HJKMNP-TV-Z]{6}$/.test(description ?? '');
}
