import type { Venice } from '../venice/client.ts';
import { toVeniceError } from '../venice/errors.ts';
import { type ReadableChallenge, readChallenge } from './challenge.ts';
import type { Signer } from './mint.ts';

const retries = 2;
const firstPauseMs = 400;

/**
 * Gets a challenge and leads it through the gate. Reading one changes nothing at Venice, so a passing fault is tried again, twice, after a
 * random pause (full jitter, https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/).
 *
 * @throws VeniceError or GateError
 */
export async function askForChallenge(
  venice: Pick<Venice, 'getChallenge'>,
  { address }: Signer,
  signal: AbortSignal,
): Promise<ReadableChallenge> {
  for (let attempt = 0; ; attempt++) {
    try {
      const challenge = await venice.getChallenge({ address }, { signal, timeoutMs: 10_000 });
      return readChallenge(challenge, address, Date.now());
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
