import type { VeniceError } from '../venice/errors.ts';
import type { Action, Diagnosis, Known, Pool } from './diagnosis.ts';
import { explainFailure, type FailureCode } from './failures.ts';
import type { PastedError } from './readPastedError.ts';
import { capReached, diagnoseAccount, diagnoseSpending } from './spending.ts';
import { walletCauseOf } from './x402Causes.ts';

/**
 * What keeps a key from working, by what is known of it: an error is Venice's own word and comes
 * first, then what the key's own call says, then limits and account. The surest reason wins; "could
 * not check" is never taken for "no".
 */
export function diagnose(known: Known): Diagnosis {
  const { pasted, error, limits, stored, now } = known;
  if (pasted) return diagnosePaste(pasted, known);
  if (error) return diagnoseError(error, known);
  const endedAt = readEnd(limits?.keyExpiration ?? stored?.expiresAt);
  if (endedAt !== undefined && endedAt <= now)
    return { cause: 'EXPIRED', at: endedAt, action: replacement(known) };
  return diagnoseSpending(known);
}

function diagnosePaste(pasted: PastedError, known: Known): Diagnosis {
  switch (pasted.kind) {
    case 'error':
      return diagnoseError(pasted.error, known, pasted.hasCredit);
    case 'key':
      return { cause: 'PASTED_KEY', action: { kind: 'unlock' } };
    case 'foreign':
      return { cause: 'OTHER_PROVIDER', provider: pasted.provider, action: { kind: 'none' } };
    case 'empty':
    case 'unknown':
      return { cause: 'NOT_UNDERSTOOD', action: { kind: 'none' } };
  }
}

/** Codes and sentences: https://docs.venice.ai/api-reference/error-codes */
function diagnoseError(error: VeniceError, known: Known, hasCredit?: boolean): Diagnosis {
  const failure = explainFailure(error, undefined, known.now);
  const { waitUntil = known.now } = failure;
  const said = `${error.veniceCode ?? ''} ${error.details ?? ''}`;
  // By its code whatever the status is; by its sentence below.
  if (error.veniceCode === 'MODEL_PRIVACY_RESTRICTED') return modelPrivacy;
  const ofWallet = walletCauseOf(error.veniceCode, hasCredit);
  if (ofWallet) return { cause: ofWallet, action: { kind: 'none' } };
  switch (error.code) {
    case 'NO_CREDENTIALS':
      return { cause: 'NO_CREDENTIALS', action: { kind: 'unlock' } };
    case 'ADMIN_KEY_REQUIRED':
      return { cause: 'WRONG_KEY_TYPE', action: { kind: 'manage' } };
    case 'SPEND_LIMIT_USD':
      return diagnoseCap('usd', known);
    case 'SPEND_LIMIT_DIEM':
      return diagnoseCap('diem', known);
    case 'INSUFFICIENT_BALANCE':
      return diagnoseAccount(known, known.now) ?? { cause: 'ACCOUNT_EMPTY', action: { kind: 'fund' } };
    case 'UNAUTHORIZED':
      return diagnoseRefusal(said, known);
    case 'FORBIDDEN':
      return diagnoseBan(said) ?? { cause: 'FAILURE', failure, action: { kind: 'none' } };
    case 'RATE_LIMITED':
      return { cause: 'RATE_LIMIT', until: waitUntil, action: { kind: 'wait', until: waitUntil } };
    case 'BLOCKED':
      return { cause: 'FAILURE_BLOCK', until: waitUntil, action: { kind: 'wait', until: waitUntil } };
    default:
      return {
        cause: 'FAILURE',
        failure,
        action: passing.has(failure.code) ? { kind: 'checkAgain' } : { kind: 'none' },
      };
  }
}

const passing: ReadonlySet<FailureCode> = new Set<FailureCode>([
  ...(['NETWORK', 'OFFLINE', 'UNREACHABLE', 'NOT_READABLE', 'TIMEOUT', 'ABORTED'] as const),
  ...(['UNREADABLE', 'GATEWAY_PAGE', 'SERVER', 'BAD_GATEWAY', 'UNAVAILABLE', 'GATEWAY_TIMEOUT'] as const),
]);

const modelPrivacy: Diagnosis = { cause: 'MODEL_PRIVACY', action: { kind: 'edit', field: 'modelPrivacy' } };

/** Venice says "limit exceeded" of a limit of 0 too. */
function diagnoseCap(pool: Pool, known: Known): Diagnosis {
  const cap = known.stored?.limits?.[pool];
  return cap === 0
    ? { cause: 'CAP_ZERO', pools: [pool], action: { kind: 'edit', field: pool } }
    : capReached({ pool, ...(cap !== undefined && { cap }) }, known);
}

/** A 401 has four reasons. */
function diagnoseRefusal(said: string, known: Known): Diagnosis {
  const { limits, stored, now } = known;
  if (/INACTIVE_KEY|subscription is inactive/i.test(said))
    return { cause: 'SUBSCRIPTION_INACTIVE', action: { kind: 'venice', page: 'plan' } };
  if (/PRO_ONLY_MODEL|available to pro/i.test(said))
    return { cause: 'MODEL_NEEDS_PRO', action: { kind: 'venice', page: 'plan' } };
  const endedAt = readEnd(limits?.keyExpiration ?? stored?.expiresAt);
  return endedAt !== undefined && endedAt <= now
    ? { cause: 'EXPIRED', at: endedAt, action: replacement(known) }
    : { cause: 'KEY_REFUSED', action: replacement(known) };
}

/** A key that is minted here never reaches an app: the app asks for its next one itself. */
function replacement({ stored }: Known): Action {
  return { kind: stored?.grantedTo === undefined ? 'mint' : 'none' };
}

/** So has a 403; undefined for a sentence that names none of them. */
function diagnoseBan(said: string): Diagnosis | undefined {
  if (/MODEL_PRIVACY|private models/i.test(said)) return modelPrivacy;
  if (
    /API_ACCESS_DISABLED|access (?:is |has been )?disabled|suspended|account[^.]{0,24}(?:blocked|banned)/i.test(
      said,
    )
  )
    return { cause: 'ACCOUNT_BLOCKED', action: { kind: 'venice', page: 'support' } };
  return undefined;
}

function readEnd(date: string | null | undefined): number | undefined {
  const time = date ? Date.parse(date) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}
