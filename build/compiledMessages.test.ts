import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import compile from 'icu-minify/compile';

import formatText from 'use-intl/format-message';
import formatCompiled from 'use-intl/format-message/format-only';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { catalogues } from '../tools/words/catalogues.ts';
import { compileMessages } from './compiledMessages.ts';

type Values = NonNullable<Parameters<typeof formatText>[2]>;

/** Languages differ in what they say of each of these. */
const counts = [0, 1, 2, 3, 11, 25, 100, 1_234_567];

const options = (locale: string) => ({
  locale,
  cache: {
    dateTime: {},
    number: {},
    message: {},
    relativeTime: {},
    pluralRules: {},
    list: {},
    displayNames: {},
  },
  formatters: {
    getDateTimeFormat: (...args: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
      new Intl.DateTimeFormat(...args),
    getNumberFormat: (...args: ConstructorParameters<typeof Intl.NumberFormat>) =>
      new Intl.NumberFormat(...args),
    getPluralRules: (...args: ConstructorParameters<typeof Intl.PluralRules>) =>
      new Intl.PluralRules(...args),
    getRelativeTimeFormat: (...args: ConstructorParameters<typeof Intl.RelativeTimeFormat>) =>
      new Intl.RelativeTimeFormat(...args),
    getListFormat: (...args: ConstructorParameters<typeof Intl.ListFormat>) => new Intl.ListFormat(...args),
    getDisplayNames: (...args: ConstructorParameters<typeof Intl.DisplayNames>) =>
      new Intl.DisplayNames(...args),
  },
});

describe('compileMessages', () => {
  const compiled = (code: string) => compileMessages(code, parseAst(code));

  it('behavior: each text of a catalogue is compiled, and nothing beside it is touched', () => {
    const code =
      'const a = { plain: "It’s done", "odd-name": "{n, number} of {all}", deep: { quoted: "a ‘{b}’" } };\nexport { a };';
    expect(compiled(code)).toBe(
      'const a = { plain: "It’s done", "odd-name": [["n",4]," of ",["all"]], deep: { quoted: ["a ‘",["b"],"’"] } };\nexport { a };',
    );
  });

  it.each(['const a = { b: `c` };', 'const a = { b: "c" + "d" };'])(
    'error: a text that is put together: %s',
    (code) => {
      expect(() => compiled(code)).toThrow('one text between quotes');
    },
  );
});

describe.each(Object.entries(catalogues))('the messages in %s', (locale, texts) => {
  it('behavior: say the same compiled as written, with every number and choice', () => {
    const different = [...texts].filter(([key, text]) =>
      valuesOf(parse(text)).some((values) => {
        const written = formatText(key, text, values, options(locale));
        const spoken = formatCompiled(key, compile(text), values, options(locale));
        return flat(written) !== flat(spoken);
      }),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });
});

/** Values for every argument of a message, so that each of its branches is spoken. */
function valuesOf(elements: readonly MessageFormatElement[]): Values[] {
  const choices = new Map<string, Set<string>>();
  const tags = new Set<string>();
  const plain = new Set<string>();
  const visit = (element: MessageFormatElement): void => {
    if (element.type === TYPE.argument || element.type === TYPE.number || element.type === TYPE.plural)
      plain.add(element.value);
    if (element.type === TYPE.tag) {
      tags.add(element.value);
      element.children.forEach(visit);
    }
    if (element.type === TYPE.select) choices.set(element.value, new Set(Object.keys(element.options)));
    if (element.type === TYPE.select || element.type === TYPE.plural)
      for (const { value } of Object.values(element.options)) value.forEach(visit);
  };
  elements.forEach(visit);
  const most = Math.max(1, ...[...choices.values()].map(({ size }) => size));
  return counts.flatMap((count) =>
    Array.from({ length: most }, (_, place) => ({
      ...Object.fromEntries([...plain].map((name) => [name, count])),
      ...Object.fromEntries(
        [...choices].map(([name, names]) => [name, [...names][place % names.size] ?? 'other']),
      ),
      ...Object.fromEntries(
        [...tags].map((name) => [name, (chunks: unknown) => `<${name}>${flat(chunks)}</${name}>`]),
      ),
    })),
  );
}

const flat = (spoken: unknown): string => [spoken].flat(5).join('');
