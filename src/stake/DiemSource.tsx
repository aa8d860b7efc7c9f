import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import styles from './StakePanel.module.css';

/** Where DIEM comes from: it is made at Venice, out of staked VVV. */
export function DiemSource() {
  const t = useTranslations('stake');
  const link = (words: ReactNode) => (
    <a href="https://venice.ai/token" target="_blank" rel="noopener noreferrer">
      {words}
    </a>
  );
  return <p className={styles.soft}>{t.rich('diemSource', { venice: link })}</p>;
}
