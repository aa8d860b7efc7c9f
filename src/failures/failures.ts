import type { VeniceError } from '../venice/errors.ts';
import { findCall } from '../venice/failedCall.ts';
import type { Reach } from './probe.ts';

/**
 * What can go wrong between this page and Venice, as far as the next step differs: the codes of the
 * client, with the server's faults told apart by status and a lost answer by what the probe found.
 * The sentences stand in `messages/en/failures.ts`.
 */
export type FailureCode =
  | Exclude<VeniceError['code'], 'MINT_REFUSED'>
  | 'OFFLINE'
  | 'UNREACHABLE'
  | 'NOT_READABLE'
  | 'GATEWAY_PAGE'
  | 'BAD_GATEWAY'
  | 'UNAVAILABLE'
  | 'GATEWAY_TIMEOUT';

export type Failure = {
  code: FailureCode;
  /** Nothing is worth trying before: ms since 1970. */
  waitUntil?: number;
};

/** Venice counts requests by the minute and blocks for half of one: the wait where no header says another. */
const waitMs = 30_000;

/**
 * The one map from an error to what it means here.
 *
 * @param reach what the probe found, for an answer that never came
 * @param now when the error came, where its call is not known; ms since 1970
 */
export function explainFailure(error: VeniceError, reach?: Reach, now: number = Date.now()): Failure {
  const { resetAt } = error;
  switch (error.code) {
    case 'MINT_REFUSED':
      return { code: 'REFUSED' };
    case 'RATE_LIMITED':
    case 'BLOCKED':
    case 'PAUSED':
      return { code: error.code, waitUntil: resetAt ?? (findCall(error)?.at ?? now) + waitMs };
    case 'NETWORK':
      return { code: reach ? lostAnswers[reach] : 'NETWORK' };
    case 'UNREADABLE':
      return { code: error.isPage ? 'GATEWAY_PAGE' : 'UNREADABLE' };
    case 'SERVER':
      return { code: nameServerFault(error), ...(resetAt !== undefined && { waitUntil: resetAt }) };
    default:
      return { code: error.code };
  }
}

const lostAnswers = { offline: 'OFFLINE', unreachable: 'UNREACHABLE', reachable: 'NOT_READABLE' } as const;

function nameServerFault({ status, isPage }: VeniceError): FailureCode {
  if (status === 502) return 'BAD_GATEWAY';
  if (status === 503) return 'UNAVAILABLE';
  if (status === 504) return 'GATEWAY_TIMEOUT';
  return isPage ? 'GATEWAY_PAGE' : 'SERVER';
}

/** Whether the way between browser and Venice is at fault, so that another way may be open. */
export function isCutOff({ code }: Failure): boolean {
  return code === 'NETWORK' || code === 'UNREACHABLE' || code === 'NOT_READABLE' || code === 'GATEWAY_PAGE';
}
