import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { createTranslator, type Locale } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { catalogues } from '../../tools/words/catalogues.ts';

// A translation may change every word of a message and nothing of what the code puts into it (ICU: https://unicode-org.github.io/icu/userguide/format_parse/messages/).

const english = catalogues.en;
const languages = [
  { language: 'it', texts: catalogues.it },
  { language: 'ar', texts: catalogues.ar },
] as const;

/** Names, units and codes, which every language leaves as they are; and the words that a language has borrowed. */
const names = ['Zecca', 'USD', 'DIEM', 'VVV', 'RPM', 'TPM', 'RPD', 'Admin', 'Inference'];
const borrowed: Record<string, readonly string[]> = {
  it: [
    ...names,
    'Id',
    'Nonce',
    'Privacy',
    'Wallet',
    'offline',
    '…{last6}, id {id}',
    'Cursor, Python, Docker…',
  ],
  ar: names,
};
/** Clients are called what they call themselves. */
const clientName = /^connect\.clients\.\w+\.name$/;

type Shape = { args: Set<string>; plurals: { exact: string[]; categories: string[] }[] };

/** What the code puts into a message. A plural is a number, so that a language may decline what English leaves as it is. */
function shapeOf(
  elements: readonly MessageFormatElement[],
  shape: Shape = { args: new Set(), plurals: [] },
): Shape {
  for (const element of elements) {
    switch (element.type) {
      case TYPE.argument:
        shape.args.add(`{${element.value}}`);
        break;
      case TYPE.number:
        shape.args.add(`{${element.value}, number}`);
        break;
      case TYPE.select:
        shape.args.add(`{${element.value}, select, ${Object.keys(element.options).sort().join(' ')}}`);
        break;
      case TYPE.plural: {
        const cases = Object.keys(element.options);
        shape.args.add(`{${element.value}, number}`);
        shape.plurals.push({
          exact: cases.filter((name) => name.startsWith('=')),
          categories: cases.filter((name) => !name.startsWith('=')),
        });
        break;
      }
      case TYPE.tag:
        shape.args.add(`<${element.value}>`);
        shapeOf(element.children, shape);
        break;
    }
    if (element.type === TYPE.select || element.type === TYPE.plural)
      for (const { value } of Object.values(element.options)) shapeOf(value, shape);
  }
  return shape;
}

const exactCases = ({ plurals }: Shape) => [...new Set(plurals.flatMap(({ exact }) => exact))].sort();

/** What speaks against a message, in words; nothing where it is right. */
function judgeMessage(original: string, text: string, language: string): string[] {
  let shape: Shape;
  try {
    shape = shapeOf(parse(text));
  } catch (error) {
    return [`does not parse: ${error}`];
  }
  const asked = shapeOf(parse(original));
  const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const isWord = /\p{L}{2}/u.test(original.replace(/\{[^}]*\}/g, ''));
  return [
    ...[...asked.args].filter((arg) => !shape.args.has(arg)).map((arg) => `lacks ${arg}`),
    ...[...shape.args].filter((arg) => !asked.args.has(arg)).map((arg) => `has ${arg} of its own`),
    ...shape.plurals.flatMap(({ categories }) =>
      needed.filter((name) => !categories.includes(name)).map((name) => `has a plural without ${name}`),
    ),
    ...shape.plurals.flatMap(({ categories }) =>
      categories
        .filter((name) => !needed.some((known) => known === name))
        .map((name) => `never says ${name}`),
    ),
    ...(exactCases(asked).join() === exactCases(shape).join() ? [] : ['answers other exact numbers']),
    ...(edges(original) === edges(text) ? [] : ['begins or ends with other spaces']),
    ...(/'/.test(text) ? ['has a typewriter’s apostrophe, which ICU takes for a quote'] : []),
    ...(text === original && isWord && !borrowed[language]?.includes(text) ? ['is English still'] : []),
    ...oddSpaces(text, shape, language),
  ];
}

const edges = (text: string) => `${/^\s*/.exec(text)?.[0]}|${/\s*$/.exec(text)?.[0]}`;

/** Writes the message with numbers of every kind and each branch of its selects, as the page would. */
function oddSpaces(text: string, { args }: Shape, language: string): string[] {
  const failures: string[] = [];
  const translate = createTranslator({
    // A language is judged before the page offers it.
    locale: language as Locale,
    messages: { text },
    onError: (error) => failures.push(`cannot be written: ${error.message}`),
  });
  const branches = Math.max(1, ...[...args].map((arg) => optionsOf(arg).length));
  for (const count of [0, 1, 2, 3, 11, 100, 1_000_000])
    for (let branch = 0; branch < branches; branch++) {
      const values = Object.fromEntries([...args].map((arg) => [nameOf(arg), sample(arg, count, branch)]));
      const written = String(translate.markup('text', values));
      if (/ {2}| [.,:;!?،؛؟](?=\s|$)/.test(written))
        failures.push(`is written with an odd space: ${written}`);
    }
  return [...new Set(failures)];
}

