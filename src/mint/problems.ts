import { toVeniceError, type VeniceError } from '../venice/errors.ts';
import { WalletError } from '../wallet/errors.ts';
import { GateError } from './challenge.ts';
import type { Problem, Signer } from './mint.ts';

/** What a failed request for a challenge means to the user. */
export function readChallengeFailure(error: unknown): Problem {
  return error instanceof GateError
    ? { code: 'GATE', reason: error.code }
    : { code: 'CHALLENGE_FAILED', error: toVeniceError(error) };
}

/**
 * What a wallet's refusal means to the user. The wallet's own words are not shown: they may hold
 * the signed text.
 */
export function readWalletFailure(error: unknown, asked: Signer, now: Signer | undefined): Problem {
  if (!(error instanceof WalletError)) return { code: 'WALLET_FAILED' };
  switch (error.code) {
    case 'REJECTED':
      return { code: 'WALLET_REJECTED' };
    case 'PENDING':
      return { code: 'WALLET_PENDING' };
    case 'UNSUPPORTED':
      return { code: 'WALLET_UNSUPPORTED' };
    case 'NO_SIGNATURE':
      return { code: 'WALLET_NO_SIGNATURE' };
    case 'ACCOUNT_CHANGED':
    case 'DISCONNECTED':
      return { code: 'ACCOUNT_CHANGED', from: asked.address, to: now?.address };
    case 'UNKNOWN_CHAIN':
    case 'UNKNOWN_BUNDLE':
    case 'FAILED':
      return { code: 'WALLET_FAILED' };
  }
}

/** What Venice's definite answer to the mint means: no key was made. */
export function readPostFailure(error: VeniceError): Problem {
  const { refusal, details = '' } = error;
  return refusal ? { code: 'REFUSED', refusal, said: details } : { code: 'ANSWERED', error };
}
