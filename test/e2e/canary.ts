import type { BrowserContext, ConsoleMessage, Page, Request } from '@playwright/test';
import { isPermitted, type RequestPart } from '../canary/permitted.ts';
import { type Needle, needlesOf } from '../canary/secrets.ts';
import type { Carried, Traffic } from '../canary/traffic.ts';
import { searchPage } from './secretSearch.ts';

/** Looks for the secrets of a test wherever its pages could have let them out. */
export type Canary = {
  /** A line for each place where a secret is that it may not be in; never with the secret itself. */
  findings(): Promise<string[]>;
};

type Heard = { where: string; text: string };

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be added to
  interface Window {
    reportCopy?(text: string, pressed: string): void;
  }
}

/**
 * Watches every page of a context from its first script on.
 * @param origins the sandbox's, which `traffic` is recorded for; the page's first
 */
export async function watchSecrets(
  context: BrowserContext,
  traffic: Traffic,
  ...origins: [string, ...string[]]
): Promise<Canary> {
  const heard: Heard[] = [];
  const sent: Carried[] = [];
  const reading: Promise<void>[] = [];

  context.on('console', (message) => void reading.push(readConsole(message, heard)));
  context.on('weberror', (error) =>
    heard.push({ where: 'an uncaught error', text: `${error.error().stack}` }),
  );
  context.on('request', (request) => void sent.push(carriedBy(request)));
  context.on('page', (page) => {
    page.on('websocket', (socket) => {
      const hear = ({ payload }: { payload: string | Buffer }) =>
        heard.push({ where: 'a WebSocket', text: `${payload}` });
      heard.push({ where: 'a WebSocket', text: socket.url() });
      socket.on('framesent', hear).on('framereceived', hear);
    });
    page.on('download', (download) =>
      heard.push({
        where: 'the name of a download',
        text: `${download.url()} ${download.suggestedFilename()}`,
      }),
    );
  });
  await context.exposeBinding('reportCopy', (_source, text: string, pressed: string) => {
    if (!/^Copy\b/.test(pressed)) heard.push({ where: 'the clipboard without a click on Copy', text });
  });
  await context.addInitScript(tellCopies);

  return {
    async findings() {
      const needles = traffic.secrets().flatMap(needlesOf);
      if (needles.length === 0) return [];
      await Promise.all(reading);
      const cookies = (await context.cookies()).map(({ name, value }) => ({
        where: 'a cookie',
        text: `${name}=${value}`,
      }));
      const lines = [
        ...[...heard, ...cookies].flatMap(({ where, text }) => within(text, needles).map(say(where))),
        ...[...sent, ...traffic.requests].flatMap((request) => judge(request, needles, origins)),
      ];
      for (const page of context.pages()) lines.push(...(await sweep(page, needles, origins[0])));
      return [...new Set(lines)];
    },
  };
}

function within(text: string, needles: readonly Needle[]): Needle[] {
  return needles.filter((needle) => text.includes(needle.text));
}

const say =
  (where: string) =>
  ({ kind, form }: Needle): string =>
    `${kind} (${form}) in ${where}`;

async function readConsole(message: ConsoleMessage, heard: Heard[]): Promise<void> {
  const where = `the console (${message.type()})`;
  heard.push({ where, text: `${message.text()} ${message.location().url}` });
  // Objects are cut short in the text. A page that has gone since cannot be asked.
  for (const value of message.args())
    heard.push({ where, text: `${await value.evaluate((each) => JSON.stringify(each)).catch(() => '')}` });
}

function carriedBy(request: Request): Carried {
  return {
    method: request.method(),
    url: request.url(),
    headers: request.headers(),
    body: request.postDataBuffer()?.toString() ?? '',
  };
}

/** What a request holds that it may not; data: and blob: are no way out of the page. */
function judge(request: Carried, needles: readonly Needle[], origins: readonly string[]): string[] {
  const { url, headers, body } = request;
  if (!/^(http|ws)s?:/.test(url)) return [];
  const parts: [RequestPart, string][] = [
    ['url', url],
    ['body', body],
    ...Object.entries(headers).map(([name, value]): [RequestPart, string] => [
      name === 'authorization' ? 'authorization' : 'header',
      value,
    ]),
  ];
  const { host, pathname } = new URL(url);
  const path = within(pathname, needles).length > 0 ? 'a path made of it' : pathname;
  return parts.flatMap(([part, text]) =>
    within(text, needles)
      .filter((needle) => !origins.some((origin) => isPermitted(needle, part, request, origin)))
      .map(
        say(
          `the ${part} of a ${request.method} to ${origins.some((origin) => url.startsWith(origin)) ? path : host}`,
        ),
      ),
  );
}

/** What is in a page that may not be. Pages that are not the app's hold no more than their address. */
async function sweep(page: Page, needles: readonly Needle[], origin: string): Promise<string[]> {
  if (!page.url().startsWith(origin)) return within(page.url(), needles).map(say('the address'));
  const finds = await searchPage(
    page,
    needles.map(({ text }) => text),
  );
  return finds.flatMap(({ where, text }) =>
    needles.filter((needle) => needle.text === text && !isShownInPage(needle, where)).map(say(where)),
  );
}

/**
 * What is signed is on screen. A key is there while it is revealed, and in the field that it was
 * typed into.
 */
function isShownInPage({ kind, form }: Needle, where: string): boolean {
  if (kind === 'challenge') return /^(DOM|React|field)/.test(where);
  if (form !== 'plain') return false;
  return kind === 'key'
    ? /^DOM: shown|^field of type password$/.test(where)
    : /^field of type text/.test(where);
}

/**
 * Runs in the page: tells what is written to the clipboard, and the name of the button that was
 * pressed last before.
 */
function tellCopies(): void {
  let pressed = '';
  for (const type of ['pointerdown', 'keydown', 'click'])
    window.addEventListener(
      type,
      ({ isTrusted, target }) => {
        const button = isTrusted && target instanceof Element ? target.closest('button') : undefined;
        pressed = button?.ariaLabel ?? button?.textContent ?? '';
      },
      { capture: true },
    );
  const tell = (text: string) => {
    window.reportCopy?.(text, pressed);
    pressed = '';
  };
  document.addEventListener('copy', () => tell(`${document.getSelection()}`));
  // Not in an empty page: it is no secure context.
  if (!('clipboard' in navigator)) return;
  const { writeText, write } = Clipboard.prototype;
  Clipboard.prototype.writeText = function (text) {
    tell(text);
    return writeText.call(this, text);
  };
  Clipboard.prototype.write = function (items) {
    tell('ClipboardItem');
    for (const item of items)
      for (const type of item.types)
        void item.getType(type).then(async (blob) => window.reportCopy?.(await blob.text(), pressed));
    return write.call(this, items);
  };
}
