import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headersFor, parseHeaders, parsePolicy } from '../../build/headers.ts';
import { devRules } from './devPolicy.ts';

const rules = parseHeaders(readFileSync(new URL('../../public/_headers', import.meta.url), 'utf8'));

describe('devRules', () => {
  const socket = 'ws://127.0.0.1:4173';
  const before = headersFor(rules, '/');
  const after = headersFor(devRules(rules, { nonce: 'abc', socket }), '/');
  const policy = (headers: Map<string, string>) => parsePolicy(headers.get('Content-Security-Policy') ?? '');

  it('behavior: changes three directives and nothing else of the policy', () => {
    const changed = [...policy(after)].filter(
      ([name, sources]) => sources.join(' ') !== policy(before).get(name)?.join(' '),
    );
    expect(changed).toEqual([
      ['script-src', ["'self'", "'nonce-abc'"]],
      ['style-src', ["'self'", "'nonce-abc'"]],
      ['connect-src', ["'self'", socket]],
    ]);
    expect([...policy(after).keys()]).toEqual([...policy(before).keys()]);
  });

  it('behavior: changes no other header', () => {
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [name, value] of after)
      if (name !== 'Content-Security-Policy') expect([name, value]).toEqual([name, before.get(name)]);
  });
});
