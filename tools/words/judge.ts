import { longSentences, variantsOf } from './sentences.ts';
import { type Term, uses } from './terms.ts';

/** The messages of a language by their paths. */
export type Catalogue = ReadonlyMap<string, string>;

/** What a reader would stumble over, a line each. */
export type Findings = { long: string[]; terms: string[] };

/** Sentences that are too long, and terms that a translation names in another word. */
export function judgeCatalogues(
  terms: readonly Term[],
  english: Catalogue,
  others: Readonly<Record<'it' | 'ar', Catalogue>>,
): Findings {
  const found: Findings = { long: [], terms: [] };
  for (const [language, catalogue] of [
    ['en', english],
    ['it', others.it],
    ['ar', others.ar],
  ] as const)
    for (const [path, message] of catalogue) found.long.push(...longIn(variantsOf(message), language, path));
  for (const [path, message] of english) {
    const text = own(message);
    for (const term of terms) {
      if (uses(text, term.not)) found.terms.push(`en ${path}: not a word for "${term.name}": ${text}`);
      if (!uses(text, term.en)) continue;
      for (const language of ['it', 'ar'] as const) {
        const translated = own(others[language].get(path) ?? '');
        if (term[language].length > 0 && !uses(translated, term[language]))
          found.terms.push(`${language} ${path}: lacks "${term.name}": ${translated}`);
      }
    }
  }
  return found;
}

/** What a message says in words of its own: no quotation, no name of a file. */
const own = (message: string) =>
  variantsOf(message)
    .join(' ')
    .replace(/“[^”]*”|‘[^’]*’|[\w-]+\.(?:txt|json|md)/g, '');

/** The same for paragraphs of English prose: a document, or comments. */
export function judgeProse(terms: readonly Term[], paragraphs: readonly string[], where: string): Findings {
  return {
    long: longIn(paragraphs, 'en', where),
    terms: paragraphs.flatMap((text) =>
      terms
        .filter(({ not }) => uses(text, not))
        .map(({ name }) => `${where}: not a word for "${name}": ${text}`),
    ),
  };
}

function longIn(texts: readonly string[], language: string, where: string): string[] {
  const long = new Map(
    texts.flatMap((text) => longSentences(text, language)).map((found) => [found.sentence, found.words]),
  );
  return [...long].map(([sentence, count]) => `${language} ${where}: ${count} words: ${sentence}`);
}
