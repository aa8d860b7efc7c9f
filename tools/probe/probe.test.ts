import { describe, expect, test } from 'vitest';
import { inProcessFetch } from '../../test/sandbox/api/inProcess.ts';
import type { Knobs } from '../../test/sandbox/api/knobs.ts';
import { createTestbed } from '../../test/sandbox/api/testbed.ts';
import { probedCalls } from './callProbe.ts';
import { type ProbeReport, probe } from './probe.ts';
import { writeReport } from './report.ts';

const origin = 'https://page.example';
const baseUrl = 'http://127.0.0.1/api/v1';
type Change = (headers: Headers, asked: { method: string; path: string }) => void;

/** A probe of the sandbox as the knobs and `change`, which alters the headers of its answers, make it. */
async function probed({
  knobs = {},
  change = () => {},
  isMinting = false,
}: {
  knobs?: Partial<Knobs>;
  change?: Change;
  isMinting?: boolean;
} = {}) {
  const bed = await createTestbed();
  bed.sandbox.set(knobs);
  const inner = inProcessFetch(bed.sandbox);
  const wire: string[] = [];
  const outer: typeof fetch = async (input, init) => {
    const answer = await inner(input, init);
    const bodies = [String(init?.body ?? ''), await answer.clone().text()];
    wire.push(...bodies.filter((body) => body !== ''));
    const asked = new Headers(init?.headers).get('access-control-request-method') ?? init?.method ?? 'GET';
    change(answer.headers, { method: asked, path: new URL(String(input)).pathname });
    return answer;
  };
  const wallet = bed.wallet();
  const report = await probe({
    baseUrl,
    origin,
    fetch: outer,
    ...(isMinting && { wallet }),
  });
  return { report, text: writeReport(report), bed, wallet, wire };
}

const resultsOf = ({ mint }: ProbeReport) =>
  Object.fromEntries(mint?.steps.map((s) => [s.name, s.result]) ?? []);
const closed: Change = (headers) => headers.delete('access-control-allow-origin');

