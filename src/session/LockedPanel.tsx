import { useTranslations } from 'use-intl';
import { Panel } from '../ui/Panel.tsx';
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
  return (
    <Panel title={title} look="locked">
      <p>{why}</p>
      <p className={styles.soft}>{t('lockedHow')}</p>
      <ManageButton />
    </Panel>
  );
}
