import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Driver, Key, Point } from './drivers/driver.ts';
import type { Pattern, Sight, Target } from './watcher/target.ts';

/** Longer than any answer of the sandbox takes on a busy machine. */
const patienceMs = 20_000;
const pauseMs = 60;

export type User = ReturnType<typeof createUser>;

/**
 * What someone does with eyes, a pointer and a keyboard. Each step waits for what it needs, and
 * throws with what was seen instead.
 */
export function createUser(driver: Driver) {
  const look = (target: Target): Promise<Sight> => driver.evaluate((wanted) => window.look(wanted), target);

  /** What a reader has before their eyes, for the message of a failure. */
  const readPage = () =>
    driver
      .evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('[role="dialog"], dialog[open], main')]
          .map(({ innerText }) => innerText)
          .join(' | '),
      )
      .then((text) => text.replace(/\s+/g, ' ').slice(0, 600))
      .catch((error: unknown) => `${error}`);

  /** Looks until what is seen is as wanted. */
  async function until(target: Target, wanted: string, isRight: (seen: Sight) => boolean): Promise<Sight> {
    const end = performance.now() + patienceMs;
    for (;;) {
      // While a page is left for another there is nothing to ask.
      const seen = await look(target).catch((error: unknown) => `${error}`);
      if (typeof seen !== 'string' && isRight(seen)) return seen;
      if (performance.now() > end)
        throw new Error(
          `${describe(target)} is not ${wanted}. Seen: ${JSON.stringify(seen)}. The page: ${await readPage()}`,
        );
      await pause(pauseMs);
    }
  }

  /** Where a target is once it has come to rest. */
  async function reach(target: Target): Promise<Point> {
    let before: Point | undefined;
    let looksAtRest = 0;
    const { at } = await until(target, 'within reach', (seen) => {
      const isAtRest = seen.isEnabled && isSamePlace(seen.at, before);
      looksAtRest = seen.at && isAtRest ? looksAtRest + 1 : 0;
      before = seen.at;
      return looksAtRest > 1;
    });
    if (!at) throw new Error(`${describe(target)} has no place`);
    return at;
  }

  const user = {
    driver,
    press: async (target: Target) => driver.click(await reach(target)),
    /** Presses keys together: `keys('Control', 'k')`. */
    keys: (...keys: Key[]) => driver.chord(...keys),
    type: (text: string) => driver.type(text),
    /** Replaces what a field holds. */
    async fill(target: Target, text: string) {
      await user.press(target);
      await until(target, 'focused', ({ hasFocus }) => hasFocus);
      await driver.chord('Control', 'a');
      await driver.type(text);
      await until(target, `filled with ${text}`, ({ value }) => value === text);
    },
    async focus(target: Target) {
      await user.sees(target);
      await driver.evaluate((wanted) => window.focusOn(wanted), target);
      await user.seesFocused(target);
    },
    /**
     * Chooses an option of a native list by its first letters: its popup belongs to the system,
     * where no WebDriver reaches.
     */
    async choose(target: Target, letters: string) {
      await user.focus(target);
      // Browsers add letters to those of the last second.
      await pause(1_100);
      await driver.type(letters);
    },
    /** What stands in a file that the page saved. */
    async saved(name: RegExp): Promise<string> {
      for (let attempt = 0; attempt < 100; attempt += 1) {
        const file = (await readdir(driver.downloads)).find((each) => name.test(each));
        const text = file && (await readFile(join(driver.downloads, file), 'utf8'));
        if (text) {
          await rm(join(driver.downloads, file));
          return text;
        }
        await pause(100);
      }
      throw new Error(`No file ${name} was saved`);
    },
    sees: (target: Target) => until(target, 'there', ({ count }) => count > 0),
    seesText: (target: Target, text: string) =>
      until(target, `saying "${text}"`, (seen) => seen.text.includes(text)),
    seesNo: (target: Target) => until(target, 'gone', ({ count }) => count === 0),
    seesChecked: (target: Target) => until(target, 'checked', ({ isChecked }) => isChecked),
    seesFocused: (target: Target) => until(target, 'focused', ({ hasFocus }) => hasFocus),
    seesValue: (target: Target, value: string) =>
      until(target, `holding ${value}`, (seen) => seen.value === value),
    until,
  };
  return user;
}

/** To a pixel: WebKit rounds a scroll to the centre up and down by turns. */
function isSamePlace(one: Point | undefined, other: Point | undefined): boolean {
  if (!one || !other) return one === other;
  return Math.abs(one.x - other.x) <= 1 && Math.abs(one.y - other.y) <= 1;
}

function describe({ role, name, within, has, nth }: Target): string {
  const named = name === undefined ? '' : ` "${typeof name === 'string' ? name : name.pattern}"`;
  const place = within ? ` in ${describe(within)}` : '';
  return `${role}${named}${has ? ` with "${has}"` : ''}${nth === undefined ? '' : ` #${nth}`}${place}`;
}

/** Shorthands for targets: `button('Copy')`. */
const of = (role: string) => (name?: string | Pattern, within?: Target) => ({
  role,
  ...(name !== undefined && { name }),
  ...(within && { within }),
});
export const alert = of('alert');
export const button = of('button');
export const dialog = of('dialog');
export const heading = of('heading');
export const link = of('link');
export const radio = of('radio');
export const region = of('region');
export const select = of('combobox');
export const status = of('status');
export const text = of('text');
export const textbox = of('textbox');
export const checkbox = of('checkbox');
export const navigation = of('navigation');
export const row = of('row');
export const searchbox = of('searchbox');
export const table = of('table');
export const image = of('img');
