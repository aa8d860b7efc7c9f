import { useTranslations } from 'use-intl';
import { cleanText } from '../ui/cleanText.ts';
import type { ApiKey } from '../venice/apiKey.ts';

/** How a key is called in a sentence: by its description and its last six. */
export function useKeyName({ description, last6Chars }: Pick<ApiKey, 'description' | 'last6Chars'>): string {
  const t = useTranslations('keys');
  const text = cleanText(description ?? '', 64) || t('unnamed');
  return last6Chars ? `${text} ${t('ending', { last6: cleanText(last6Chars, 12) })}` : text;
}

/** The end of a key, by which Venice's own lists name it; of its id where Venice does not tell. */
export function last6Of({ last6Chars, id }: Pick<ApiKey, 'last6Chars' | 'id'>): string {
  return cleanText(last6Chars ?? id.slice(-6), 12);
}
