import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What runs the engines that are not Playwright's, by the package of Debian that has it. */
const programs = {
  'firefox-esr': ['firefox-esr', 'firefox'],
  'webkit2gtk-driver': ['WebKitWebDriver'],
  xvfb: ['Xvfb'],
} as const;

/** The line to print where a program is missing. */
export function missingPrograms(): string | undefined {
  const missing = Object.entries(programs).filter(([, names]) => !onPath(names));
  if (missing.length === 0) return undefined;
  const packages = missing.map(([debian]) => debian).join(' ');
  return `The tests in three engines need more programs on PATH (Debian: apt-get install ${packages}).`;
}

/** Where the program of a Debian package is. Throws where it is not. */
export function findProgram(debian: keyof typeof programs): string {
  const found = onPath(programs[debian]);
  if (!found) throw new Error(missingPrograms());
  return found;
}

function onPath(names: readonly string[]): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
