import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** The table of `docs/rules.md`: number, promise, file, test. */
const promises = readFileSync(resolve(root, 'docs/rules.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, number = '', , file = '', title = '']) => ({ number, file, title }));

it('behavior: thirteen promises are listed', () => {
  expect(promises.map(({ number }) => Number(number))).toEqual(Array.from({ length: 13 }, (_, at) => at + 1));
});

it.each(promises)('behavior: promise $number has its browser test', ({ file, title }) => {
  expect(title).not.toBe('');
  expect(readFileSync(resolve(root, `test/e2e/${file}.spec.ts`), 'utf8')).toContain(title);
});
