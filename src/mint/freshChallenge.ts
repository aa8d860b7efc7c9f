import { whenIdle } from '../ui/whenIdle.ts';
import type { Venice } from '../venice/client.ts';
import { askForChallenge } from './askForChallenge.ts';
import type { ReadableChallenge } from './challenge.ts';
import { prepareToJudge } from './judgeSignature.ts';
import { type Lifetime, shortMs, startLifetime, warnMs } from './lifetime.ts';
import type { Problem, Signer } from './mint.ts';
import { readChallengeFailure } from './problems.ts';

/** Keeps one challenge at hand, so that the wallet's prompt follows the click at once, and the POST the signature. */
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
  let lifetime: Lifetime | undefined;
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
