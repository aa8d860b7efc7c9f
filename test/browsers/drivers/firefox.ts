import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { chordOf, clickAt, type InputSource, typingOf } from './actions.ts';
import { type Bidi, connectBidi } from './bidi.ts';
import { startChild } from './child.ts';
import type { Browser, Driver } from './driver.ts';
import { findProgram } from './programs.ts';

/** Firefox without a screen. It switches off its own background traffic when it is driven. */
export async function startFirefox(): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'zecca-firefox-'));
  const downloads = join(profile, 'downloads');
  await mkdir(downloads);
  await writeFile(join(profile, 'user.js'), preferences(downloads));
  const child = startChild(findProgram('firefox-esr'), [
    '--headless',
    '--no-remote',
    '--remote-debugging-port=0',
    ...['--profile', profile],
  ]);
  const url = await child.waitFor(/WebDriver BiDi listening on (\S+)/);
  const bidi = await connectBidi(`${url}/session`);
  await bidi.send('session.new', { capabilities: {} });
  await bidi.send('session.subscribe', { events: ['log.entryAdded'] });
  return {
    open: (hear) => openPage(bidi, downloads, hear),
    async close() {
      bidi.close();
      await child.close();
      await rm(profile, { recursive: true, maxRetries: 5 });
    },
  };
}

const preferences = (folder: string) =>
  [
    ['browser.download.folderList', 2],
    ['browser.download.dir', folder],
    ['intl.accept_languages', 'en-GB'],
    ['ui.prefersReducedMotion', 1],
  ]
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');

const created = z.object({ context: z.string() });
const user = z.object({ userContext: z.string() });
const taken = z.object({ data: z.base64() });
const evaluated = z.union([
  z.object({ type: z.literal('success'), result: z.object({ value: z.string().optional() }) }),
  z.object({ type: z.literal('exception'), exceptionDetails: z.object({ text: z.string() }) }),
]);
const logged = z.object({
  level: z.string(),
  text: z.string().nullable(),
  source: z.object({ context: z.string().optional() }),
});

async function openPage(bidi: Bidi, downloads: string, hear: (fault: string) => void): Promise<Driver> {
  const { userContext } = user.parse(await bidi.send('browser.createUserContext', {}));
  const { context } = created.parse(await bidi.send('browsingContext.create', { type: 'tab', userContext }));
  bidi.on('log.entryAdded', (entry) => {
    const { level, text, source } = logged.parse(entry);
    if (level === 'error' && source.context === context) hear(`Firefox logs: ${text}`);
  });
  const perform = async (actions: InputSource[]) => {
    await bidi.send('input.performActions', { context, actions });
  };
  return {
    downloads,
    async goto(url) {
      await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async reload() {
      await bidi.send('browsingContext.reload', { context, wait: 'complete' });
    },
    async back() {
      await bidi.send('browsingContext.traverseHistory', { context, delta: -1 });
    },
    async evaluate(run, ...args) {
      const answer = evaluated.parse(
        await bidi.send('script.callFunction', {
          functionDeclaration: `(args) => JSON.stringify((${run})(...JSON.parse(args)))`,
          arguments: [{ type: 'string', value: JSON.stringify(args) }],
          target: { context },
          awaitPromise: false,
        }),
      );
      if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
      return answer.result.value === undefined ? undefined : JSON.parse(answer.result.value);
    },
    click: (at) => perform(clickAt(at)),
    chord: (...keys) => perform(chordOf(keys)),
    type: (text) => perform(typingOf(text)),
    async resize(width, height) {
      await bidi.send('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    async picture() {
      const { data } = taken.parse(await bidi.send('browsingContext.captureScreenshot', { context }));
      return Buffer.from(data, 'base64');
    },
    async close() {
      await bidi.send('browser.removeUserContext', { userContext });
    },
  };
}
