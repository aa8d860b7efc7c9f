import { createMachine, type Machine, type Readable } from '../kit/createMachine.ts';
import { withLock } from '../kit/withLock.ts';
import { attemptMint, type MinterPorts, type ReadRequest, signerOf } from './attempt.ts';
import { createFreshChallenge } from './freshChallenge.ts';
import { shortMs, warnMs } from './lifetime.ts';
import { idle, isSameSigner, type MintEvent, type MintState, reduceMint } from './mint.ts';

/**
 * Runs the machine of `mint.ts`; with `attempt.ts`, the only place where a mint touches wallet,
 * network and clock.
 */
export type Minter = Readable<MintState> & {
  /** Follows the wallet until the returned function is called. */
  start(): () => void;
  /**
   * The page is seen again, maybe after a sleep: a challenge that ran short is renewed before it is
   * needed.
   */
  wakeUp(): void;
  /**
   * One intent of the user: one prompt of the wallet, at most one POST. Does nothing outside the review.
   * @param neededMs a challenge with less than this left is renewed first; a minute unless told
   */
  mint(read: ReadRequest, neededMs?: number): Promise<void>;
  /** What the challenge at hand has left, in ms; 0 where there is none. */
  remainingMs(): number;
  /**
   * The same intent with a new prompt, on a new challenge where the old one runs short. Signing
   * twice is harmless.
   */
  askAgain(read: ReadRequest): Promise<void>;
  /**
   * Cancels the intent before its POST: what the wallet may still sign is thrown away, and the lock
   * is free.
   */
  abandon(): void;
  /** Stops waiting for Venice's response, which then counts as lost: the key is looked for by its tag. */
  stopPosting(): void;
  startOver(): void;
};

export function createMinter(ports: MinterPorts): Minter {
  const { journal, locks } = ports;
  const machine = createMachine(reduceMint, idle);
  const { getState, subscribe, dispatch } = machine;
  /** The last press, from before a stale challenge is renewed until its POST leaves. */
  let intent: AbortController | undefined;
  let posting: AbortController | undefined;
  let attempts = 0;
  let inFlight: Promise<void> | undefined;
  const { fresh, follow, renew, start } = followSigner(machine, ports, () => intent?.abort());

  const refuseTab = () => {
    const attempt = ++attempts;
    dispatch({ type: 'signRequested', attempt });
    dispatch({ type: 'signFailed', attempt, problem: { code: 'OTHER_TAB' } });
  };

  const mint = async (read: ReadRequest, neededMs = shortMs) => {
    if (inFlight || getState().phase !== 'review') return;
    intent = new AbortController();
    posting = new AbortController();
    const signals = { signal: intent.signal, stopSignal: posting.signal };
    const run = () =>
      attemptMint({ ...ports, ...signals, machine, fresh, renew }, ++attempts, read, neededMs);
    // It spans prompt and POST, so that two tabs are one.
    inFlight = withLock('zecca.mint', { run, busy: refuseTab }, locks);
    await inFlight.finally(() => {
      inFlight = undefined;
    });
  };

  const abandon = () => {
    dispatch({ type: 'signAbandoned' });
    intent?.abort();
  };

  return {
    getState,
    subscribe,
    start: () => {
      const trace = journal.read();
      if (trace) dispatch({ type: 'traceFound', trace });
      return start();
    },
    wakeUp: () => {
      if (fresh.remainingMs() < shortMs) void renew();
    },
    remainingMs: () => fresh.remainingMs(),
    mint,
    askAgain: async (read) => {
      abandon();
      await inFlight;
      await mint(read, warnMs);
    },
    abandon,
    stopPosting: () => {
      if (getState().phase === 'posting') posting?.abort();
    },
    startOver: () => {
      const state = getState();
      if (state.phase === 'posting') return;
      if (state.phase === 'minted') state.minted.key.forget();
      journal.clear();
      dispatch({ type: 'startedOver' });
      follow();
    },
  };
}

/** Keeps the mint with the account that the wallet shows, and a fresh challenge with both. */
function followSigner(
  { getState, dispatch }: Machine<MintState, MintEvent>,
  { venice, wallet }: MinterPorts,
  onSwitched: () => void,
) {
  const fresh = createFreshChallenge(venice, {
    onReceived: (challenge) => dispatch({ type: 'challengeReceived', challenge }),
    onFailed: (problem) => dispatch({ type: 'challengeFailed', problem }),
    onDue: () => void renew(),
  });

  const follow = () => {
    const signer = signerOf(wallet);
    const before = getState();
    if (isSameSigner(signer, 'signer' in before ? before.signer : undefined)) return;
    dispatch({ type: 'signerChanged', signer });
    onSwitched();
    const state = getState();
    if (state.phase === 'idle') fresh.stop();
    if (state.phase === 'challenge') void fresh.ask(state.signer);
  };

  const renew = async (): Promise<boolean> => {
    const state = getState();
    if (state.phase !== 'review') return false;
    // With time left the old one stays good while the new one is fetched.
    if (fresh.remainingMs() < shortMs) dispatch({ type: 'challengeRequested' });
    return fresh.ask(state.signer);
  };

  const start = () => {
    const stop = wallet.subscribe(follow);
    const before = getState();
    follow();
    const state = getState();
    // Stopped before, by React's strict mode or for another view: ask anew for what was on its way,
    // or ran short since.
    if (state === before && state.phase === 'challenge') void fresh.ask(state.signer);
    else if (state === before && fresh.remainingMs() < shortMs) void renew();
    return () => {
      stop();
      fresh.stop();
    };
  };

  return { fresh, follow, renew, start };
}
