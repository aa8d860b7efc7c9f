import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { test as pageTest } from './fixtures.ts';
import { connectToGrant, expect, signAndGrant } from './grantStory.ts';
import { watch } from './watch.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

type Terminal = { link: string; redirectUri: string; lines: Interface; program: ChildProcess };

const test = pageTest.extend<{ terminal: Terminal }>({
  /** The program of docs/grants.md as it stands there, with the link that it printed. */
  terminal: async ({ zecca }, use) => {
    const document = await readFile(`${root}docs/grants.md`, 'utf8');
    const code = document.match(/## A program in a terminal[\s\S]*?```js\n([\s\S]*?)```/)?.[1] ?? '';
    const program = spawn(process.execPath, ['--input-type=module', '-e', code], {
      cwd: root,
      env: { ...process.env, ZECCA: zecca.pageUrl },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines = createInterface(program.stdout);
    const [line]: string[] = await once(lines, 'line');
    const link = line?.replace('Open ', '') ?? '';
    const redirectUri = new URLSearchParams(link.split('?')[1]).get('redirect_uri') ?? '';
    await use({ link, redirectUri, lines, program });
    program.kill();
  },
  watched: async ({ context, zecca, terminal }, use) => {
    const watched = await watch(context, new URL(zecca.pageUrl).origin, new URL(terminal.redirectUri).origin);
    // Its page is there for one answer; the browser then asks for an icon.
    watched.expectConsole(/ERR_CONNECTION_REFUSED/);
    await use(watched);
    expect(watched.faults(), 'what no test may bring about').toEqual([]);
  },
});

test('behavior: the program of docs/grants.md gets its key on loopback, by query', async ({
  page,
  terminal: { link, redirectUri, lines, program },
  sandbox,
}) => {
  const { host } = new URL(redirectUri);
  await page.goto(link);
  await connectToGrant(page);
  await signAndGrant(page);
  const said = once(lines, 'line');
  const ended = once(program, 'exit');
  await page.getByRole('button', { name: `Return to ${host}` }).click();
  expect((await said)[0]).toMatch(new RegExp(`^app:${host} #[0-9A-HJKMNP-TV-Z]{6} says: .+`));
  expect((await ended)[0]).toBe(0);
  await expect(page.getByText('You can close this page.')).toBeVisible();
  expect(sandbox.keys()).toHaveLength(1);
});
