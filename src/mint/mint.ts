import type { Address } from 'viem';
import type { Trace } from '../creation/creation.ts';
import type { HeldKey } from '../session/heldKey.ts';
import type { MintOptions } from '../venice/bodies.ts';
import type { VeniceError } from '../venice/errors.ts';
import type { MintEcho } from '../venice/mintedKey.ts';
import type { Refusal } from '../venice/refusals.ts';
import type { GateErrorCode, ReadableChallenge } from './challenge.ts';
import type { Doubt } from './judgeSignature.ts';

/** The wallet account that a mint is for, frozen when the mint begins. */
export type Signer = { address: Address; connectorUid: string };

/** What went wrong before anything was posted, or what Venice refused: surely no key was made. */
export type Problem =
  | { code: 'GATE'; reason: GateErrorCode }
  | { code: 'CHALLENGE_FAILED'; error: VeniceError }
  | { code: 'CHALLENGE_EXPIRED' }
  | { code: 'WALLET_REJECTED' }
  | { code: 'WALLET_PENDING' }
  | { code: 'WALLET_NO_SIGNATURE' }
  | { code: 'WALLET_FAILED' }
  | { code: 'WALLET_UNSUPPORTED' }
  | { code: 'ACCOUNT_CHANGED'; from: Address; to: Address | undefined }
  | { code: 'OTHER_SIGNER'; expected: Address; actual: Address }
  | { code: 'OTHER_TAB' }
  | { code: 'OPTIONS' }
  | { code: 'REFUSED'; refusal: Refusal; said: string }
  | { code: 'ANSWERED'; error: VeniceError };

/** What can be known of a mint without its secret: enough to find the key again. */
export type MintTrace = Pick<Trace, 'tag' | 'apiKeyType' | 'sentAt'> & { address: Address };

/**
 * What is left when the answer was lost: a key may exist. `used` is Venice saying that the
 * signature was spent.
 */
export type LostAnswer = 'lost' | 'reloaded' | 'used';

/** A key in hand: the secret stays inside `key`, the rest is for showing. */
export type Minted = { key: HeldKey; asked: MintOptions; echo: MintEcho | undefined; trace: MintTrace };

export type MintState =
  | { phase: 'idle'; problem?: Problem }
  | { phase: 'challenge'; signer: Signer; problem?: Problem }
  | { phase: 'review'; signer: Signer; challenge: ReadableChallenge; problem?: Problem }
  | { phase: 'signing'; signer: Signer; challenge: ReadableChallenge; attempt: number; slow: boolean }
  | { phase: 'posting'; signer: Signer; trace: MintTrace; slow: boolean; doubt?: Doubt }
  | { phase: 'minted'; minted: Minted }
  | { phase: 'refused'; signer: Signer; problem: Problem; doubt?: Doubt }
  | { phase: 'ambiguous'; trace: MintTrace; cause: LostAnswer };

export type MintEvent =
  | { type: 'signerChanged'; signer: Signer | undefined }
  | { type: 'challengeRequested' }
  | { type: 'challengeReceived'; challenge: ReadableChallenge }
  | { type: 'challengeFailed'; problem: Problem }
  | { type: 'signRequested'; attempt: number }
  | { type: 'signSlow'; attempt: number }
  | { type: 'signAbandoned' }
  | { type: 'signFailed'; attempt: number; problem: Problem }
  | { type: 'postStarted'; attempt: number; trace: MintTrace; doubt?: Doubt }
  | { type: 'postSlow' }
  | { type: 'postAnswered'; minted: Minted }
  | { type: 'postRefused'; problem: Problem }
  | { type: 'postLost'; cause: LostAnswer }
  | { type: 'traceFound'; trace: MintTrace }
  | { type: 'startedOver' };

export function isSameSigner(one: Signer | undefined, other: Signer | undefined): boolean {
  return one?.address === other?.address && one?.connectorUid === other?.connectorUid;
}

export const idle: MintState = { phase: 'idle' };

