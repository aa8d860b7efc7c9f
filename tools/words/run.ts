import { readdirSync, readFileSync } from 'node:fs';
import { catalogues } from './catalogues.ts';
import { judgeCatalogues, judgeProse } from './judge.ts';
import { proseOf } from './sentences.ts';
import { readTerms } from './terms.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const documents = [
  'README.md',
  'SECURITY.md',
  ...readdirSync(new URL('../../docs/', import.meta.url))
    .filter((name) => name.endsWith('.md') && name !== 'terms.md')
    .map((name) => `docs/${name}`),
];

/** Part of `npm run check`: every sentence of the page and of the documents, by docs/terms.md. */
const terms = readTerms(read('docs/terms.md'));
const { en, it, ar } = catalogues;
const all = [
  judgeCatalogues(terms, en, { it, ar }),
  ...documents.map((path) => judgeProse(terms, proseOf(read(path)), path)),
];
const long = all.flatMap((found) => found.long);
const other = all.flatMap((found) => found.terms);
for (const line of [...long, ...other]) console.log(line);
console.log(`words: ${long.length} sentences over 22 words, ${other.length} terms outside of docs/terms.md`);
if (long.length + other.length > 0) process.exitCode = 1;
