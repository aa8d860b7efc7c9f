import type { Timer } from '../kit/clock.ts';
import { whenIdle } from '../kit/whenIdle.ts';
import type { Venice } from '../venice/client.ts';
import { toVeniceError } from '../venice/errors.ts';
import { noteVeniceTime } from '../venice/veniceClock.ts';
import { type ReadableChallenge, readChallenge } from './challenge.ts';
import { prepareToJudge } from './judgeSignature.ts';
import { shortMs, startLifetime, warnMs } from './lifetime.ts';
import type { Problem, Signer } from './mint.ts';
import { readChallengeFailure } from './problems.ts';

/**
 * Keeps one challenge at hand, so that the wallet's prompt follows the click at once, and the POST
 * the signature.
 */
export type FreshChallenge = {
  /** Asks for a new one, in place of any other request. @returns whether one came */
  ask(signer: Signer): Promise<boolean>;
  /** What the challenge at hand has left, in ms; 0 where there is none. */
  remainingMs(): number;
  stop(): void;
};

type Reports = {
  onReceived(challenge: ReadableChallenge): void;
  onFailed(problem: Problem): void;
  /** The one at hand runs short soon. */
  onDue(): void;
};

export function createFreshChallenge(
  venice: Pick<Venice, 'getChallenge'>,
  { onReceived, onFailed, onDue }: Reports,
): FreshChallenge {
  let lifetime: Timer | undefined;
  let request: AbortController | undefined;
  let due: ReturnType<typeof setTimeout> | undefined;

  const stop = () => {
    request?.abort();
    clearTimeout(due);
  };

  return {
    stop,
    remainingMs: () => lifetime?.remainingMs() ?? 0,
    ask: async (signer) => {
      stop();
      request = new AbortController();
      const { signal } = request;
      try {
        const challenge = await askForChallenge(venice, signer, signal);
        if (signal.aborted) return false;
        lifetime = startLifetime(challenge);
        due = setTimeout(onDue, Math.max(lifetime.remainingMs() - warnMs, shortMs));
        onReceived(challenge);
        whenIdle(prepareToJudge);
        return true;
      } catch (error) {
        if (!signal.aborted) onFailed(readChallengeFailure(error));
        return false;
      }
    },
  };
}

const retries = 2;
const firstPauseMs = 400;

/**
 * Gets a challenge and leads it through the gate. Reading one changes nothing at Venice, so a
 * passing fault is tried again, twice, after a random pause (full jitter,
 * https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/).
 *
 * @throws VeniceError or GateError
 */
async function askForChallenge(
  venice: Pick<Venice, 'getChallenge'>,
  { address }: Signer,
  signal: AbortSignal,
): Promise<ReadableChallenge> {
  for (let attempt = 0; ; attempt++) {
    try {
      const challenge = await venice.getChallenge({ address }, { signal, timeoutMs: 10_000 });
      const readable = readChallenge(challenge, address, Date.now());
      // A response's own date is hidden where the server does not expose its headers.
      if (readable.skewMs !== 0) noteVeniceTime(Date.now() + readable.skewMs, Date.now());
      return readable;
    } catch (error) {
      if (signal.aborted || attempt === retries || !isPassing(error)) throw error;
      await pause(Math.random() * firstPauseMs * 2 ** attempt, signal);
    }
  }
}

function isPassing(error: unknown): boolean {
  return ['NETWORK', 'TIMEOUT', 'SERVER'].includes(toVeniceError(error).code);
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
