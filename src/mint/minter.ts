import { buildOptions, createNonce, type KeyRequest } from '../options/options.ts';
import { holdKey } from '../session/heldKey.ts';
import type { MintBody, MintOptions } from '../venice/bodies.ts';
import type { Venice } from '../venice/client.ts';
import { isDefinite, toVeniceError } from '../venice/errors.ts';
import type { Wallet } from '../wallet/wallet.ts';
import type { ReadableChallenge } from './challenge.ts';
import { createFreshChallenge } from './freshChallenge.ts';
import type { Journal } from './journal.ts';
import { judgeSignature } from './judgeSignature.ts';
import { shortMs, warnMs } from './lifetime.ts';
import {
  idle,
  isSameSigner,
  type MintEvent,
  type MintState,
  type MintTrace,
  type Problem,
  reduceMint,
  type Signer,
} from './mint.ts';
import { readPostFailure, readWalletFailure } from './problems.ts';
import { whenAborted } from './whenAborted.ts';

/** Runs the machine of `mint.ts`: the only place where a mint touches wallet, network and clock. */
export type Minter = {
  getState(): MintState;
  subscribe(listener: () => void): () => void;
  /** Follows the wallet until the returned function is called. */
  start(): () => void;
  /** The page is seen again, maybe after a sleep: a challenge that ran short is renewed before it is needed. */
  wakeUp(): void;
  /**
   * One intent of the user: one prompt of the wallet, at most one POST. Does nothing outside the review.
   * @param neededMs a challenge with less than this left is renewed first; a minute unless told
   */
  mint(request: KeyRequest, neededMs?: number): Promise<void>;
  /** What the challenge at hand has left, in ms; 0 where there is none. */
  remainingMs(): number;
  /** The same intent with a new prompt, on a new challenge where the old one runs short. Signing twice is harmless. */
  askAgain(request: KeyRequest): Promise<void>;
  /** Stops waiting for a wallet that does not answer; what it may still answer is thrown away. */
  abandon(): void;
  startOver(): void;
};

export type MinterPorts = {
  venice: Pick<Venice, 'getChallenge' | 'mintKey'>;
  wallet: Pick<Wallet, 'getState' | 'subscribe' | 'signMessage' | 'codeAt' | 'callAt'>;
  journal: Journal;
  /** The browser's locks, shared by all tabs of this origin; absent in an old browser. */
  locks?: LockManager | undefined;
};

const slowMs = 30_000;

