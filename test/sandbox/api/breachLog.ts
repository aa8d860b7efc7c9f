import type { StoredKey } from './keyring.ts';

/** A row of `GET /api_keys/rate_limits/log`, in Venice's words, with its owner beside it. */
export type Breach = {
  apiKeyId: string;
  /** A model, `model:unknown` or `endpoint:api/v1/…`. */
  modelId: string;
  rateLimitTier: string;
  rateLimitType: 'RPD' | 'RPM' | 'TPM' | 'FAILED_REQUESTS' | 'UNSUPPORTED_FEATURE_REQUESTS';
  timestamp: string;
};

export type BreachLog = ReturnType<typeof createBreachLog>;

const shown = 50;

/** The limits that an account ran into. */
export function createBreachLog(now: () => number) {
  const rows: (Breach & { owner: string })[] = [];

  return {
    add(key: StoredKey, modelId: string, rateLimitType: Breach['rateLimitType']) {
      const timestamp = new Date(now()).toISOString();
      rows.push({
        owner: key.owner,
        apiKeyId: key.id,
        modelId,
        rateLimitTier: 'paid',
        rateLimitType,
        timestamp,
      });
    },
    /** The account's last 50, newest first. */
    lastOf(owner: string): Breach[] {
      return rows
        .filter((row) => row.owner === owner)
        .slice(-shown)
        .reverse()
        .map(({ owner: _, ...breach }) => breach);
    },
    clear() {
      rows.length = 0;
    },
  };
}
