import { describe, expect, it } from 'vitest';
import { isPermitted, type RequestPart } from './permitted.ts';
import type { Form, SecretKind } from './secrets.ts';
import type { Carried } from './traffic.ts';

const origin = 'http://127.0.0.1:4173';
const mint = '/api/v1/api_keys/generate_web3_key';
const topUp = '/api/v1/x402/top-up';

type Case = {
  kind: SecretKind;
  part: RequestPart;
  path: string;
  form?: Form;
  method?: string;
  body?: string;
  host?: string;
  headers?: Record<string, string>;
};

function judge({
  kind,
  part,
  path,
  form = 'plain',
  method = 'POST',
  body = '',
  host = origin,
  headers = {},
}: Case): boolean {
  const carried: Carried = { method, url: `${host}${path}`, headers, body };
  return isPermitted({ kind, form, text: 'needle' }, part, carried, origin);
}

describe('isPermitted', () => {
  it.each<Case>([
    { kind: 'key', part: 'authorization', path: '/api/v1/api_keys/rate_limits', method: 'GET' },
    { kind: 'challenge', part: 'body', path: mint },
    { kind: 'signature', part: 'body', path: mint },
    {
      kind: 'signature',
      part: 'header',
      path: `/api/v1/x402/balance/0x${'0'.repeat(40)}`,
      form: 'base64',
      method: 'GET',
    },
    {
      kind: 'payment',
      part: 'header',
      path: topUp,
      form: 'base64',
      headers: { 'payment-signature': 'needle' },
    },
    {
      kind: 'challenge',
      part: 'body',
      path: '/sandbox/rpc',
      form: 'hex',
      body: '{"method":"personal_sign"}',
    },
    {
      kind: 'signature',
      part: 'body',
      path: '/sandbox/rpc',
      body: '{"method":"eth_call","data":"0x1626ba7e"}',
    },
  ])('behavior: $kind in $part of $path', (given) => {
    expect(judge(given)).toBe(true);
  });

  it.each<Case>([
    {
      kind: 'signature',
      part: 'header',
      path: '/api/v1/x402/top-up',
      form: 'base64',
      method: 'GET',
    },
    { kind: 'payment', part: 'header', path: topUp, form: 'base64', headers: { 'sign-in-with-x': 'needle' } },
    { kind: 'payment', part: 'header', path: topUp, form: 'base64', method: 'GET' },
    { kind: 'payment', part: 'header', path: topUp, form: 'base64', host: 'https://venice.example' },
    { kind: 'payment', part: 'header', path: '/api/v1/x402/balance', form: 'base64' },
    { kind: 'payment', part: 'body', path: topUp },
    { kind: 'payment', part: 'body', path: mint },
    { kind: 'payment', part: 'url', path: topUp },
    { kind: 'payment', part: 'body', path: '/sandbox/rpc', body: '{"data":"0x1626ba7e"}' },
    { kind: 'key', part: 'authorization', path: '/api/v1/models', host: 'https://venice.example' },
    { kind: 'key', part: 'authorization', path: '/pixel' },
    { kind: 'key', part: 'authorization', path: '/api/v1/models', form: 'base64' },
    { kind: 'key', part: 'body', path: mint },
    { kind: 'key', part: 'url', path: '/api/v1/models' },
    { kind: 'key', part: 'header', path: '/api/v1/models' },
    { kind: 'signature', part: 'url', path: mint },
    { kind: 'signature', part: 'body', path: mint, method: 'PATCH' },
    { kind: 'signature', part: 'body', path: '/api/v1/api_keys' },
    { kind: 'signature', part: 'body', path: '/sandbox/rpc', body: '{"method":"eth_call"}' },
    { kind: 'challenge', part: 'body', path: '/sandbox/rpc', form: 'hex', body: '{"method":"eth_call"}' },
  ])('error: $kind in $part of $path', (given) => {
    expect(judge(given)).toBe(false);
  });
});
