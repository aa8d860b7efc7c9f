import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Boundary } from '../ui/Boundary.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import styles from './App.module.css';

/** A page that cannot be loaded or drawn says so, in place of a white screen. */
export function LoadBoundary({ children }: { children: ReactNode }) {
  return <Boundary fallback={(retry) => <LoadFailed onRetry={retry} />}>{children}</Boundary>;
}

/** The part is loaded and drawn anew; where that fails again, the reload is left. */
export function LoadFailed({ onRetry }: { onRetry(): void }) {
  const t = useTranslations('app');
  const r = useTranslations('recovery');
  return (
    <Notice tone="danger" title={t('failedTitle')}>
      <p>{t('failed')}</p>
      <div className={styles.waysOn}>
        <Button onPress={onRetry}>{r('again')}</Button>
        <Button onPress={() => window.location.reload()}>{t('reload')}</Button>
      </div>
    </Notice>
  );
}
