import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogues } from './catalogues.ts';
import { judgeCatalogues, judgeProse } from './judge.ts';
import { proseOf, variantsOf } from './sentences.ts';
import { readTerms } from './terms.ts';

const document = readFileSync(new URL('../../docs/terms.md', import.meta.url), 'utf8');
const terms = readTerms(document);
const one = (en: string, it: string, ar: string) =>
  judgeCatalogues(terms, new Map([['a', en]]), { it: new Map([['a', it]]), ar: new Map([['a', ar]]) });

describe('judgeCatalogues', () => {
  it('behavior: the page has no long sentence and no other word for a term', () => {
    expect(terms.length).toBeGreaterThan(20);
    expect(catalogues.en.size).toBeGreaterThan(1_500);
    const { en, it: italian, ar } = catalogues;
    expect(judgeCatalogues(terms, en, { it: italian, ar })).toEqual({ long: [], terms: [] });
  });

  it.each([
    ['Revoke key', 'Revoca la chiave', 'إبطال المفتاح', []],
    ['Revoke key', 'Elimina la chiave', 'إبطال المفتاح', ['it a: lacks "revok·": Elimina la chiave']],
    ['The message', 'Il messaggio', 'النص', ['ar a: lacks "message": النص']],
    ['Strike a coin', '', '', ['en a: not a word for "mint·": Strike a coin']],
    ['“Message” of others', 'x', 'x', []],
    ['{count, plural, one {# key} other {# keys}}', '{count, plural, other {# chiavi}}', 'مفاتيح', []],
  ])('behavior: %s, %s, %s', (en, it, ar, expected) => {
    expect(one(en, it, ar).terms).toEqual(expected);
  });

  it('error: a sentence of 23 words, in the option of a plural', () => {
    const words = `One${' word'.repeat(21)}`;
    expect(one(`{n, plural, one {one.} other {# ${words}.}}`, '', '').long).toHaveLength(1);
    expect(one(`${words}. ${words}.`, '', '').long).toEqual([]);
  });
});

describe('judgeProse', () => {
  it('behavior: code, addresses and table borders are no words', () => {
    expect(
      proseOf('## A `x` title\n\n| a | b |\n| --- | --- |\n\n[link](https://a.b) *now*\n```\ncode\n```\n'),
    ).toEqual(['A X title', 'a', 'b', 'link now']);
  });

  it('behavior: names where a word stands', () => {
    expect(judgeProse(terms, ['It refuses.'], 'README.md').terms).toEqual([
      'README.md: not a word for "reject·": It refuses.',
    ]);
  });
});

describe('variantsOf', () => {
  it('behavior: a text for each option, numbers as 1 and other arguments as x', () => {
    expect(variantsOf('{n, plural, one {# key} other {# keys}} of <b>{name}</b>')).toEqual([
      '1 key of x',
      '1 keys of x',
    ]);
  });
});
