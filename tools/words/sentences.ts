import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';

/** The longest sentence that a reader gets at the first reading, in words. */
export const longest = 22;

/**
 * Every text that one message of a catalogue can become: a text for each option of a plural or
 * select, with `1` for a number and `x` for any other argument.
 */
export function variantsOf(message: string): string[] {
  return written(parse(message, { ignoreTag: false }));
}

function written(elements: readonly MessageFormatElement[]): string[] {
  let texts = [''];
  for (const element of elements) {
    const parts = partsOf(element);
    // One option after another, not each with each: a sentence needs every option once.
    texts = Array.from({ length: Math.max(texts.length, parts.length) }, (_, index) => {
      const before = texts[Math.min(index, texts.length - 1)] ?? '';
      return before + (parts[Math.min(index, parts.length - 1)] ?? '');
    });
  }
  return texts;
}

function partsOf(element: MessageFormatElement): string[] {
  switch (element.type) {
    case TYPE.literal:
      return [element.value];
    case TYPE.plural:
    case TYPE.select:
      return Object.values(element.options).flatMap(({ value }) => written(value));
    case TYPE.tag:
      return written(element.children);
    case TYPE.number:
    case TYPE.pound:
      return ['1'];
    default:
      return ['x'];
  }
}

/** The prose of a Markdown document: no code, no addresses; a cell, item or heading is a paragraph. */
export function proseOf(markdown: string): string[] {
  return markdown
    .replace(/^```[\s\S]*?^```/gm, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/`[^`\n]*`/g, 'X')
    .replace(/<[^>]*>/g, '')
    .replace(/[*_]{1,2}(\S)/g, '$1')
    .replace(/(\S)[*_]{1,2}/g, '$1')
    .split(/\n\s*\n|\n(?=\s*(?:[-*|#>]|\d+\.))|\|/)
    .map((paragraph) =>
      paragraph
        .replace(/^\s*(?:[-*#>]+|\d+\.)\s+/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((paragraph) => /\p{L}/u.test(paragraph));
}

/** The prose of the comments of a TypeScript file: a comment is a paragraph. */
export function commentsOf(source: string): string[] {
  const blocks = source.match(/^\s*\/\*\*[\s\S]*?\*\/|(?:^[ \t]*\/\/.*\n)+/gm) ?? [];
  return blocks.flatMap((block) =>
    proseOf(
      block
        .replace(/^\s*(?:\/\*\*|\*\/|\*|\/\/)[ \t]?/gm, '')
        .replace(/\*\/\s*$/, '')
        .replace(/@\w+/g, ''),
    ),
  );
}

/** The sentences of a text with more words than `longest`, in the language's own segmentation (UAX 29). */
export function longSentences(text: string, language: string): { sentence: string; words: number }[] {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' });
  const words = new Intl.Segmenter(language, { granularity: 'word' });
  return [...sentences.segment(text)]
    .flatMap(({ segment }) => segment.split(/(?<=[:;])\s/))
    .map((sentence) => ({
      sentence: sentence.trim(),
      words: [...words.segment(sentence)].filter(({ isWordLike }) => isWordLike).length,
    }))
    .filter(({ words: count }) => count > longest);
}
