import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { ManageButton } from './ManageButton.tsx';
import styles from './Panel.module.css';

type LockedPanelProps = {
  title: string;
  /** What the key at hand cannot do here, in a sentence. */
  why: string;
};

/** A panel that the key cannot use: in its place, saying why, and how to unlock it. */
export function LockedPanel({ title, why }: LockedPanelProps) {
  const t = useTranslations('session');
  const titleId = useId();
  return (
    <section className={`${styles.panel} ${styles.locked}`} aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      <p>{why}</p>
      <p className={styles.soft}>{t('lockedHow')}</p>
      <ManageButton />
    </section>
  );
}
