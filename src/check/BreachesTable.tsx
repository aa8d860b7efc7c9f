import { cleanText } from '../kit/text.ts';
import { UnreadableRows } from '../ui/UnreadableRows.tsx';
import styles from './Breaches.module.css';
import type { Breach } from './breaches.ts';
import type { BreachWords } from './useBreachWords.tsx';

type BreachesTableProps = {
  breaches: readonly Breach[];
  /** Rows of Venice's log that could not be read. */
  unreadable: number;
  words: BreachWords;
};

/** Each breach in words, newest first. */
export function BreachesTable({ breaches, unreadable, words }: BreachesTableProps) {
  const { t, writeWhat, writeKey } = words;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={styles.frame} tabIndex={0} aria-label={t('list')}>
      <table className={styles.table} aria-label={t('title')}>
        <thead>
          <tr>
            <th scope="col" className={styles.what}>
              {t('columns.what')}
            </th>
            <th scope="col" className={styles.time}>
              {t('columns.time')}
            </th>
            <th scope="col" className={styles.key}>
              {t('columns.key')}
            </th>
            <th scope="col" className={styles.tier}>
              {t('columns.tier')}
            </th>
          </tr>
        </thead>
        <tbody>
          {breaches.map((breach) => (
            <tr key={breach.place}>
              <td className={styles.what}>{writeWhat(breach)}</td>
              <td className={styles.time}>
                <When breach={breach} words={words} />
              </td>
              <td className={styles.key}>
                <bdi>{writeKey(breach.keyId)}</bdi>
              </td>
              <td className={styles.tier}>
                <bdi>{cleanText(breach.tier ?? '', 40) || t('unsaid')}</bdi>
              </td>
            </tr>
          ))}
          <UnreadableRows count={unreadable} columns={4} className={styles.unreadable} />
        </tbody>
      </table>
    </section>
  );
}

function When({ breach: { time, written }, words: { t, format } }: { breach: Breach; words: BreachWords }) {
  if (time === undefined) return <bdi>{cleanText(written, 40) || t('unsaid')}</bdi>;
  return <time dateTime={new Date(time).toISOString()}>{format.dateTime(time, 'exactMoment')}</time>;
}
