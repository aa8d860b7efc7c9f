import { useTranslations } from 'use-intl';
import type { help } from '../messages/en/help.ts';
import styles from './Explained.module.css';

/**
 * A newcomer's question where it comes up, and its answer for those who ask: closed, in a line of
 * its own.
 */
export function Explained({ topic }: { topic: keyof typeof help }) {
  const t = useTranslations('help');
  return (
    <details className={styles.explained}>
      <summary>{t(`${topic}.question`)}</summary>
      <p>{t(`${topic}.answer`)}</p>
    </details>
  );
}
