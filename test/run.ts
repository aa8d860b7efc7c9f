import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * `npm test`: everything that `npm ci && npm test` must prove in ten minutes. `npm test -- <suite>
 * [arguments]`: one suite, with the arguments of Vitest or Playwright.
 */
const suites = {
  /** Types and lint. */
  check: ['npm', 'run', 'check', '--silent', '--'],
  /** Logic, views, contract, integration. */
  unit: ['vitest', 'run'],
  /** The page in a browser. */
  e2e: ['tsx', 'test/e2e/run.ts'],
  /** axe over every state. */
  axe: ['tsx', 'test/e2e/run.ts', '--grep', 'accessible'],
  /** Property tests at full length. */
  fuzz: ['vitest', 'run', '--config', 'test/fuzz/vitest.config.ts'],
  /** Every fault under every request. */
  faults: ['tsx', 'test/faults/run.ts'],
  /** What people do, in Chromium, Firefox and WebKit. */
  browsers: ['tsx', 'test/browsers/run.ts'],
  /** What real wallets, browsers and answers do beside the standards. */
  oddities: ['tsx', 'test/oddities/run.ts'],
  /** The page with the code of real wallets: WalletConnect's and MetaMask's. */
  wallets: ['tsx', 'test/wallets/run.ts'],
  /** The set-up of Venice's own client, against the sandbox. */
  sdk: ['tsx', 'test/sdk/run.ts'],
  /** The page on each host that docs/deploy.md names, attacked. */
  hosts: ['tsx', 'test/deploy/run.ts'],
  /** The browser suite with the page on the named host. */
  host: ['tsx', 'tools/hosts/suite.ts'],
  /** The main flows with Stoplight Prism between page and sandbox. */
  prism: ['tsx', 'tools/prism/run.ts'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

function run(suite: keyof typeof suites, args: readonly string[] = []): number {
  const [command, ...given] = suites[suite];
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  return spawnSync(command, [...given, ...args], { cwd, stdio: 'inherit' }).status ?? 1;
}

const isSuite = (name: string): name is keyof typeof suites => Object.hasOwn(suites, name);

const [name, ...args] = process.argv.slice(2);
if (name === undefined) {
  // All three, so that one which fails does not hide what the others say.
  process.exitCode = Math.max(run('check'), run('unit'), run('e2e', ['--grep-invert', 'accessible']));
} else if (isSuite(name)) {
  process.exitCode = run(name, args);
} else {
  console.error(`No suite is called "${name}". There are: ${Object.keys(suites).join(', ')}.`);
  process.exitCode = 1;
}
