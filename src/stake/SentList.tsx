import { useTranslations } from 'use-intl';
import styles from './StakePanel.module.css';
import type { Ask } from './types.ts';

/** What the wallet was asked for, each with its state and where anybody can look it up. */
export function SentList({ asks }: { asks: readonly Ask[] }) {
  const t = useTranslations('stake');
  if (asks.length === 0) return null;
  return (
    <ol className={styles.sent}>
      {asks.map(({ key, step, status, id, hash = step === 'batch' ? undefined : id }) => (
        <li key={key}>
          {t(`sent.${step}.${status}`)}
          {hash && (
            <a href={`https://basescan.org/tx/${hash}`} target="_blank" rel="noopener noreferrer">
              {t('explorer')}
            </a>
          )}
        </li>
      ))}
    </ol>
  );
}
