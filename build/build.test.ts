import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { parseAst } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillPolicy, headersFor, parseHeaders, parsePolicy } from './headers.ts';
import { assertIntegrity, filesOf, importMapOf, inlineHash } from './integrity.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders: string[] = [];

/** `npm run build` as a deployer runs it, with these settings, into a folder of its own. */
async function build(settings: Record<string, string> = {}): Promise<string> {
  const dist = mkdtempSync(join(tmpdir(), 'zecca dist '));
  folders.push(dist);
  const { NODE_ENV: _, ...env } = process.env;
  const arguments_ = [
    'node_modules/vite/bin/vite.js',
    'build',
    '--outDir',
    dist,
    '--emptyOutDir',
    '--logLevel',
    'error',
  ];
  await promisify(execFile)(process.execPath, arguments_, { cwd: root, env: { ...env, ...settings } });
  return dist;
}

const readAll = (dist: string) =>
  new Map(
    filesOf(dist, '')
      .filter((file) => /\.\w+$|_headers$/.test(file))
      .map((file) => [file, readFileSync(join(dist, file)).toString('base64')]),
  );
const texts = (dist: string) =>
  filesOf(dist, '')
    .filter((file) => /\.(js|css|html|svg)$/.test(file))
    .map((file) => ({ file, text: readFileSync(join(dist, file), 'utf8') }));
const holding = (dist: string, pattern: RegExp) =>
  texts(dist)
    .filter(({ text }) => pattern.test(text))
    .map(({ file }) => file);

/** These scripts, by the beginning of their names, with all that they import before they run. */
function closureOf(dist: string, ...names: string[]): Set<string> {
  const imports = importsOf(dist);
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const next of imports.get(file) ?? []) visit(next);
  };
  for (const name of names) {
    const [head] = [...imports.keys()].filter((file) => new RegExp(`/${name}-[^/]*\\.js$`).test(file));
    if (!head) throw new Error(`${name} has no chunk of its own`);
    visit(head);
  }
  return seen;
}

/** The scripts that each script imports before it runs. */
const importsOf = (dist: string) =>
  new Map(
    texts(dist)
      .filter(({ file }) => file.endsWith('.js'))
      .map(({ file, text }) => [
        file,
        parseAst(text).body.flatMap((each) =>
          'source' in each && each.source ? [join(dirname(file), String(each.source.value))] : [],
        ),
      ]),
  );

let dist: string;

