/** A term in each language, as the beginnings or whole words that stand for it. */
export type Term = {
  en: readonly RegExp[];
  it: readonly RegExp[];
  ar: readonly RegExp[];
  /** Words for the same thing that nothing uses. */
  not: readonly RegExp[];
  /** As the document writes it. */
  name: string;
};

/** Reads the table of `docs/terms.md`. */
export function readTerms(markdown: string): Term[] {
  const rows = markdown.split('\n').filter((line) => /^\|(?! ---| English)/.test(line));
  return rows.map((row) => {
    const [en = '', it = '', ar = '', not = ''] = row.split('|').slice(1, -1);
    return { en: stems(en), it: stems(it), ar: stems(ar), not: stems(not), name: en.trim() };
  });
}

const words = (cell: string) =>
  cell
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);

/** Arabic joins its articles and prepositions to a word, so a stem may begin within one. */
function stems(cell: string): RegExp[] {
  return words(cell).map((word) => {
    const isArabic = /\p{Script=Arabic}/u.test(word);
    const [stem = '', rest] = word.split('·');
    return new RegExp(
      `${isArabic ? '' : '(?<![\\p{L}_])'}${plain(stem)}${rest === undefined ? '(?![\\p{L}_])' : ''}`,
      'iu',
    );
  });
}

/** Without the marks of Arabic vowels and with one form of alef, as a reader sees a word. */
export const plain = (text: string) => text.replace(/[\u064b-\u0652\u0670]/g, '').replace(/[أإآ]/g, 'ا');

/** Whether a text uses one of these words. */
export const uses = (text: string, forms: readonly RegExp[]) => forms.some((form) => form.test(plain(text)));