/**
 * The mint as a pure machine: `idle → challenge → review → signing → posting → minted | refused |
 * ambiguous`. An event that does not belong to the phase changes nothing, so a late answer of a
 * wallet or of the network is harmless.
 */
export function reduceMint(state: MintState, event: MintEvent): MintState {
  switch (event.type) {
    case 'signerChanged':
      return changeSigner(state, event.signer);
    case 'challengeRequested':
      return 'signer' in state && state.phase !== 'posting' && state.phase !== 'signing'
        ? { phase: 'challenge', signer: state.signer, ...keepProblem(state) }
        : state;
    case 'challengeReceived':
      return state.phase === 'challenge' || state.phase === 'review'
        ? { phase: 'review', signer: state.signer, challenge: event.challenge, ...keepProblem(state) }
        : state;
    case 'challengeFailed':
      return state.phase === 'challenge'
        ? { phase: 'refused', signer: state.signer, problem: event.problem }
        : state;
    case 'signRequested':
      return state.phase === 'review'
        ? {
            phase: 'signing',
            signer: state.signer,
            challenge: state.challenge,
            attempt: event.attempt,
            slow: false,
          }
        : state;
    case 'signSlow':
      return isAttempt(state, event.attempt) ? { ...state, slow: true } : state;
    case 'signAbandoned':
      return state.phase === 'signing'
        ? { phase: 'review', signer: state.signer, challenge: state.challenge }
        : state;
    case 'signFailed':
      return isAttempt(state, event.attempt)
        ? { phase: 'review', signer: state.signer, challenge: state.challenge, problem: event.problem }
        : state;
    case 'postStarted':
      return isAttempt(state, event.attempt)
        ? { phase: 'posting', signer: state.signer, trace: event.trace, slow: false, ...keepDoubt(event) }
        : state;
    case 'postSlow':
      return state.phase === 'posting' ? { ...state, slow: true } : state;
    case 'postAnswered':
      return state.phase === 'posting' ? { phase: 'minted', minted: event.minted } : state;
    case 'postRefused':
      return state.phase === 'posting'
        ? { phase: 'refused', signer: state.signer, problem: event.problem, ...keepDoubt(state) }
        : state;
    case 'postLost':
      return state.phase === 'posting'
        ? { phase: 'ambiguous', trace: state.trace, cause: event.cause }
        : state;
    case 'traceFound':
      return state.phase === 'idle' ? { phase: 'ambiguous', trace: event.trace, cause: 'reloaded' } : state;
    case 'startedOver':
      return state.phase === 'posting' ? state : idle;
  }
}

/**
 * A POST that is out, a key on screen and an open question outlive the wallet's change of mind; all
 * else begins anew.
 */
function changeSigner(state: MintState, signer: Signer | undefined): MintState {
  switch (state.phase) {
    case 'posting':
    case 'minted':
    case 'ambiguous':
      return state;
    case 'signing':
      return beginWith(signer, { code: 'ACCOUNT_CHANGED', from: state.signer.address, to: signer?.address });
    case 'review':
      // The wallet may refuse to sign for the account that left before it reports the one that came.
      return state.problem?.code === 'ACCOUNT_CHANGED'
        ? beginWith(signer, { ...state.problem, to: signer?.address })
        : beginWith(signer);
    default:
      return beginWith(signer);
  }
}

function beginWith(signer: Signer | undefined, problem?: Problem): MintState {
  const known = problem ? { problem } : {};
  return signer ? { phase: 'challenge', signer, ...known } : { phase: 'idle', ...known };
}

function keepProblem(state: MintState): { problem?: Problem } {
  return 'problem' in state && state.problem ? { problem: state.problem } : {};
}

function keepDoubt({ doubt }: { doubt?: Doubt }): { doubt?: Doubt } {
  return doubt ? { doubt } : {};
}

function isAttempt(state: MintState, attempt: number): state is Extract<MintState, { phase: 'signing' }> {
  return state.phase === 'signing' && state.attempt === attempt;
}
