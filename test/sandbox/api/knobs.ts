import { z } from 'zod';

/**
 * What a test may make the API do, at `/sandbox/knobs`. Absent in what is deployed: nothing in
 * `src` knows of it.
 */
export type Knobs = {
  /** Which mint protocol is spoken. */
  protocol: 'token' | 'siwe';
  /** Moves the API's clock against the machine's. */
  clockOffsetMs: number;
  /** Under "token", answers 400 to `?address=`, as an API that takes no parameters may. */
  strictChallengeQuery: boolean;
  /** Whether the breach log asks for an ADMIN key: Venice's documents disagree. */
  logNeedsAdmin: boolean;
  /** How Venice spoke before its newest documents, where both forms are met: see `isOlder` in README.md. */
  isOlder: boolean;
  /** Whether the optional headers are sent at all: rate limits, balances, CF-RAY. */
  optionalHeaders: boolean;
  /** Whether a page of another origin may read them. */
  exposeHeaders: boolean;
  /**
   * What becomes of a payment: settled before the answer, refused on the chain (402), or late: the
   * answer is a 504 and the transfer waits for `POST /sandbox/settle`.
   */
  settlement: 'prompt' | 'fails' | 'late';
  faults: Fault[];
};

/** One thing that goes wrong. What is not said matches everything, or stays as the API has it. */
export type Fault = {
  method?: string;
  /** A prefix of the path after `/api/v1`. */
  path?: string;
  /** How many matching calls it meets: 1 unless told; Infinity (-1 over HTTP) for all. */
  times?: number;
  /**
   * Before the call takes effect (so that it never does) or after. Unless told: before where an
   * answer or `drop` is set.
   */
  when?: 'before' | 'after';
  status?: number;
  /** A string is sent raw, anything else as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
  /** After the call took effect, unless it never does. */
  delayMs?: number;
  /** As a delay that lasts until the faults are set anew. */
  hold?: true;
  /** The answer ends after so many bytes, and the socket with it. */
  truncateAt?: number;
  /** The answer's body comes a byte a second. */
  drip?: true;
  /** No answer: the socket is destroyed. */
  drop?: true;
  /** The answer comes without CORS headers: it takes effect and no page of another origin can read it. */
  noCors?: true;
};

export const defaultKnobs: Knobs = {
  protocol: 'token',
  clockOffsetMs: 0,
  strictChallengeQuery: false,
  logNeedsAdmin: true,
  isOlder: false,
  optionalHeaders: true,
  exposeHeaders: true,
  settlement: 'prompt',
  faults: [],
};

const count = z.int().min(0);
const times = z
  .int()
  .min(-1)
  .transform((value) => (value === -1 ? Number.POSITIVE_INFINITY : value));

const faultBody = z.strictObject({
  method: z.string().exactOptional(),
  path: z.string().exactOptional(),
  times: times.exactOptional(),
  when: z.enum(['before', 'after']).exactOptional(),
  status: z.int().min(200).max(599).exactOptional(),
  body: z.unknown().exactOptional(),
  headers: z.record(z.string(), z.string()).exactOptional(),
  delayMs: count.exactOptional(),
  hold: z.literal(true).exactOptional(),
  truncateAt: count.exactOptional(),
  drip: z.literal(true).exactOptional(),
  drop: z.literal(true).exactOptional(),
  noCors: z.literal(true).exactOptional(),
});

/** The body of `PUT /sandbox/knobs`: those knobs that are to change. */
export const knobsBody = z.strictObject({
  protocol: z.enum(['token', 'siwe']).exactOptional(),
  clockOffsetMs: z.int().exactOptional(),
  strictChallengeQuery: z.boolean().exactOptional(),
  logNeedsAdmin: z.boolean().exactOptional(),
  isOlder: z.boolean().exactOptional(),
  optionalHeaders: z.boolean().exactOptional(),
  exposeHeaders: z.boolean().exactOptional(),
  settlement: z.enum(['prompt', 'fails', 'late']).exactOptional(),
  faults: z.array(faultBody).exactOptional(),
});

/** For `GET /sandbox/knobs`: JSON has no Infinity. */
export function writeKnobs(knobs: Knobs): unknown {
  return {
    ...knobs,
    faults: knobs.faults.map((fault) =>
      fault.times === Number.POSITIVE_INFINITY ? { ...fault, times: -1 } : fault,
    ),
  };
}
