import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

// Ways in and out of the page that a look at its source can rule out.

const source = fileURLToPath(new URL('../src/', import.meta.url));
/** Has programs that are shown to be copied, and run elsewhere. */
const copied = 'integrations/grants.ts';
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && file !== copied)
  .map((file) => ({ file, text: readFileSync(`${source}${file}`, 'utf8') }));

const filesWith = (pattern: RegExp) => files.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

describe('links', () => {
  const openers = files.flatMap(({ file, text }) =>
    [...text.matchAll(/<\w+[^<]*?target=[^<]*?>/g)].map(([tag]) => ({ file, tag })),
  );

  it('behavior: each that opens another page gives it neither the opener nor the referrer', () => {
    expect(openers.length).toBeGreaterThan(0);
    expect(openers.filter(({ tag }) => !tag.includes('rel="noopener noreferrer"'))).toEqual([]);
  });
});

describe('ways in', () => {
  it.each([
    ['the clipboard is never read', /clipboard\.read/],
    ['no window is opened by a script', /window\.open\(/],
    // A BroadcastChannel (stake/tabs.ts) is heard by this origin alone, and what it says is checked
    // as a journal is.
    ['no message of another window is heard', /addEventListener\(\s*'message'|(?<!channel)\.onmessage\b/],
    [
      'nothing is read from the query of the address',
      /location\.search|URLSearchParams\(\s*(window\.)?location/,
    ],
  ])('behavior: %s', (_name, pattern) => {
    expect(filesWith(pattern)).toEqual([]);
  });
});
