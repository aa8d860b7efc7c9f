import type { MintTrace } from '../mint/mint.ts';
import type { GrantRequest } from './grantRequest.ts';

/**
 * A granted key as the tab may keep it: sealed to its app. After a reload it can still be returned
 * or revoked, but no longer copied.
 */
export type SealedGrant = {
  /** The address that returns the sealed key; no plain key is in it. */
  response: string;
  redirectUri: string;
  state: string;
  host: string;
  trace: MintTrace;
  id: string | undefined;
  last6: string;
};

/**
 * One grant of this tab, from the request to the end of its key. `unsealed`: the key was minted and
 * could not be sealed, so it can only be copied or revoked.
 */
export type GrantState =
  | { step: 'asking' }
  | { step: 'denied'; request: GrantRequest }
  | { step: 'unsealed'; host: string }
  | { step: 'sealed' | 'returned'; sealed: SealedGrant };

export type GrantEvent =
  | { type: 'denied'; request: GrantRequest }
  | { type: 'reconsidered' }
  | { type: 'sealed'; sealed: SealedGrant }
  | { type: 'sealFailed'; host: string }
  | { type: 'returned' }
  /** The key was revoked, or its user keeps it and is done. */
  | { type: 'ended' };

/** An event that does not belong to the step changes nothing. */
export function reduceGrant(state: GrantState, event: GrantEvent): GrantState {
  switch (event.type) {
    case 'denied':
      return isOpen(state) ? { step: 'denied', request: event.request } : state;
    case 'reconsidered':
      return state.step === 'denied' ? { step: 'asking' } : state;
    case 'sealed':
      return isOpen(state) ? { step: 'sealed', sealed: event.sealed } : state;
    case 'sealFailed':
      return isOpen(state) ? { step: 'unsealed', host: event.host } : state;
    case 'returned':
      return state.step === 'sealed' ? { step: 'returned', sealed: state.sealed } : state;
    case 'ended':
      return state.step === 'asking' ? state : { step: 'asking' };
  }
}

/** A key that is not returned yet is never replaced by another one. */
function isOpen({ step }: GrantState): boolean {
  return step === 'asking' || step === 'denied' || step === 'returned';
}

/** Whether a request is the one that a grant answered: its state and its address are both the same. */
export function answers(
  { redirectUri, state }: Pick<SealedGrant, 'redirectUri' | 'state'>,
  request: GrantRequest | undefined,
): boolean {
  return redirectUri === request?.redirectUri && state === request.state;
}
