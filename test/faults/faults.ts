import type { Fault, Knobs } from '../sandbox/api/knobs.ts';

/** One way in which a call goes wrong, and what is known of it whichever call it meets. */
export type FaultRow = {
  name: string;
  /** What the sandbox does to each such call; or to the network. */
  how: Omit<Fault, 'method' | 'path'> | 'offline' | 'refused';
  knobs?: Partial<Knobs>;
  /** Each call on a socket of its own, so that the browser sends none again. */
  isFresh?: true;
  /** Whether the call comes to Venice: always, never, or only where the browser asks nothing before it. */
  arrives: 'always' | 'never' | 'unasked';
  /** Whether Venice did what it was asked for. */
  isDone?: true;
  /** Whether the answer says surely that nothing was done. */
  isDefinite?: true;
  /** The page sends again what only reads. */
  isPassing?: true;
  /** Nothing more comes until the page gives up. */
  isSilent?: true;
  /** What the page says of it. */
  sentence: string;
  /** The browser's own line in the console. */
  log?: RegExp;
};

const html = { 'content-type': 'text/html; charset=utf-8' };
const page = '<!doctype html><title>Just a moment…</title>';
const minutes = 60_000;

const lost = {
  arrives: 'always',
  isPassing: true,
  sentence: 'Venice is reachable, but its response could not be read.',
} as const;
const unreadable = { arrives: 'always', isDone: true, sentence: 'Could not read the response.' } as const;

function answered(status: number, sentence: string, more: Partial<FaultRow> = {}): FaultRow {
  return {
    name: `${status}`,
    how: { status, body: { error: 'Not this time.' } },
    arrives: 'always',
    sentence,
    log: new RegExp(`^Console: Failed to load resource: .* status of ${status} `),
    ...more,
  };
}
const surely = { isDefinite: true } as const;
const passing = { isPassing: true } as const;

export const faults: readonly FaultRow[] = [
  {
    name: 'offline',
    how: 'offline',
    arrives: 'never',
    isPassing: true,
    sentence: 'This device is offline.',
    log: /^Console: Failed to load resource: net::ERR_INTERNET_DISCONNECTED$/,
  },
  {
    name: 'refused',
    how: 'refused',
    arrives: 'never',
    isPassing: true,
    sentence: 'Venice cannot be reached from here.',
    log: /^Console: Failed to load resource: net::ERR_(CONNECTION_REFUSED|EMPTY_RESPONSE|CONNECTION_RESET|FAILED)$/,
  },
  {
    ...lost,
    name: 'CORS missing',
    how: { noCors: true, when: 'before' },
    arrives: 'unasked',
    log: /blocked by CORS policy|^Console: Failed to load resource: net::ERR_FAILED$/,
  },
  {
    ...lost,
    name: 'CORS missing on the answer',
    how: { noCors: true, when: 'after' },
    isDone: true,
    log: /blocked by CORS policy|^Console: Failed to load resource: net::ERR_FAILED/,
  },
  {
    name: 'hang before headers',
    how: { delayMs: 30 * minutes, when: 'after' },
    arrives: 'always',
    isDone: true,
    isPassing: true,
    isSilent: true,
    sentence: 'No response in time.',
  },
  {
    name: 'dripping body',
    how: { drip: true, when: 'after' },
    arrives: 'always',
    isDone: true,
    isPassing: true,
    isSilent: true,
    sentence: 'No response in time.',
  },
  {
    ...unreadable,
    name: 'truncated body',
    how: { truncateAt: 12, when: 'after' },
    log: /^Console: Failed to load resource: net::ERR_CONTENT_LENGTH_MISMATCH$/,
  },
  {
    name: 'HTML with 200',
    how: { status: 200, body: page, headers: html, when: 'after' },
    arrives: 'always',
    isDone: true,
    sentence: 'Received a web page instead of a response.',
  },
  {
    name: 'CDN challenge 403',
    how: { status: 403, body: page, headers: { ...html, 'cf-mitigated': 'challenge' } },
    arrives: 'always',
    sentence: 'Received a web page instead of a response.',
    log: /^Console: Failed to load resource: .* status of 403 /,
  },
  answered(400, 'Venice rejected the request.', surely),
  answered(401, 'Venice did not accept the key.', surely),
  answered(402, 'The account has nothing left to spend.', surely),
  answered(403, 'Venice does not allow this.', surely),
  answered(404, 'Venice found nothing at this address.', surely),
  answered(409, 'Venice rejected the request.'),
  answered(413, 'The request was too large.', surely),
  answered(422, 'Venice could not process the request.', surely),
  answered(429, 'Too many requests.', {
    ...surely,
    name: '429 with headers',
    how: { status: 429, headers: { 'retry-after': '95' } },
  }),
  answered(429, 'Too many requests.', {
    ...surely,
    name: '429 without headers',
    how: { status: 429, headers: { 'retry-after': '95' } },
    knobs: { exposeHeaders: false },
  }),
  answered(500, 'Venice had an internal error.', passing),
  answered(502, 'Venice’s gateway got no valid response from its servers.', passing),
  answered(503, 'Venice is overloaded or down.', passing),
  answered(504, 'Venice timed out.', {
    ...passing,
    isDone: true,
    how: { status: 504, body: page, headers: html, when: 'after' },
  }),
  {
    ...lost,
    name: 'socket killed before commit',
    how: { drop: true },
    isFresh: true,
    log: /^Console: Failed to load resource: net::ERR_EMPTY_RESPONSE$/,
  },
  {
    ...lost,
    name: 'socket killed after commit',
    how: { drop: true, when: 'after' },
    isFresh: true,
    isDone: true,
    log: /^Console: Failed to load resource: net::ERR_EMPTY_RESPONSE$/,
  },
  {
    ...lost,
    name: 'redirect',
    how: { status: 307, headers: { location: '/api/v1/models/traits' } },
    log: /^Console: Failed to load resource: net::ERR_FAILED$/,
  },
  {
    ...unreadable,
    name: '200 with broken JSON',
    how: { status: 200, body: '{"data": {"id":', when: 'after' },
  },
  {
    ...unreadable,
    name: '200 of another shape',
    how: { status: 200, body: { object: 'news', items: [1, 2] }, when: 'after' },
  },
];

/** Meets those calls alone whose answer holds a secret. */
export const withoutSecret: FaultRow = {
  ...unreadable,
  name: '200 without apiKey',
  how: {
    status: 200,
    body: { success: true, data: { id: 'an-id', apiKeyType: 'INFERENCE' } },
    when: 'after',
  },
};

/** The socket dies under a call that came on a used one: the browser sends it again, and tells nobody. */
export const resent: FaultRow = {
  name: 'killed and re-sent by the browser',
  how: { drop: true, when: 'after', times: 1 },
  arrives: 'always',
  isDone: true,
  sentence: '',
};
