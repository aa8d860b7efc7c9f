import type { Machine } from '../kit/createMachine.ts';
import { whenAborted } from '../kit/whenAborted.ts';
import { holdKey } from '../session/heldKey.ts';
import { buildOptions, type KeyRequest } from '../settings/options.ts';
import type { MintBody, MintOptions } from '../venice/bodies.ts';
import type { Venice } from '../venice/client.ts';
import { isDefinite, toVeniceError } from '../venice/errors.ts';
import { createTag } from '../venice/tags.ts';
import type { Wallet } from '../wallet/wallet.ts';
import type { ReadableChallenge } from './challenge.ts';
import type { FreshChallenge } from './freshChallenge.ts';
import type { Journal } from './journal.ts';
import { type Judgement, judgeSignature } from './judgeSignature.ts';
import { shortMs } from './lifetime.ts';
import {
  isSameSigner,
  type MintEvent,
  type MintState,
  type MintTrace,
  type Problem,
  type Signer,
} from './mint.ts';
import { readPostFailure, readWalletFailure } from './problems.ts';

/**
 * Reads what is to be minted, in the moment in which the wallet opens: what stands on screen then
 * is what is signed for.
 * @returns undefined where the form has no valid value
 */
export type ReadRequest = (challenge: ReadableChallenge) => KeyRequest | undefined;

export type MinterPorts = {
  venice: Pick<Venice, 'getChallenge' | 'mintKey'>;
  wallet: Pick<Wallet, 'getState' | 'subscribe' | 'signMessage' | 'codeAt' | 'callAt'>;
  journal: Journal;
  /** In place of the browser's locks, in a test. */
  locks?: LockManager | undefined;
};

export type AttemptPorts = MinterPorts & {
  machine: Machine<MintState, MintEvent>;
  fresh: Pick<FreshChallenge, 'remainingMs' | 'stop'>;
  /** Fetches a new challenge for the review. @returns whether one came */
  renew(): Promise<boolean>;
  /** The intent was cancelled, or the wallet switched: before the POST, nothing more is done. */
  signal: AbortSignal;
  /** Nobody waits any longer for Venice's response: it counts as lost. */
  stopSignal: AbortSignal;
};

type Attempt = { number: number; signer: Signer; challenge: ReadableChallenge };

const slowMs = 30_000;

export function signerOf(wallet: Pick<Wallet, 'getState'>): Signer | undefined {
  const now = wallet.getState();
  return now.status === 'connected' ? { address: now.address, connectorUid: now.connectorUid } : undefined;
}

/** One prompt, at most one POST. Does nothing where the mint is not in review once a challenge is at hand. */
export async function attemptMint(
  on: AttemptPorts,
  number: number,
  read: ReadRequest,
  neededMs: number,
): Promise<void> {
  const { machine, fresh } = on;
  const pressed = signerOf(on.wallet);
  const isUsable = fresh.remainingMs() >= shortMs;
  if (fresh.remainingMs() < neededMs && !(await on.renew()) && !isUsable) return;
  const state = machine.getState();
  if (on.signal.aborted || state.phase !== 'review') return;
  const { signer, challenge } = state;
  if (!isSameSigner(pressed, signer)) return;
  machine.dispatch({ type: 'signRequested', attempt: number });
  // A newer challenge that comes now would set the clock for a text that nobody signs.
  fresh.stop();
  const tag = createTag();
  const options = readOptions(read, challenge, tag);
  if (!options) return fail(on, number, { code: 'OPTIONS' });
  const signature = await sign(on, { number, signer, challenge });
  if (!signature) return;
  const judged = await judgeSignature(signer.address, challenge.text, signature, on.wallet);
  if (!isSigning(on, number)) return;
  const isNone = signature === '0x' && judged.verdict !== 'good';
  const problem = isNone ? { code: 'WALLET_NO_SIGNATURE' as const } : findProblem(on, signer, judged);
  if (problem) fail(on, number, problem);
  if (problem?.code === 'CHALLENGE_EXPIRED') void on.renew();
  if (problem) return;
  const trace = { tag, address: signer.address, apiKeyType: options.apiKeyType, sentAt: Date.now() };
  on.journal.write(trace);
  const doubt = judged.verdict === 'doubtful' ? { doubt: judged.doubt } : {};
  machine.dispatch({ type: 'postStarted', attempt: number, trace, ...doubt });
  const proof = challenge.protocol === 'token' ? { token: challenge.text } : { message: challenge.text };
  await post(on, { ...options, address: signer.address, signature, ...proof }, options, trace);
}

function fail({ machine }: AttemptPorts, attempt: number, problem: Problem): void {
  machine.dispatch({ type: 'signFailed', attempt, problem });
}

function isSigning({ machine }: AttemptPorts, attempt: number): boolean {
  const state = machine.getState();
  return state.phase === 'signing' && state.attempt === attempt;
}

/** Whether an expiry has passed is Venice's to say, so it is asked by Venice's clock. */
function readOptions(read: ReadRequest, challenge: ReadableChallenge, tag: string): MintOptions | undefined {
  try {
    const request = read(challenge);
    return request && buildOptions(request, tag, Date.now() + challenge.skewMs);
  } catch {
    return undefined;
  }
}

async function sign(on: AttemptPorts, { number, signer, challenge }: Attempt) {
  const slow = setTimeout(() => on.machine.dispatch({ type: 'signSlow', attempt: number }), slowMs);
  try {
    const asked = on.wallet.signMessage({ message: challenge.text, ...signer });
    // A late answer may still fail, when nobody waits for it any more.
    asked.catch(() => {});
    const signature = await Promise.race([asked, whenAborted(on.signal)]);
    return isSigning(on, number) ? signature : undefined;
  } catch (error) {
    fail(on, number, readWalletFailure(error, signer, signerOf(on.wallet)));
    return undefined;
  } finally {
    clearTimeout(slow);
  }
}

/** What keeps a signature from being sent, if anything does. */
function findProblem(
  { wallet, fresh }: AttemptPorts,
  signer: Signer,
  judged: Judgement,
): Problem | undefined {
  if (judged.verdict === 'otherSigner')
    return { code: 'OTHER_SIGNER', expected: signer.address, actual: judged.actual };
  const now = signerOf(wallet);
  if (!isSameSigner(now, signer)) return { code: 'ACCOUNT_CHANGED', from: signer.address, to: now?.address };
  return fresh.remainingMs() <= 0 ? { code: 'CHALLENGE_EXPIRED' } : undefined;
}

/** Sent once and never again by this page: a second POST may be a second key. */
async function post(
  { venice, journal, machine, stopSignal: signal }: AttemptPorts,
  body: MintBody,
  asked: MintOptions,
  trace: MintTrace,
): Promise<void> {
  const slow = setTimeout(() => machine.dispatch({ type: 'postSlow' }), slowMs);
  try {
    const { apiKey, id, echo } = await venice.mintKey(body, { signal });
    journal.clear();
    const key = holdKey(apiKey, { id, apiKeyType: asked.apiKeyType });
    machine.dispatch({ type: 'postAnswered', minted: { key, asked, echo, trace } });
  } catch (thrown) {
    const error = toVeniceError(thrown);
    const problem = readPostFailure(error);
    if (problem.code === 'REFUSED' && problem.refusal === 'CHALLENGE_USED')
      return machine.dispatch({ type: 'postLost', cause: 'used' });
    if (!isDefinite(error)) return machine.dispatch({ type: 'postLost', cause: 'lost' });
    journal.clear();
    machine.dispatch({ type: 'postRefused', problem });
  } finally {
    clearTimeout(slow);
  }
}
