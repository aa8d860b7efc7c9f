import type { VeniceError } from '../venice/errors.ts';
import { findCall } from '../venice/failedCall.ts';
import type { Failure } from './failures.ts';
import { strikeSecrets } from './strikeSecrets.ts';

/**
 * What Venice's support needs to find a call, as lines to paste: when, which, its code and its id.
 * Nobody's own words are in it, Venice's neither, since an answer may quote what was sent; and what
 * is left is looked through for secrets once more.
 *
 * @param now where the call is not known; ms since 1970
 */
export function writeDiagnostics(error: VeniceError, failure: Failure, now: number = Date.now()): string {
  const { code, status, requestId, veniceCode } = error;
  const call = findCall(error);
  const lines = [
    `time: ${new Date(call?.at ?? now).toISOString()}`,
    `call: ${call ? `${call.method} ${call.path}` : 'none was made'}`,
    `code: ${code}${failure.code === code ? '' : ` (${failure.code})`}`,
    `status: ${status ?? 'none'}`,
    ...(veniceCode === undefined ? [] : [`venice code: ${veniceCode}`]),
    `request id (cf-ray): ${requestId ?? 'none that a page may read'}`,
  ];
  return strikeSecrets(lines.join('\n')).text;
}
