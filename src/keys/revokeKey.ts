import { isDefinite, toVeniceError, type VeniceError } from '../venice/errors.ts';
import type { KeyClient } from '../venice/keyClient.ts';

/** `unknown`: no readable answer, neither to the deletion nor to the question whether the key is still there. */
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
