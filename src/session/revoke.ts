import { toVeniceError } from '../venice/errors.ts';
import type { KeyClient } from '../venice/keyClient.ts';

/** A key of a wallet session that may outlive it, named so that it can be found: no secret. */
export type Leftover = {
  id: string | undefined;
  last6: string;
  /** ms since 1970 */
  expiresAt: number | undefined;
  /** Venice said no, or no answer came. */
  cause: 'refused' | 'unanswered';
};

/**
 * Has a key revoke itself. The request leaves before this function first waits, so that the key can be forgotten by the next line, and
 * `keepalive` lets it outlive the page (https://fetch.spec.whatwg.org/#request-keepalive-flag).
 *
 * @returns why the key may still be there; `undefined` where it is gone
 */
export async function revokeSelf(
  client: Pick<KeyClient, 'deleteKey'>,
  id: string | undefined,
): Promise<Leftover['cause'] | undefined> {
  if (id === undefined) return 'unanswered';
  try {
    await client.deleteKey({ id }, { keepalive: true });
    return undefined;
  } catch (thrown) {
    const { code, status } = toVeniceError(thrown);
    if (code === 'NOT_FOUND') return undefined;
    return status !== undefined && status >= 400 && status < 500 ? 'refused' : 'unanswered';
  }
}
