import { readTime } from '../kit/clock.ts';
import type { ApiKey, ApiKeyType } from '../venice/apiKey.ts';
import { toVeniceError } from '../venice/errors.ts';
import type { KeyClient } from '../venice/keyClient.ts';
import { listAllKeys } from '../venice/listAllKeys.ts';
import { isReadable, type Row } from '../venice/reading.ts';
import type { HeldKey } from './heldKey.ts';

/** What the first calls with a key told of it. */
export type Identity = {
  id: string | undefined;
  apiKeyType: ApiKeyType;
  /** ms since 1970; `undefined` where the key never ends, or nobody said. */
  expiresAt: number | undefined;
  isAdmin: 'yes' | 'no' | 'unknown';
  /** The account's keys, where the key could list them. */
  rows?: Row<ApiKey>[];
};

type Asked = Pick<KeyClient, 'getRateLimits' | 'listKeys'>;
type Named = Pick<HeldKey, 'id' | 'last6' | 'apiKeyType'>;

const retries = 2;
const firstPauseMs = 500;

/**
 * Proves a key by the one call that says nothing but "this key works", then finds out what it may
 * do. A key that names itself INFERENCE is believed; any other is tried on the list, which tells
 * its own id too.
 *
 * @param isFresh just minted: Venice may not know it yet, so that a refusal is asked about again
 * @throws VeniceError where the key could not be proved
 */
export async function identify(
  client: Asked,
  key: Named,
  { signal, isFresh }: { signal: AbortSignal; isFresh: boolean },
): Promise<Identity> {
  const limits = await askPatiently(() => client.getRateLimits({ signal }), signal, isFresh);
  const expiresAt = readTime(limits.keyExpiration);
  const known = { id: key.id, apiKeyType: key.apiKeyType, expiresAt };
  if (key.apiKeyType === 'INFERENCE') return { ...known, isAdmin: 'no' };
  try {
    const rows = await listAllKeys(client, { signal });
    const own = findKey(rows.filter(isReadable), key);
    return {
      rows,
      id: own?.id ?? key.id,
      apiKeyType: 'ADMIN',
      expiresAt: expiresAt ?? readTime(own?.expiresAt),
      isAdmin: 'yes',
    };
  } catch (thrown) {
    const { code } = toVeniceError(thrown);
    if (signal.aborted) throw thrown;
    const isRefused = code === 'ADMIN_KEY_REQUIRED' || code === 'UNAUTHORIZED';
    return isRefused
      ? { ...known, apiKeyType: 'INFERENCE', isAdmin: 'no' }
      : { ...known, isAdmin: 'unknown' };
  }
}

/** The row of a key in a list, by its id, else by its last six characters where no other key shares them. */
export function findKey<Key extends Pick<ApiKey, 'id' | 'last6Chars'>>(
  rows: readonly Key[],
  { id, last6 }: { id: string | undefined; last6: string },
): Key | undefined {
  if (id !== undefined) return rows.find((row) => row.id === id);
  const alike = rows.filter((row) => row.last6Chars === last6);
  return alike.length === 1 ? alike[0] : undefined;
}

/** A read is harmless to repeat: twice, after a random pause. */
async function askPatiently<T>(ask: () => Promise<T>, signal: AbortSignal, isFresh: boolean): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await ask();
    } catch (thrown) {
      const { code } = toVeniceError(thrown);
      const isPassing =
        ['NETWORK', 'TIMEOUT', 'SERVER'].includes(code) || (isFresh && code === 'UNAUTHORIZED');
      if (signal.aborted || attempt === retries || !isPassing) throw thrown;
      const pauseMs = (0.5 + Math.random() / 2) * firstPauseMs * 2 ** attempt;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}
