import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FailedCall } from '../venice/failedCall.ts';
import { isRepeatable, writeCurl } from './curl.ts';

const call: FailedCall = {
  method: 'GET',
  path: '/api_keys/rate_limits',
  baseUrl: '/api/v1',
  url: '/api/v1/api_keys/rate_limits',
  hasKey: true,
  at: 0,
};
const venice = 'https://venice.test/api/v1';

/**
 * What curl would be given: bash reads the lines, and a function in curl's place writes down its
 * words, then its input.
 */
function wordsOf(line: string): string[] {
  const stand = `curl() { printf '%s\\0' "$@"; [[ " $* " != *' @- '* ]] || { cat; printf '\\0'; }; }`;
  const out = execFileSync('bash', ['--norc', '--noprofile', '-c', `${stand}\n${line}`], {
    encoding: 'utf8',
    env: { ...process.env, VENICE_API_KEY: 'from the shell' },
  });
  return out.split('\0').slice(0, -1);
}

const hostile = fc.constantFrom(
  "'",
  '"',
  '$(id)',
  '`id`',
  '%PATH%',
  '\u2019',
  '\\',
  '!',
  '\n',
  '$VENICE_API_KEY',
  '@f',
  '\u202e',
);
const bodies = fc.sample(
  fc
    .array(fc.oneof(hostile, fc.string({ unit: 'binary' })))
    .map((parts) => JSON.stringify({ id: 'a', description: parts.join('') })),
  { numRuns: 150, seed: 4 },
);

describe('writeCurl', () => {
  it('behavior: a read, with the key left to the shell, sent to Venice and not to a pass-through', () => {
    const line = writeCurl(call, venice, 'posix');
    expect(line).toMatchInlineSnapshot(`
      "printf 'Authorization: Bearer %s' "$VENICE_API_KEY" |
      curl --silent --show-error --globoff \\
        --header @- \\
        'https://venice.test/api/v1/api_keys/rate_limits'"
    `);
    expect(wordsOf(line)).toEqual([
      '--silent',
      '--show-error',
      '--globoff',
      '--header',
      '@-',
      'https://venice.test/api/v1/api_keys/rate_limits',
      'Authorization: Bearer from the shell',
    ]);
  });

  it('behavior: a query stays, and a call without a key names none', () => {
    const line = writeCurl({ ...call, hasKey: false, url: '/api/v1/models?type=text' }, venice, 'posix');
    expect(line).not.toContain('VENICE_API_KEY');
    expect(wordsOf(line).at(-1)).toBe('https://venice.test/api/v1/models?type=text');
  });

  it('behavior: whatever a body holds, bash hands it to curl unchanged', () => {
    const lines = bodies
      .map((body) => writeCurl({ ...call, method: 'PATCH', body }, venice, 'posix'))
      .join('\n');
    const words = wordsOf(lines);
    expect(words.filter((_, index) => words[index - 1] === '--data-raw')).toEqual(bodies);
    expect(words.filter((_, index) => words[index - 1] === '--request')).toEqual(bodies.map(() => 'PATCH'));
    expect(words.filter((word) => word === 'Content-Type: application/json')).toHaveLength(bodies.length);
  });
});

describe.each(['powershell', 'cmd'] as const)('writeCurl for %s', (shell) => {
  const ends = shell === 'cmd' ? ['powershell -NoProfile -Command "', '"'] : ['& {\n', '\n}'];
  const [start = '', end = ''] = ends;
  const inner = (text: string) => text.slice(start.length, -end.length);

  it('behavior: a read, with the key left to its variable', () => {
    const text = writeCurl(call, venice, shell);
    expect(text.startsWith(start) && text.endsWith(end)).toBe(true);
    expect(
      inner(text)
        .split(/; |\n/)
        .map((line) => line.trim()),
    ).toEqual([
      "$headers = @{ Authorization = 'Bearer ' + $env:VENICE_API_KEY }",
      "$answer = Invoke-RestMethod -UseBasicParsing -Headers $headers -Uri 'https://venice.test/api/v1/api_keys/rate_limits'",
      '$answer | ConvertTo-Json -Depth 8',
    ]);
  });

  it('behavior: whatever a body holds, it reads the same, and no shell reads any of it', () => {
    for (const body of bodies) {
      const text = inner(writeCurl({ ...call, method: 'PATCH', body }, venice, shell));
      expect(text).toMatch(/^[ -~\n]*$/);
      expect(text).not.toMatch(/["%]/);
      const [, held = ''] = /-Body \('([^']*)'\.Replace\('`', \[string\]\[char\]34\)\)/.exec(text) ?? [];
      expect(JSON.parse(held.replaceAll('`', '"'))).toEqual(JSON.parse(body));
    }
  });

  it('behavior: an address keeps what is escaped in it', () => {
    const text = writeCurl({ ...call, hasKey: false, url: "/api/v1/usage?from=a%3Ab'\u2019" }, venice, shell);
    expect(text).not.toMatch(/VENICE_API_KEY|%/);
    const [, held = ''] = /-Uri \('([^']*)'\.Replace\('`', \[string\]\[char\]37\)\)/.exec(text) ?? [];
    expect(held.replaceAll('`', '%')).toBe('https://venice.test/api/v1/usage?from=a%3Ab%27%E2%80%99');
  });
});

describe('isRepeatable', () => {
  it('behavior: all but a POST', () => {
    const methods = ['GET', 'POST', 'PATCH', 'DELETE'] as const;
    expect(methods.filter((method) => isRepeatable({ ...call, method }))).toEqual(['GET', 'PATCH', 'DELETE']);
  });
});
