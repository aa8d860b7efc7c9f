import { useTranslations } from 'use-intl';
import { Verbatim } from '../ui/Verbatim.tsx';
import styles from './KeyDifference.module.css';
import { findChanges, type KeyTerms } from './keyTerms.ts';
import { useTermWords } from './useTermWords.ts';

/** Old and new side by side, before anything is sent; and what a leaked key could cost then and now. */
export function KeyDifference({ before, asked }: { before: KeyTerms; asked: KeyTerms }) {
  const t = useTranslations('editKey');
  const { write, writeWorstCase } = useTermWords();
  const changed = findChanges(before, asked);
  const removals = [
    ...(['usd', 'diem'] as const)
      .filter((currency) => changed.includes(currency) && asked[currency] === null)
      .map((currency) => t('removesCap', { currency: currency.toUpperCase() })),
    ...(changed.includes('expiresAt') && asked.expiresAt === null ? [t('removesExpiry')] : []),
  ];
  return (
    <section className={styles.difference} aria-labelledby="key-difference-title">
      <h3 id="key-difference-title" className={styles.title}>
        {t('changes')}
      </h3>
      {changed.length === 0 ? (
        <p className={styles.soft}>{t('noChanges')}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('field')}</th>
              <th scope="col">{t('now')}</th>
              <th scope="col">{t('next')}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map((field) => (
              <tr key={field}>
                <th scope="row">{t(`fields.${field}`)}</th>
                <td>
                  <bdi>
                    <Verbatim>{write(before, field)}</Verbatim>
                  </bdi>
                </td>
                <td className={styles.new}>
                  <bdi>
                    <Verbatim>{write(asked, field)}</Verbatim>
                  </bdi>
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row">{t('atRisk')}</th>
              <td>
                <Verbatim>{writeWorstCase(before)}</Verbatim>
              </td>
              <td className={styles.new}>
                <Verbatim>{writeWorstCase(asked)}</Verbatim>
              </td>
            </tr>
          </tbody>
        </table>
      )}
      {removals.map((sentence) => (
        <p key={sentence} className={styles.warning}>
          {sentence}
        </p>
      ))}
    </section>
  );
}