beforeAll(async () => {
  dist = await build();
}, 60_000);
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe('npm run build', () => {
  it('behavior: twice gives the same bytes, wherever and whenever it runs', async () => {
    expect(readAll(await build({ TZ: 'Asia/Tokyo', LANG: 'C' }))).toEqual(readAll(dist));
  }, 60_000);

  it('behavior: no script waits for one that waits for it: which came first would decide whether the page starts', () => {
    const imports = importsOf(dist);
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
      (imports.get(from) ?? []).some((file) => {
        if (file === to) return true;
        if (seen.has(file)) return false;
        seen.add(file);
        return reaches(file, to, seen);
      });
    expect([...imports.values()].flat().length).toBeGreaterThan(20);
    expect([...imports.keys()].filter((file) => reaches(file, file))).toEqual([]);
  });

  it('behavior: covers every script and writes the headers of public/_headers', () => {
    expect(() => assertIntegrity(dist)).not.toThrow();
    const source = parseHeaders(readFileSync(join(root, 'public/_headers'), 'utf8'));
    const policy = parsePolicy(headersFor(source, '/').get('Content-Security-Policy') ?? '');
    expect(parseHeaders(readFileSync(join(dist, '_headers'), 'utf8'))).toEqual(
      fillPolicy(source, {
        importMap: inlineHash(importMapOf(dist)),
        connect: policy.get('connect-src') ?? [],
      }),
    );
  });

  it('behavior: holds no code of the sandbox', () => {
    expect(holding(dist, /sandbox/i)).toEqual([]);
    expect(holding(dist, /test test test|f39fd6e51aad88f6f4ce6ab8827279cff/i)).toEqual([]);
  });

  it('behavior: holds nothing of WalletConnect or of wallets that are not offered', () => {
    expect(
      holding(dist, /walletconnect\.(org|com)|reown\.com|EthereumProvider|coinbase\.com|porto\.sh/),
    ).toEqual([]);
  });

  it('behavior: holds the landing view itself, with the styles of every class in it', () => {
    const html = readFileSync(join(dist, 'index.html'), 'utf8');
    expect(html).toMatch(/<h1[^>]*>Mint a Venice API key with your wallet<\/h1>/);
    const linked = [...html.matchAll(/<link rel="stylesheet"[^>]* href="\.\/([^"]+)"/g)].map(
      ([, file = '']) => file,
    );
    const css = linked.map((file) => readFileSync(join(dist, file), 'utf8')).join('');
    const all = filesOf(dist, '.css')
      .map((file) => readFileSync(join(dist, file), 'utf8'))
      .join('');
    const classes = [...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/));
    const unstyled = classes.filter((name) => name && all.includes(`.${name}`) && !css.includes(`.${name}`));
    expect(classes.length).toBeGreaterThan(50);
    expect(unstyled).toEqual([]);
  });

  it('behavior: who only mints loads nothing of a wallet’s credit, which weighs under 35 kB', () => {
    const mint = closureOf(dist, 'main', 'hydrate', 'Root', 'stack');
    const ofCredit = holding(dist, /TransferWithAuthorization|zecca\.credit/);
    expect(ofCredit.length).toBeGreaterThan(0);
    expect(ofCredit.filter((file) => mint.has(file))).toEqual([]);
    const apart = [...closureOf(dist, 'CreditPage')].filter((file) => !mint.has(file));
    const weight = apart.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0);
    expect(weight / 1000).toBeGreaterThan(5);
    expect(weight / 1000).toBeLessThan(35);
  });

  it('behavior: asks no host but Venice and the public endpoints of Base', () => {
    const headers = headersFor(parseHeaders(readFileSync(join(dist, '_headers'), 'utf8')), '/');
    expect(parsePolicy(headers.get('Content-Security-Policy') ?? '').get('connect-src')).toEqual([
      "'self'",
      'https://api.venice.ai',
      'https://mainnet.base.org',
      'https://base-rpc.publicnode.com',
    ]);
  });

  it('behavior: takes the path of its builder nowhere', () => {
    expect(texts(dist).filter(({ text }) => text.includes(root))).toEqual([]);
  });

  it('behavior: names no wallet code in the page', () => {
    const html = readFileSync(join(dist, 'index.html'), 'utf8');
    const [stack = ''] = filesOf(dist, '.js').filter((file) => file.includes('stack-'));
    expect(html).toContain(`"./${stack}":"sha384-`);
    expect(html).not.toContain(`src="./${stack}"`);
    expect(html).not.toContain(`href="./${stack}"`);
  });

  it('behavior: a builder with a project id gets WalletConnect, its relay, and the API they chose', async () => {
    const chosen = await build({
      ZECCA_WALLETCONNECT_PROJECT_ID: '0123456789abcdef0123456789abcdef',
      ZECCA_API_BASE_URL: '/api/v1',
    });
    expect(holding(chosen, /relay\.walletconnect\.org/)).not.toEqual([]);
    // Its Verify service would ask for a frame.
    expect(holding(chosen, /attestation\?projectId|createElement\(["'`]iframe/)).toEqual([]);
    // Its database would keep the challenge and its signature.
    expect(holding(chosen, /WALLET_CONNECT_V2_INDEXED_DB|indexedDB\.open/)).toEqual([]);
    const headers = headersFor(parseHeaders(readFileSync(join(chosen, '_headers'), 'utf8')), '/');
    expect(parsePolicy(headers.get('Content-Security-Policy') ?? '').get('connect-src')).toEqual([
      "'self'",
      'https://mainnet.base.org',
      'https://base-rpc.publicnode.com',
      'wss://relay.walletconnect.org',
    ]);
  }, 60_000);

  it('error: a setting that would weaken the page', async () => {
    await expect(build({ ZECCA_API_BASE_URL: 'http://api.venice.ai/api/v1' })).rejects.toThrow(
      'ZECCA_API_BASE_URL must be an https URL',
    );
  }, 60_000);
});
