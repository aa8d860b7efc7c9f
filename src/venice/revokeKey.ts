import { isDefinite, toVeniceError, type VeniceError } from './errors.ts';
import type { KeyClient } from './keyClient.ts';

/**
 * `unknown`: no readable answer, neither to the deletion nor to the question whether the key is
 * still there.
 */
export type Revocation =
  | { kind: 'revoked' }
  | { kind: 'kept'; error: VeniceError }
  | { kind: 'unknown'; error: VeniceError };

/** Revokes a key by its id. Sent once; where the answer was lost, the key itself is asked for. */
export async function revokeKey(
  client: Pick<KeyClient, 'deleteKey' | 'getKey'>,
  id: string,
): Promise<Revocation> {
  try {
    await client.deleteKey({ id });
    return { kind: 'revoked' };
  } catch (thrown) {
    const error = toVeniceError(thrown);
    if (error.code === 'NOT_FOUND') return { kind: 'revoked' };
    if (isDefinite(error)) return { kind: 'kept', error };
    return askForKey(client, id, error);
  }
}

async function askForKey(
  client: Pick<KeyClient, 'getKey'>,
  id: string,
  error: VeniceError,
): Promise<Revocation> {
  try {
    await client.getKey({ id });
    return { kind: 'kept', error };
  } catch (thrown) {
    return toVeniceError(thrown).code === 'NOT_FOUND' ? { kind: 'revoked' } : { kind: 'unknown', error };
  }
}

/** Revokes several, one after the other, and stops at the first that is not surely gone. */
export async function revokeKeys(
  client: Pick<KeyClient, 'deleteKey' | 'getKey'>,
  keys: readonly { id: string }[],
): Promise<Revocation> {
  for (const { id } of keys) {
    const revocation = await revokeKey(client, id);
    if (revocation.kind !== 'revoked') return revocation;
  }
  return { kind: 'revoked' };
}