describe('probe', () => {
  test('behavior: open to every page, and nothing is minted unasked', async () => {
    const { report, text, bed } = await probed();
    expect(report.mintForm).toBe('token');
    expect(report.calls).toHaveLength(probedCalls.length);
    expect(new Set(report.calls.map(({ answer }) => answer))).toEqual(new Set(['open']));
    expect(report.calls.map(({ status }) => status)).toEqual([
      200, 400, 200, 200, 401, 401, 401, 401, 401, 401, 401, 401, 401, 401, 402, 400, 401, 401,
    ]);
    expect(text).toContain('- Minting from such a page: yes\n- Managing keys from such a page: yes\n');
    expect(bed.sandbox.keys()).toEqual([]);
  });

  test('behavior: a page may read the terms of a top-up, and send what a wallet signs', async () => {
    const { report, text } = await probed();
    expect(report.calls.slice(-4).map(({ call, preflight }) => [call, preflight])).toEqual([
      ['POST /x402/top-up', 'not asked'],
      ['POST /x402/top-up with payment-signature', 'open'],
      ['GET /x402/balance/{walletAddress} with sign-in-with-x', 'open'],
      ['GET /x402/transactions/{walletAddress} with sign-in-with-x', 'open'],
    ]);
    expect(text).toContain(
      '- Terms of a top-up (402) readable from such a page: yes\n- Those terms: as expected\n',
    );
    expect(text).toContain('- Calls that a wallet signs from such a page: yes\n');
  });

  test('error: a 402 without CORS, and a preflight that lets the header of a login not pass', async () => {
    const change: Change = (headers, asked) => {
      if (asked.method === 'POST' && asked.path.endsWith('/x402/top-up')) closed(headers, asked);
      if (asked.path.includes('/x402/balance/'))
        headers.set('access-control-allow-headers', 'authorization, content-type');
    };
    const { text } = await probed({ change });
    expect(text).toContain('- Terms of a top-up (402) readable from such a page: no\n');
    expect(text).toContain(
      '- Calls that a wallet signs from such a page: in part: not POST /x402/top-up with payment-signature, GET /x402/balance/{walletAddress} with sign-in-with-x\n',
    );
    expect(text).toContain('| closed: sign-in-with-x is not allowed | open | 401 |');
  });

  test('error: terms that the page does not pay by', async () => {
    const body = { x402Version: 2, accepts: [] };
    const faults = [{ path: '/x402/top-up', status: 402, body, times: Number.POSITIVE_INFINITY }];
    const { text } = await probed({ knobs: { faults } });
    expect(text).toContain('- Those terms: other: NO_OPTION_ON_BASE\n');
  });

  test.each(['token', 'siwe'] as const)('behavior: the mint form is %s', async (protocol) => {
    const { report, text } = await probed({ knobs: { protocol } });
    expect(report.mintForm).toBe(protocol);
    expect(text).toContain(`- Mint form: ${protocol}`);
  });

  test('behavior: the token form that takes no parameters', async () => {
    expect((await probed({ knobs: { strictChallengeQuery: true } })).report.mintForm).toBe('token');
  });

  test('error: closed to every page', async () => {
    const { report, text } = await probed({ change: closed });
    expect(report.calls[0]).toMatchObject({
      preflight: 'not asked',
      answer: 'closed: no Access-Control-Allow-Origin',
    });
    expect(text).toContain('- Minting from such a page: no\n- Managing keys from such a page: no\n');
  });

  test('error: open in part', async () => {
    const change: Change = (headers, asked) => {
      if (asked.method === 'PATCH') headers.set('access-control-allow-methods', 'GET, POST, DELETE');
      if (asked.path.endsWith('/billing/balance')) closed(headers, asked);
    };
    const { text } = await probed({ change });
    expect(text).toContain('- Minting from such a page: yes');
    expect(text).toContain(
      '- Managing keys from such a page: in part: not PATCH /api_keys, GET /billing/balance',
    );
    expect(text).toContain('| PATCH /api_keys | closed: PATCH is not allowed | open | 401 |');
  });

  test.each([
    [true, /Headers: (\d) of \1 kinds can be read/],
    [false, /Headers: 0 of \d kinds can be read/],
  ])('behavior: headers exposed: %s', async (exposeHeaders, sentence) => {
    expect((await probed({ knobs: { exposeHeaders } })).text).toMatch(sentence);
  });

  test('behavior: no headers to read', async () => {
    const { text } = await probed({ knobs: { optionalHeaders: false } });
    expect(text).toContain('Headers: none that the page would use was sent');
  });

  test('error: no answer at all', async () => {
    const { report, text } = await probed({
      knobs: { faults: [{ drop: true, times: Number.POSITIVE_INFINITY }] },
    });
    expect(report.mintForm).toBe('unknown: NETWORK');
    expect(text).toContain('Minting from such a page: unknown, no answer came');
  });

  test.each(['token', 'siwe'] as const)(
    'behavior: mints by %s, reads back, revokes itself',
    async (protocol) => {
      const { report, bed, text } = await probed({ knobs: { protocol }, isMinting: true });
      expect(resultsOf(report)).toEqual({
        challenge: 'done',
        mint: 'done',
        'rate limits, with the key': 'done',
        'read back': 'caps usd 0, diem 0 (asked: usd 0, diem 0); expiry as asked',
        'breach log, with an ADMIN key': 'done',
        'revokes itself': 'done',
        'the key after that': 'refused: UNAUTHORIZED (401)',
      });
      expect(report.mint?.leftUntil).toBeUndefined();
      expect(bed.sandbox.keys()).toHaveLength(1);
      expect(text).not.toContain('may still work');
    },
  );

  test('error: a key that may not revoke itself is left to its expiry, and the report says until when', async () => {
    // The first DELETE is the one that asks for CORS alone.
    const faults = [{ method: 'DELETE', status: 401, times: 2 }];
    const { report, text } = await probed({ knobs: { faults }, isMinting: true });
    expect(resultsOf(report)['revokes itself']).toBe('failed: UNAUTHORIZED (401)');
    expect(text).toContain('may still work: revoke it by hand, or it ends at 2026-11-21T13:00:00.000Z');
  });

  test('error: a text that is not to be signed is not', async () => {
    const body = { data: { message: 'Sign in to bank.example', nonce: 'x', expiresAt: 'x' } };
    const faults = [
      { method: 'GET', path: '/api_keys/generate', status: 200, body, times: Number.POSITIVE_INFINITY },
    ];
    const { report, bed } = await probed({ knobs: { faults }, isMinting: true });
    expect(resultsOf(report).challenge).toMatch(/^failed: the text is not one to sign/);
    expect(
      bed.sandbox.requests.filter(({ body: sent }) => JSON.stringify(sent)?.includes('signature')),
    ).toEqual([]);
  });

  test.each(['token', 'siwe'] as const)(
    'behavior: the report of a %s mint holds no secret',
    async (protocol) => {
      const { text, wallet, wire } = await probed({ knobs: { protocol }, isMinting: true });
      // The sentence of a refusal is a `message` too.
      const bodies = wire.map((body) => JSON.parse(body)).filter((body) => !('error' in body));
      const secrets = bodies.flatMap((body) => stringsOf(body, ['apiKey', 'token', 'message', 'signature']));
      expect(secrets.length).toBeGreaterThan(3);
      for (const secret of [...secrets, wallet.address]) {
        expect(text).not.toContain(secret);
        expect(text).not.toContain(secret.slice(-6));
      }
    },
  );
});

/** The texts under these names, wherever they stand. */
function stringsOf(value: unknown, names: readonly string[]): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    typeof part === 'string' ? (names.includes(name) ? [part] : []) : stringsOf(part, names),
  );
}
