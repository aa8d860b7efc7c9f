import { describe, expect, test } from 'vitest';
import { judgeHeaders, judgeOrigin, judgePreflight } from './cors.ts';

const origin = 'https://page.example';
const asked = { origin, method: 'PATCH', headers: ['authorization', 'content-type'] };
const answer = (headers: Record<string, string>, status = 204) => new Response(null, { status, headers });
const open = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, PATCH',
  'access-control-allow-headers': 'Authorization, Content-Type',
};

describe('judgePreflight', () => {
  test('behavior: open where origin, method and headers are', () => {
    expect(judgePreflight(answer(open), asked)).toBe('open');
    expect(judgePreflight(answer({ ...open, 'access-control-allow-methods': '*' }), asked)).toBe('open');
  });

  test('behavior: GET and POST need no word', () => {
    const silent = answer({ ...open, 'access-control-allow-methods': '' });
    expect(judgePreflight(silent, { ...asked, method: 'POST' })).toBe('open');
  });

  test.each([
    ['closed: no Access-Control-Allow-Origin', {}, 204],
    ['closed: preflight answers 405', {}, 405],
    ['closed: PATCH is not allowed', { 'access-control-allow-methods': 'GET, POST' }, 204],
    ['closed: content-type is not allowed', { 'access-control-allow-headers': 'authorization' }, 204],
    ['closed: authorization is not allowed', { 'access-control-allow-headers': '*' }, 204],
  ])('error: %s', (verdict, changed, status) => {
    const headers = verdict.includes('Origin') ? {} : { ...open, ...changed };
    expect(judgePreflight(answer(headers, status), asked)).toBe(verdict);
  });
});

describe('judgeOrigin', () => {
  test('behavior: a star or the origin itself', () => {
    expect(judgeOrigin(new Headers({ 'access-control-allow-origin': '*' }), origin)).toBe('open');
    expect(judgeOrigin(new Headers({ 'access-control-allow-origin': origin }), origin)).toBe('open');
  });

  test('error: another origin', () => {
    const headers = new Headers({ 'access-control-allow-origin': 'https://venice.ai' });
    expect(judgeOrigin(headers, origin)).toBe('closed: only for another origin');
  });
});

describe('judgeHeaders', () => {
  const sent = { 'cf-ray': 'x', 'retry-after': '1', server: 'x' };

  test('behavior: by name or by star', () => {
    const exposed = { 'access-control-expose-headers': 'CF-RAY' };
    expect(judgeHeaders(new Headers({ ...sent, ...exposed }))).toEqual({
      readable: ['cf-ray'],
      hidden: ['retry-after'],
    });
    const star = { 'access-control-expose-headers': '*' };
    expect(judgeHeaders(new Headers({ ...sent, ...star })).hidden).toEqual([]);
  });

  test('behavior: hidden where nothing is exposed', () => {
    expect(judgeHeaders(new Headers(sent)).readable).toEqual([]);
  });
});
