import { useTranslations } from 'use-intl';
import type { Pace } from '../kit/pace.ts';
import { useSecondsUntil } from '../ui/useSecondsUntil.ts';
import { mostKeys } from '../venice/listAllKeys.ts';
import styles from './KeysPage.module.css';

/** From here on the account's limit is worth a word. */
const nearly = 450;

/**
 * What Venice will refuse, told before the click where it can be known: 500 keys an account, 20 new
 * ones a minute.
 */
export function CreationLimits({ count, creations }: { count: number; creations: Pick<Pace, 'nextAt'> }) {
  const t = useTranslations('keys');
  const seconds = useSecondsUntil(creations.nextAt());
  if (count >= mostKeys)
    return (
      <p className={`${styles.note} ${styles.warning}`}>
        {t('full', { count })}. {t('fullText', { most: mostKeys })}
      </p>
    );
  if (seconds > 0) return <p className={`${styles.note} ${styles.warning}`}>{t('paced', { seconds })}</p>;
  if (count >= nearly) return <p className={styles.note}>{t('nearlyFull', { count, most: mostKeys })}</p>;
  return null;
}
