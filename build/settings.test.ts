import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as defaults from '../src/config.ts';
import { headersFor, parseHeaders, parsePolicy } from './headers.ts';
import { checkSettings, connectSources, type Settings } from './settings.ts';

const production = { loopback: false };
const withApi = (apiBaseUrl: string): Settings => ({ ...defaults, apiBaseUrl });

describe('checkSettings', () => {
  it.each(['https://api.venice.ai/api/v1', 'https://proxy.example:8443/v1', '/api/v1', '/venice/api.v1'])(
    'behavior: %s is a place for the API',
    (url) => expect(() => checkSettings(withApi(url), production)).not.toThrow(),
  );

  it.each([
    '',
    'http://api.venice.ai/api/v1',
    'http://127.0.0.1:8787/api/v1',
    '//evil.example/api',
    '/../api',
    '/api?to=evil',
    '/api/v1/',
    'https://api.venice.ai/api/v1/',
    'https://user:secret@api.venice.ai',
    'https://api.venice.ai/?to=evil',
    'https://api.venice.ai/#x',
    'javascript:alert(1)',
    'data:text/plain,x',
    'wss://api.venice.ai',
    "https://api.venice.ai'; script-src *",
    ' https://api.venice.ai',
    'https://*',
    'https://a.example,b',
    'https://a.example;b',
  ])('error: %j is none', (url) => {
    expect(() => checkSettings(withApi(url), production)).toThrow('ZECCA_API_BASE_URL must');
  });

  it('behavior: loopback passes for the sandbox alone', () => {
    expect(() => checkSettings(withApi('http://127.0.0.1:8787/api/v1'), { loopback: true })).not.toThrow();
    expect(() => checkSettings(withApi('http://192.168.0.2/api/v1'), { loopback: true })).toThrow();
  });

  it('error: an RPC that is not https, among others that are', () => {
    const settings = { ...defaults, rpcUrls: [...defaults.rpcUrls, 'http://rpc.example'] };
    expect(() => checkSettings(settings, production)).toThrow('ZECCA_RPC_URLS must');
  });

  it('error: a project id that is not one', () => {
    const settings = { ...defaults, walletConnectProjectId: 'YOUR_PROJECT_ID' };
    expect(() => checkSettings(settings, production)).toThrow('ZECCA_WALLETCONNECT_PROJECT_ID must');
  });

  it('behavior: what passes is https or ours, whatever it is, and adds one plain source', () => {
    const near = fc.tuple(
      fc.constantFrom('https://', 'http://', '//', '/', 'wss://', 'HTTPS://', 'https:/', ''),
      fc.string({ unit: 'grapheme-ascii', maxLength: 20 }),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          near.map(([scheme, rest]) => scheme + rest),
        ),
        (url) => {
          try {
            checkSettings(withApi(url), production);
          } catch {
            return;
          }
          expect(new URL(url, 'https://page.example').protocol).toBe('https:');
          for (const source of connectSources({ ...defaults, rpcUrls: [], apiBaseUrl: url }))
            expect(source).toMatch(/^('self'|https:\/\/[^\s;,'"]+)$/);
        },
      ),
      { numRuns: 5_000 },
    );
  });
});

describe('connectSources', () => {
  it('behavior: the default hosts are those of public/_headers', () => {
    const rules = parseHeaders(readFileSync(new URL('../public/_headers', import.meta.url), 'utf8'));
    const policy = parsePolicy(headersFor(rules, '/').get('Content-Security-Policy') ?? '');
    expect(connectSources(defaults)).toEqual(policy.get('connect-src'));
  });

  it('behavior: an API and RPC behind our own origin leave nobody else to talk to', () => {
    expect(connectSources({ apiBaseUrl: '/api/v1', rpcUrls: ['/rpc'], walletConnectProjectId: '' })).toEqual([
      "'self'",
    ]);
  });

  it('behavior: WalletConnect adds its relay and nothing else', () => {
    const project = { apiBaseUrl: '/api/v1', rpcUrls: ['/rpc'], walletConnectProjectId: 'a'.repeat(32) };
    expect(connectSources(project)).toEqual(["'self'", 'wss://relay.walletconnect.org']);
  });
});