const nameOf = (arg: string) => /\w+/.exec(arg)?.[0] ?? '';
const optionsOf = (arg: string) => /, select, (.*)\}/.exec(arg)?.[1]?.split(' ') ?? [];

function sample(arg: string, count: number, branch: number) {
  if (arg.startsWith('<')) return (chunks: string) => chunks;
  const options = optionsOf(arg);
  if (options.length > 0) return options[branch % options.length] ?? 'other';
  return arg.endsWith(', number}') ? count : 'x';
}

/** Names that a sentence quotes and the page does not have. «…» quotes the page; “…” quotes somebody else. */
function judgeQuotes(path: string, text: string, texts: ReadonlyMap<string, string>): string[] {
  const names = new Set(texts.values());
  const unknown = [...text.matchAll(/«([^»]*)»/g)].filter(([, name = '']) => !names.has(name));
  const original = english.get(path) ?? '';
  const missing = [...original.matchAll(/“([^”]*)”/g)].filter(([, name = '']) => {
    const keys = [...english].filter(([, value]) => value.toLowerCase() === name.toLowerCase());
    return keys.length > 0 && !keys.some(([key]) => text.includes(`«${texts.get(key)}»`));
  });
  return [
    ...unknown.map(([quoted]) => `quotes ${quoted}, and nothing is called so`),
    ...missing.map(([quoted]) => `does not quote what is ${quoted} in English`),
  ];
}

describe.each(languages)('messages in $language', ({ language, texts }) => {
  it('behavior: each says what the English one says, with the same arguments and the plurals of the language', () => {
    const wrong = [...texts].flatMap(([path, text]) =>
      judgeMessage(english.get(path) ?? '', text, language)
        .filter((fault) => !(fault === 'is English still' && clientName.test(path)))
        .map((fault) => `${path} ${fault}`),
    );
    expect(wrong).toEqual([]);
  });

  it('behavior: a name that a sentence quotes is the name on the page', () => {
    const wrong = [...texts].flatMap(([path, text]) =>
      judgeQuotes(path, text, texts).map((fault) => `${path} ${fault}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('judgeMessage', () => {
  const hours = '{count, plural, one {# hour} other {# hours}}';

  it.each([
    ['Hello {name}', 'Ciao {nome}', ['lacks {name}', 'has {nome} of its own']],
    ['Hello {name}', 'Ciao {name', ['does not parse: SyntaxError: EXPECT_ARGUMENT_CLOSING_BRACE']],
    ['See <a>this</a>', 'Guarda <b>qui</b>', ['lacks <a>', 'has <b> of its own']],
    [hours, '{count, plural, one {# ora} other {# ore}}', ['has a plural without many']],
    [hours, '{count, plural, one {# ora} two {2 ore} many {# ore} other {# ore}}', ['never says two']],
    [
      hours,
      '{count, plural, =0 {mai} one {# ora} many {# ore} other {# ore}}',
      ['answers other exact numbers'],
    ],
    [
      '{kind, select, A {Yes} other {No}}',
      '{kind, select, B {Sì} other {No}}',
      ['lacks {kind, select, A other}', 'has {kind, select, B other} of its own'],
    ],
    ['Done', 'Fatto ', ['begins or ends with other spaces']],
    ['Done', 'Done', ['is English still']],
    ['{count, number} left.', 'Ancora  {count, number}.', ['is written with an odd space: Ancora  0.']],
  ])('error: %j is not %j', (original, text, faults) => {
    expect(judgeMessage(original, text, 'it')).toEqual(expect.arrayContaining(faults));
  });

  it('behavior: a language may decline where English does not', () => {
    const text = '{days, plural, one {# giorno} many {# di giorni} other {# giorni}}';
    expect(judgeMessage('{days, number} days', text, 'it')).toEqual([]);
  });
});

describe('judgeQuotes', () => {
  const texts = new Map([
    ['options.noCap', 'Nessun tetto'],
    ['options.off', 'Spesa zero'],
  ]);

  it.each([
    ['Scegli «Nessun tetto» o «Spesa zero».', []],
    [
      'Scegli «Nessun tetto» o «Spenta».',
      ['quotes «Spenta», and nothing is called so', 'does not quote what is “Off” in English'],
    ],
  ])('behavior: %s', (text, faults) => {
    expect(judgeQuotes('options.errors.AMOUNT_MISSING', text, texts)).toEqual(faults);
  });
});
