import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

type Found = { path: string } | { missing: string };

/**
 * The browser of the tests: `CHROMIUM_PATH`, Playwright's own where it is installed, then `PATH`; else one is fetched, which
 * needs the network. `missing` is the one line to print when there is none.
 */
export function findOrFetchChromium(): Found {
  const named = process.env.CHROMIUM_PATH;
  if (named)
    return isExecutable(named)
      ? { path: named }
      : { missing: `CHROMIUM_PATH is set to ${named}, and no program is there.` };
  const found = findChromium() ?? fetchChromium();
  return found
    ? { path: found }
    : {
        missing:
          'The browser tests need Chromium: install it (Debian: apt-get install chromium), or set CHROMIUM_PATH to the program.',
      };
}

function findChromium(): string | undefined {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [chromium.executablePath(), ...onPath].find(isExecutable);
}

function fetchChromium(): string | undefined {
  run('npx', ['playwright', 'install', 'chromium']);
  const fetched = findChromium();
  if (fetched || process.getuid?.() !== 0) return fetched;
  run('apt-get', ['update']);
  run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
  return findChromium();
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
