import { sessionDescription, sessionLifeMs } from '../session/sessionKeys.ts';
import type { KeyRequest } from '../settings/options.ts';

/**
 * The key behind "Manage with wallet": ADMIN, and as weak as one can be. It can spend nothing and
 * ends within the hour.
 *
 * @param now by Venice's clock, ms since 1970: on a device whose clock is an hour off the key would
 * be over at once, or live twice as long
 */
export function createSessionRequest(now: number): KeyRequest {
  const end = new Date(now + sessionLifeMs);
  return {
    apiKeyType: 'ADMIN',
    description: sessionDescription,
    usd: { kind: 'off' },
    diem: { kind: 'off' },
    limitPeriod: 'EPOCH',
    modelPrivacy: 'ALL',
    expiry: { kind: 'at', at: `${end.toISOString().slice(0, 19)}Z` },
  };
}
