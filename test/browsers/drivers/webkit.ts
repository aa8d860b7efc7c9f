import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { chordOf, clickAt, type InputSource, typingOf } from './actions.ts';
import { startChild } from './child.ts';
import type { Browser, Driver } from './driver.ts';
import { findProgram } from './programs.ts';
import { newSession, untilReady, type WebDriver } from './webDriver.ts';

/** WebKitGTK on a screen that nobody sees: it has no mode without one. */
export async function startWebKit(): Promise<Browser> {
  const home = await mkdtemp(join(tmpdir(), 'zecca-webkit-'));
  const downloads = join(home, 'downloads');
  await mkdir(join(home, '.config'));
  await mkdir(downloads);
  // https://www.freedesktop.org/wiki/Software/xdg-user-dirs/
  await writeFile(join(home, '.config/user-dirs.dirs'), 'XDG_DOWNLOAD_DIR="$HOME/downloads"\n');
  const screen = startChild(findProgram('xvfb'), [
    ...['-displayfd', '1'],
    ...['-screen', '0', '1600x1300x24'],
    ...['-nolisten', 'tcp'],
  ]);
  const display = await screen.waitFor(/^(\d+)$/);
  const port = await freePort();
  const child = startChild(findProgram('webkit2gtk-driver'), [`--port=${port}`], {
    DISPLAY: `:${display}`,
    HOME: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    // Containers have no room for the one of its own; what runs in it here is only the page.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  });
  await untilReady(`http://127.0.0.1:${port}`);
  return {
    // No WebDriver tells what the engine itself logs; the watcher tells what the page does, and
    // what fails to load.
    open: () => openPage(`http://127.0.0.1:${port}`, downloads),
    async close() {
      await child.close();
      await screen.close();
      await rm(home, { recursive: true, maxRetries: 5 });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('There is no free port');
  return address.port;
}

const size = z.object({ width: z.number(), height: z.number() });

async function openPage(url: string, downloads: string): Promise<Driver> {
  const session = await newSession(url, {
    alwaysMatch: {
      browserName: 'MiniBrowser',
      unhandledPromptBehavior: 'accept',
    },
  });
  const perform = async (actions: InputSource[]) => {
    await session.send('POST', '/actions', { actions });
  };
  return {
    downloads,
    async goto(to) {
      await session.send('POST', '/url', { url: to });
    },
    async reload() {
      await session.send('POST', '/refresh');
    },
    async back() {
      await session.send('POST', '/back');
    },
    async evaluate(run, ...args) {
      const value = await session.send('POST', '/execute/sync', {
        script: `return JSON.stringify((${run})(...JSON.parse(arguments[0])))`,
        args: [JSON.stringify(args)],
      });
      return typeof value === 'string' ? JSON.parse(value) : undefined;
    },
    click: (at) => perform(clickAt(at)),
    chord: (...keys) => perform(chordOf(keys)),
    type: (text) => perform(typingOf(text)),
    resize: (width, height) => resize(session, { width, height }),
    async picture() {
      return Buffer.from(z.base64().parse(await session.send('GET', '/screenshot')), 'base64');
    },
    async close() {
      await session.send('DELETE', '');
    },
  };
}

/** The window has a frame and a bar of its own: what they take is added. */
async function resize(session: WebDriver, wanted: z.infer<typeof size>): Promise<void> {
  const inside = async () =>
    size.parse(
      await session.send('POST', '/execute/sync', {
        script: 'return { width: innerWidth, height: innerHeight }',
        args: [],
      }),
    );
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const window = size.parse(await session.send('GET', '/window/rect'));
    const { width, height } = await inside();
    if (width === wanted.width && height === wanted.height) return;
    await session.send('POST', '/window/rect', {
      width: window.width + wanted.width - width,
      height: window.height + wanted.height - height,
    });
  }
}