export function createMinter({ venice, wallet, journal, locks }: MinterPorts): Minter {
  let state: MintState = idle;
  let prompt: AbortController | undefined;
  let attempts = 0;
  let inFlight: Promise<void> | undefined;
  const listeners = new Set<() => void>();

  const dispatch = (event: MintEvent) => {
    const next = reduceMint(state, event);
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  };

  const currentSigner = (): Signer | undefined => {
    const now = wallet.getState();
    return now.status === 'connected' ? { address: now.address, connectorUid: now.connectorUid } : undefined;
  };

  const followWallet = () => {
    const signer = currentSigner();
    const known = 'signer' in state ? state.signer : undefined;
    if (isSameSigner(signer, known)) return;
    dispatch({ type: 'signerChanged', signer });
    prompt?.abort();
    if (state.phase === 'idle') fresh.stop();
    if (state.phase === 'challenge') void fresh.ask(state.signer);
  };

  const fresh = createFreshChallenge(venice, {
    onReceived: (challenge) => dispatch({ type: 'challengeReceived', challenge }),
    onFailed: (problem) => dispatch({ type: 'challengeFailed', problem }),
    onDue: () => void renew(),
  });

  const renew = async (): Promise<boolean> => {
    if (state.phase !== 'review') return false;
    // With time left the old one stays good while the new one is fetched.
    if (fresh.remainingMs() < shortMs) dispatch({ type: 'challengeRequested' });
    return fresh.ask(state.signer);
  };

  /** One prompt, at most one POST. The lock spans both, so that a second tab cannot sign the same intent. */
  const run = async (request: KeyRequest, neededMs: number) => {
    const isUsable = fresh.remainingMs() >= shortMs;
    if (fresh.remainingMs() < neededMs && !(await renew()) && !isUsable) return;
    if (state.phase !== 'review') return;
    const { signer, challenge } = state;
    const attempt = ++attempts;
    const fail = (problem: Problem) => dispatch({ type: 'signFailed', attempt, problem });
    dispatch({ type: 'signRequested', attempt });
    // A newer challenge that comes now would set the clock for a text that nobody signs.
    fresh.stop();
    let options: MintOptions;
    const nonce = createNonce();
    try {
      // Whether an expiry has passed is Venice's to say, so it is asked by Venice's clock.
      options = buildOptions(request, nonce, Date.now() + challenge.skewMs);
    } catch {
      return fail({ code: 'OPTIONS' });
    }
    const signature = await sign(signer, challenge, attempt, fail);
    if (!signature) return;
    const judged = await judgeSignature(signer.address, challenge.text, signature, wallet);
    if (!isSigning(attempt)) return;
    if (judged.verdict === 'otherSigner')
      return fail({ code: 'OTHER_SIGNER', expected: signer.address, actual: judged.actual });
    if (!isSameSigner(currentSigner(), signer))
      return fail({ code: 'ACCOUNT_CHANGED', from: signer.address, to: currentSigner()?.address });
    if (fresh.remainingMs() <= 0) {
      fail({ code: 'CHALLENGE_EXPIRED' });
      void renew();
      return;
    }
    const proof = challenge.protocol === 'token' ? { token: challenge.text } : { message: challenge.text };
    const trace = {
      nonce,
      address: signer.address,
      apiKeyType: options.apiKeyType,
      startedAt: Date.now(),
    };
    journal.write(trace);
    const doubt = judged.verdict === 'doubtful' ? { doubt: judged.doubt } : {};
    dispatch({ type: 'postStarted', attempt, trace, ...doubt });
    await post({ ...options, address: signer.address, signature, ...proof }, options, trace);
  };

  const isSigning = (attempt: number) => state.phase === 'signing' && state.attempt === attempt;

  const sign = async (
    signer: Signer,
    challenge: ReadableChallenge,
    attempt: number,
    fail: (problem: Problem) => void,
  ) => {
    prompt = new AbortController();
    const { signal } = prompt;
    const slow = setTimeout(() => dispatch({ type: 'signSlow', attempt }), slowMs);
    try {
      const asked = wallet.signMessage({ message: challenge.text, ...signer });
      // A late answer may still fail, when nobody waits for it any more.
      asked.catch(() => {});
      const signature = await Promise.race([asked, whenAborted(signal)]);
      return isSigning(attempt) ? signature : undefined;
    } catch (error) {
      fail(readWalletFailure(error, signer, currentSigner()));
      return undefined;
    } finally {
      clearTimeout(slow);
    }
  };

  /** Sent once and never again by this page: a second POST may be a second key (security rule 24). */
  const post = async (body: MintBody, asked: MintOptions, trace: MintTrace) => {
    try {
      const { apiKey, id, echo } = await venice.mintKey(body);
      journal.clear();
      const key = holdKey(apiKey, { id, apiKeyType: asked.apiKeyType });
      dispatch({ type: 'postAnswered', minted: { key, asked, echo, trace } });
    } catch (thrown) {
      const error = toVeniceError(thrown);
      const problem = readPostFailure(error);
      if (problem.code === 'REFUSED' && problem.refusal === 'CHALLENGE_USED')
        return dispatch({ type: 'postLost', cause: 'used' });
      if (!isDefinite(error)) return dispatch({ type: 'postLost', cause: 'lost' });
      journal.clear();
      dispatch({ type: 'postRefused', problem });
    }
  };

  /** Takes the browser's lock, so that two tabs are one (security rule 24), and runs. */
  const runLocked = async (request: KeyRequest, neededMs: number) => {
    if (!locks) return run(request, neededMs);
    await locks.request('zecca.mint', { ifAvailable: true }, async (lock) => {
      if (lock) return run(request, neededMs);
      const attempt = ++attempts;
      dispatch({ type: 'signRequested', attempt });
      dispatch({ type: 'signFailed', attempt, problem: { code: 'OTHER_TAB' } });
    });
  };

  const mint = async (request: KeyRequest, neededMs = shortMs) => {
    if (inFlight || state.phase !== 'review') return;
    inFlight = runLocked(request, neededMs);
    await inFlight.finally(() => {
      inFlight = undefined;
    });
  };

  const abandon = () => {
    dispatch({ type: 'signAbandoned' });
    prompt?.abort();
  };

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => {
      const trace = journal.read();
      if (trace) dispatch({ type: 'traceFound', trace });
      const stop = wallet.subscribe(followWallet);
      const before = state;
      followWallet();
      // Stopped before, by React's strict mode or for another view: ask anew for what was on its way, or ran short since.
      if (state === before && state.phase === 'challenge') void fresh.ask(state.signer);
      else if (state === before && fresh.remainingMs() < shortMs) void renew();
      return () => {
        stop();
        fresh.stop();
      };
    },
    wakeUp: () => {
      if (fresh.remainingMs() < shortMs) void renew();
    },
    remainingMs: () => fresh.remainingMs(),
    mint,
    askAgain: async (request) => {
      abandon();
      await inFlight;
      await mint(request, warnMs);
    },
    abandon,
    startOver: () => {
      if (state.phase === 'posting') return;
      if (state.phase === 'minted') state.minted.key.forget();
      journal.clear();
      dispatch({ type: 'startedOver' });
      followWallet();
    },
  };
}
