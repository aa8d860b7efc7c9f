import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { schemas } from '../../test/contract/schemas.ts';
import { documentPath, readVeniceDocument } from '../../test/contract/veniceDocument.ts';
import { withAnnounced } from '../../test/sandbox/api/announced.ts';
import { legible } from './legible.ts';
import { cliPath, type Judged, refereeFiles } from './referee.ts';
import { findBlindSpots, readLog } from './sight.ts';

/**
 * `npm test -- prism`: the browser suite's main flows with Stoplight Prism between page and
 * sandbox, as a referee that neither was written for. Exit 1 where it finds a violation, or where a
 * call was never made before it.
 */
const main = [
  'two clicks and one signature give a key',
  'everything in the form is stored',
  'an Admin key that never ends',
  'gets its limit changed by the wallet',
  'a pasted key is proved',
  'no cap → cap → off → no cap',
  'charts and their tables',
  'a reload at the',
  '5 000 rows are walked',
];
// Venice's document knows one form of the mint only.
const unlisted = 'siwe';
/** Calls that the page has no use for, or not in these flows. */
const unseen = ['get /models/traits', 'get /api_keys/rate_limits/log'];

const document = readVeniceDocument();
process.exitCode = document ? await run() : skip();

function skip(): number {
  console.log(`Venice's OpenAPI document is not at ${documentPath}: Prism has nothing to judge by.`);
  return 0;
}

async function run(): Promise<number> {
  const here = fileURLToPath(new URL('.', import.meta.url));
  if (
    !existsSync(cliPath) &&
    (await runChild('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], here))
  )
    return 1;
  const folder = await mkdtemp(join(tmpdir(), 'zecca-prism-'));
  try {
    const files = refereeFiles(folder);
    await writeFile(files.document, JSON.stringify(legible(document && withAnnounced(document))));
    const blind = await findBlindSpots(files);
    if (blind.length > 0) {
      console.error(`Prism cannot judge:\n${blind.join('\n')}`);
      return 1;
    }
    await writeFile(files.log, '');
    const suite = fileURLToPath(new URL('../../test/e2e/run.ts', import.meta.url));
    const chosen = ['--grep', main.join('|'), '--grep-invert', unlisted, ...process.argv.slice(2)];
    const env = { ...process.env, ZECCA_E2E_PRISM: folder };
    const failed = await runChild(process.execPath, [...process.execArgv, suite, ...chosen], '.', env);
    return report(readLog(files.log), failed === 0) || failed;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function runChild(command: string, args: string[], cwd: string, env = process.env): Promise<number> {
  const [code]: unknown[] = await once(spawn(command, args, { cwd, env, stdio: 'inherit' }), 'exit');
  return typeof code === 'number' ? code : 1;
}

function report(judged: readonly Judged[], isWhole: boolean): number {
  const wrong = judged.filter(({ violations }) => violations.length > 0);
  for (const { method, path, status, violations } of wrong)
    console.error(`${method} ${path} ${status}: ${JSON.stringify(violations)}`);
  const never = Object.keys(schemas).filter(
    (operation) => isWhole && !unseen.includes(operation) && !judged.some((one) => isOf(operation, one)),
  );
  if (never.length > 0) console.error(`Never made: ${never.join(', ')}`);
  console.log(`Prism judged ${judged.length} exchanges: ${wrong.length} with violations.`);
  return wrong.length > 0 || never.length > 0 ? 1 : 0;
}

function isOf(operation: string, { method, path }: Judged): boolean {
  const [verb, template = ''] = operation.split(' ');
  const [before = '', id] = template.split('{id}');
  const isPath =
    id === undefined ? path === template : path.startsWith(before) && !(`get ${path}` in schemas);
  return method.toLowerCase() === verb && isPath;
}
