import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { parseHeaders } from '../../build/headers.ts';
import { caddyfile } from '../../deploy/caddy.ts';
import { freePort } from '../../tools/hosts/child.ts';
import { missing, runCaddy } from '../../tools/hosts/engines.ts';
import { buildPage } from '../sandbox/buildPage.ts';

type Verdict = {
  score: number;
  results: { name: string; result: string; pass: boolean; points: number }[];
  findings: { severity: number; directive: string; value?: string; description: string }[];
};

/**
 * How csp_evaluator ranks what might be a problem:
 * https://github.com/google/csp-evaluator/blob/master/finding.ts
 */
const mediumMaybe = 50;

test('behavior: Observatory gives 130 or more, csp_evaluator no more than its note on ’self’', async () => {
  const absent = missing('caddy');
  if (absent && process.env.CI) throw new Error(absent);
  test.skip(absent !== undefined, absent);
  const dist = await mkdtemp(join(tmpdir(), 'zecca-score-'));
  // What `npm run build` makes: Venice's own API, Base's public endpoints.
  await buildPage('live', dist, {});
  await chmod(dist, 0o755);
  const [httpPort, httpsPort] = [await freePort(), await freePort()];
  const rules = parseHeaders(await readFile(join(dist, '_headers'), 'utf8'));
  const caddy = await runCaddy(caddyfile(rules, { root: dist, address: 'localhost' }), {
    globals: `admin off\nhttp_port ${httpPort}\nhttps_port ${httpsPort}\nlocal_certs\nskip_install_trust`,
    url: `http://localhost:${httpPort}/`,
  });
  try {
    const { score, results, findings } = await judge(caddy.folder, [httpPort, httpsPort]);
    console.log(`Observatory: ${score}`);
    for (const { name, result, points } of results) console.log(`  ${points} ${name}: ${result}`);
    for (const { severity, directive, value } of findings)
      console.log(`csp_evaluator: ${severity} ${directive} ${value ?? ''}`);
    expect(results.filter(({ pass }) => !pass)).toEqual([]);
    expect(score).toBeGreaterThanOrEqual(130);
    expect(findings.filter(({ severity }) => severity < mediumMaybe)).toEqual([]);
    const notes = findings.filter(({ severity }) => severity === mediumMaybe);
    expect(notes.map(({ directive, value }) => [directive, value])).toEqual([['script-src', "'self'"]]);
  } finally {
    await caddy.stop();
    await rm(dist, { recursive: true });
  }
});

/** Both verdicts on https://localhost, whose certificate Caddy made in this folder. */
async function judge(folder: string, ports: readonly number[]): Promise<Verdict> {
  const args = ['--import', 'tsx', 'tools/score.ts', 'localhost', ...ports.map(String)];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { ...process.env, NODE_EXTRA_CA_CERTS: join(folder, 'caddy/pki/authorities/local/root.crt') },
  });
  return JSON.parse(stdout);
}
