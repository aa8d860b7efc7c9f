import { vi } from 'vitest';
import { createSession, type Session } from '../src/session/createSession.ts';
import { type HeldKey, holdKey } from '../src/session/heldKey.ts';
import { createVenice } from '../src/venice/client.ts';
import { noon } from './noon.ts';
import { createTestbed, type Testbed } from './sandbox/api/testbed.ts';
import { sandboxFetch } from './sandboxFetch.ts';

export type SessionBed = {
  bed: Testbed;
  session: Session;
  account: ReturnType<Testbed['wallet']>;
  clearCaches: ReturnType<typeof vi.fn>;
  /** Every call as it left, so that a test can look at what `fetch` was told. */
  sent: { url: string; init: RequestInit | undefined }[];
  /** A key of the bed's account, minted there. */
  mint(apiKeyType: 'INFERENCE' | 'ADMIN', options?: Record<string, unknown>): Promise<HeldKey>;
  /** Time that passes for page and Venice. */
  pass(ms: number): Promise<void>;
  /** Calls that the sandbox saw since the keys were minted: `GET /api_keys`. */
  calls(): string[];
};

const timers = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] as const;

/**
 * A session on a sandbox in memory, on a clock that a test moves.
 * @param options.timers "real" for views: timers run
 */
export async function createSessionBed(options: { timers?: 'fake' | 'real' } = {}): Promise<SessionBed> {
  vi.useFakeTimers({ now: noon, toFake: options.timers === 'real' ? ['Date'] : ['Date', ...timers] });
  const bed = await createTestbed();
  const account = bed.wallet();
  const fetch = sandboxFetch(bed.sandbox);
  const sent: SessionBed['sent'] = [];
  const venice = createVenice({
    baseUrl: 'http://127.0.0.1/api/v1',
    fetch: (input, init) => {
      sent.push({ url: String(input), init });
      return fetch(input, init);
    },
  });
  const clearCaches = vi.fn();
  return {
    bed,
    account,
    sent,
    clearCaches,
    session: createSession({ venice, clearCaches }),
    mint: async (apiKeyType, options = {}) => {
      const { apiKey, id } = await bed.mintKey(account, { apiKeyType, ...options });
      bed.sandbox.requests.length = 0;
      return holdKey(apiKey, { id, apiKeyType });
    },
    pass: async (ms) => void (await vi.advanceTimersByTimeAsync(ms)),
    calls: () => bed.sandbox.requests.map(({ method, path }) => `${method} ${path}`),
  };
}
