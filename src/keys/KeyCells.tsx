import { cleanText } from '../kit/text.ts';
import { writeType } from '../settings/keyName.ts';
import { withoutTags } from '../venice/tags.ts';
import { KeyLimits } from './KeyLimits.tsx';
import styles from './KeysTable.module.css';
import type { KeyEntry } from './keyEntries.ts';
import { type KeyWords, writeWeek } from './useKeyWords.ts';

type KeyCellsProps = { entry: KeyEntry; name: string; words: KeyWords; onOpen(id: string): void };

/** One key in the table. What a narrow screen leaves out is in its details. */
export function KeyCells({ entry: { key, audits, host, isOwn }, name, words, onOpen }: KeyCellsProps) {
  const { t, o } = words;
  const isAdmin = key.apiKeyType === 'ADMIN';
  const description = cleanText(key.description ?? '', 64);
  const text = withoutTags(description);
  return (
    <>
      <th scope="row" className={styles.name}>
        <button
          type="button"
          className={styles.open}
          onClick={() => onOpen(key.id)}
          aria-label={t('details', { name })}
        >
          <bdi>
            {text || t('unnamed')}
            {text !== description && <span className={styles.tag}>{description.slice(text.length)}</span>}
          </bdi>
        </button>
        <span className={styles.under}>
          <span className={isAdmin ? styles.admin : styles.type}>{writeType(o, key.apiKeyType)}</span>
          <code translate="no">
            {key.last6Chars ? t('ending', { last6: cleanText(key.last6Chars, 12) }) : t('unknown')}
          </code>
          {isOwn && <span className={styles.own}>{t('own')}</span>}
          {host && <span className={styles.granted}>{t('granted')}</span>}
        </span>
      </th>
      <td className={styles.app}>{host && <bdi translate="no">{host}</bdi>}</td>
      <td className={styles.limits}>
        <KeyLimits apiKey={key} words={words} />
      </td>
      <td className={styles.use}>{writeWeek(words, key)}</td>
      <td className={styles.used}>
        <When words={words} date={key.lastUsedAt} none={t('neverUsed')} isRelative />
      </td>
      <td className={styles.created}>
        <When words={words} date={key.createdAt} none={t('unknown')} />
      </td>
      <td className={`${styles.expires} ${audits.has('expiresSoon') ? styles.soon : ''}`}>
        <When words={words} date={key.expiresAt} none={t('never')} />
        {audits.has('expiresSoon') && ` · ${t('soon')}`}
      </td>
    </>
  );
}

type WhenProps = {
  words: KeyWords;
  date: string | null | undefined;
  /** What null means here. */
  none: string;
  isRelative?: boolean;
};

/** A date as Venice tells it; its exact form on hover and for machines. */
export function When({ words, date, none, isRelative = false }: WhenProps) {
  if (date === null) return none;
  const time = Date.parse(date ?? '');
  if (Number.isNaN(time)) return words.t('unknown');
  return (
    <time dateTime={new Date(time).toISOString()} title={words.writeMoment(time)}>
      {isRelative ? words.writeAgo(time) : words.writeDay(time)}
    </time>
  );
}
