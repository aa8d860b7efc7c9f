import { useTranslations } from 'use-intl';
import styles from './StakePanel.module.css';
import type { Sent } from './stake.ts';

/** What the wallet has sent, each with its state and where anybody can look it up. */
export function SentList({ sent }: { sent: readonly Sent[] }) {
  const t = useTranslations('stake');
  if (sent.length === 0) return null;
  return (
    <ol className={styles.sent}>
      {sent.map(({ step, id, hash = step === 'batch' ? undefined : id, isSettled }) => (
        <li key={id}>
          {t(`sent.${step}.${isSettled ? 'settled' : 'open'}`)}
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
