import { useTranslations } from 'use-intl';
import { cleanText } from '../kit/text.ts';
import type { ApiKey } from '../venice/apiKey.ts';

type Named = Pick<ApiKey, 'description' | 'last6Chars'>;

/** A key in a sentence: its description and its last six. @param t of `keys` */
export function writeName(
  t: ReturnType<typeof useTranslations<'keys'>>,
  { description, last6Chars }: Named,
): string {
  const text = cleanText(description ?? '', 64) || t('unnamed');
  return last6Chars ? `${text} ${t('ending', { last6: cleanText(last6Chars, 12) })}` : text;
}

/** The same for a view of one key. */
export function useKeyName(key: Named): string {
  return writeName(useTranslations('keys'), key);
}

/** The type of a key, also one that came after this page was made. @param o of `options` */
export function writeType(o: ReturnType<typeof useTranslations<'options'>>, apiKeyType: string): string {
  if (apiKeyType === 'ADMIN') return o('admin');
  return apiKeyType === 'INFERENCE' ? o('inference') : cleanText(apiKeyType, 16);
}

/**
 * A word from outside that picks a branch of an ICU `select`: `__proto__` and its like would pick a
 * branch that is none.
 */
export function selectable(word: string): string {
  return word in {} ? 'other' : word;
}
