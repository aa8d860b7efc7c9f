import { WalletError } from '../wallet/errors.ts';
import type { Problem, Step } from './types.ts';

/**
 * What a wallet's refusal means. Only where it is definite was surely nothing sent; anything else
 * is settled by the chain.
 */
export function readDecline(thrown: unknown, step?: Step): { problem: Problem; isDefinite: boolean } {
  if (!(thrown instanceof WalletError)) return { problem: 'NO_ANSWER', isDefinite: false };
  switch (thrown.code) {
    case 'REJECTED':
    case 'PENDING':
    case 'UNSUPPORTED':
      return { problem: thrown.code, isDefinite: true };
    case 'UNKNOWN_CHAIN':
      return { problem: 'WRONG_CHAIN', isDefinite: true };
    case 'ACCOUNT_CHANGED':
    case 'DISCONNECTED':
      return { problem: 'LEFT', isDefinite: false };
    case 'UNKNOWN_BUNDLE':
    case 'NO_SIGNATURE':
    case 'FAILED':
      return { problem: step === 'batch' ? 'BATCH_FAILED' : 'NO_ANSWER', isDefinite: false };
  }
}
