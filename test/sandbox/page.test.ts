import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersFor, parseHeaders, parsePolicy } from '../../build/headers.ts';
import { integrityOf } from '../../build/integrity.ts';
import { buildPage } from './buildPage.ts';
import { type RunningPage, type SandboxPage, startLivePage, startPage } from './page.ts';

let dist: string;
let page: SandboxPage;
let live: RunningPage;

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'zecca-page-'));
  await buildPage('sandbox', dist);
  page = await startPage({ dist });
  live = await startLivePage({ dist, upstream: page.url });
}, 60_000);

afterAll(async () => {
  await live?.close();
  await page?.close();
  await rm(dist, { recursive: true });
});

const rpc = (method: string, params: unknown[] = []) =>
  fetch(`${page.url}/sandbox/rpc`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  }).then((answer) => answer.json());

describe('startPage', () => {
  it('behavior: listens on loopback alone', () => {
    expect(page.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('behavior: sends the headers of the build, less the one that plain http cannot bear', async () => {
    const expected = headersFor(parseHeaders(await readFile(join(dist, '_headers'), 'utf8')), '/');
    const { headers } = await fetch(page.url);
    for (const [name, value] of expected)
      if (name !== 'Content-Security-Policy') expect([name, headers.get(name)]).toEqual([name, value]);
    const policy = parsePolicy(expected.get('Content-Security-Policy') ?? '');
    policy.delete('upgrade-insecure-requests');
    expect(parsePolicy(headers.get('Content-Security-Policy') ?? '')).toEqual(policy);
  });

  it('behavior: is the built page and one script more, named by its hash', async () => {
    const html = await (await fetch(page.url)).text();
    const script = await (await fetch(`${page.url}/sandbox/wallet.js`)).text();
    const tag = /\n {4}<script src="\.\/sandbox\/wallet\.js".*<\/script>/.exec(html)?.[0] ?? '';
    expect(tag).toContain(`integrity="${integrityOf(script)}"`);
    expect(html.replace(tag, '')).toBe(await readFile(join(dist, 'index.html'), 'utf8'));
  });

  it('behavior: puts addresses in the page and no private key', async () => {
    const texts = await Promise.all(
      ['/', '/sandbox/wallet.js'].map(async (path) => (await fetch(page.url + path)).text()),
    );
    for (const { address, privateKey } of page.chain.accounts) {
      expect(texts[0]).toContain(address);
      expect(texts.join()).not.toContain(privateKey.slice(2));
    }
  });

  it('behavior: serves every file of the build, scripts to be kept for good', async () => {
    const html = await (await fetch(page.url)).text();
    const [, entry = ''] = /<script type="module" crossorigin src="\.([^"]+)"/.exec(html) ?? [];
    const answer = await fetch(page.url + entry);
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(await answer.text()).toBe(await readFile(join(dist, entry), 'utf8'));
  });

  it.each(['/_headers', '/nowhere', '/assets/', '/..%2fpackage.json', '/src/main.tsx'])(
    'error: %s is not served',
    async (path) => expect((await fetch(page.url + path)).status).toBe(404),
  );

  it('error: the page takes no POST', async () => {
    expect((await fetch(page.url, { method: 'POST', body: 'x' })).status).toBe(405);
  });

  it('behavior: the chain is behind the same origin, and signs for the seeded accounts', async () => {
    const [account] = page.chain.accounts;
    expect((await rpc('eth_chainId')).result).toBe('0x2105');
    const message = 'Zecca';
    const { result: signature } = await rpc('personal_sign', [
      `0x${Buffer.from(message).toString('hex')}`,
      account.address,
    ]);
    expect(await page.chain.verifyMessage({ address: account.address, message, signature })).toBe(true);
    expect((await fetch(`${page.url}/sandbox/rpc`)).status).toBe(405);
  });

  it('behavior: the API is behind the same origin', async () => {
    const answer = await fetch(`${page.url}/api/v1/api_keys/generate_web3_key`);
    expect(await answer.json()).toMatchObject({
      success: true,
      data: { token: expect.stringMatching(/^eyJ/) },
    });
  });

  it('error: a port that is taken, before anything is left running', async () => {
    const port = Number(new URL(page.url).port);
    await expect(startPage({ dist, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

describe('startLivePage', () => {
  it('behavior: passes the known calls to its upstream', async () => {
    page.sandbox.requests.length = 0;
    const answer = await fetch(`${live.url}/api/v1/api_keys/generate_web3_key?address=0x0`);
    expect(answer.status).toBe(page.sandbox.requests[0]?.status);
    expect(page.sandbox.requests[0]).toMatchObject({
      method: 'GET',
      path: '/api_keys/generate_web3_key',
      query: { address: '0x0' },
    });
  });

  it('behavior: carries the key of a caller', async () => {
    const authorization = `Bearer ${crypto.randomUUID()}`;
    const answer = await fetch(`${live.url}/api/v1/api_keys/rate_limits`, { headers: { authorization } });
    expect(answer.status).toBe(401);
    expect(page.sandbox.requests.at(-1)).toMatchObject({ hasAuthorization: true });
  });

  it('behavior: is the built page with nothing added', async () => {
    const html = await (await fetch(live.url)).text();
    expect(html).toBe(await readFile(join(dist, 'index.html'), 'utf8'));
  });

  it.each(['/sandbox/wallet.js', '/sandbox/rpc', '/sandbox/knobs'])('error: %s is not there', async (path) =>
    expect((await fetch(live.url + path)).status).toBe(404),
  );

  it('error: a call that the page does not make is not passed on', async () => {
    expect((await fetch(`${live.url}/api/v1/chat/completions`)).status).toBe(403);
  });
});
