import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Chromium as people use it. */
const browsers = ['chromium', 'chromium-browser', 'google-chrome'];
/**
 * The same engine without all that is around a page, so a test takes a quarter less. It has no
 * back/forward cache, and keeps less on disk.
 * https://developer.chrome.com/blog/chrome-headless-shell
 */
const shells = ['chromium-headless-shell', 'chrome-headless-shell'];

/**
 * `path`: the quickest one that is here. `whole`: one with everything around a page, for what only
 * that can show; the same where there is no shell.
 */
type Found = { path: string; whole: string | undefined } | { missing: string };

/**
 * The browser of the tests: `CHROMIUM_PATH`, else a headless shell on `PATH`, else a whole browser,
 * Playwright's own or one on `PATH`; else one is fetched, which needs the network. `missing` is the
 * one line to print when there is none.
 */
export function findOrFetchChromium(): Found {
  const named = process.env.CHROMIUM_PATH;
  if (named)
    return isExecutable(named)
      ? { path: named, whole: named }
      : { missing: `CHROMIUM_PATH is set to ${named}, and no program is there.` };
  const shell = onPath(shells);
  const whole = findWholeChromium() ?? (shell ? undefined : fetchChromium());
  const path = shell ?? whole;
  return path
    ? { path, whole }
    : {
        missing:
          'The browser tests need Chromium: install it (Debian: apt-get install chromium), or set CHROMIUM_PATH to the program.',
      };
}

function findWholeChromium(): string | undefined {
  const own = chromium.executablePath();
  return isExecutable(own) ? own : onPath(browsers);
}

function onPath(names: readonly string[]): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(isExecutable);
}

function fetchChromium(): string | undefined {
  run('npx', ['playwright', 'install', 'chromium']);
  const fetched = findWholeChromium();
  if (fetched || process.getuid?.() !== 0) return fetched;
  run('apt-get', ['update']);
  run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
  return findWholeChromium();
}

/** Whether it worked is told by what is there afterwards. */
function run(command: string, args: readonly string[]): void {
  console.log(`No Chromium here, trying: ${command} ${args.join(' ')}`);
  spawnSync(command, args, { stdio: 'inherit' });
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
