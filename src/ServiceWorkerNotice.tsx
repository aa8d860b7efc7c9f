import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import styles from './App.module.css';
import { removeServiceWorkers } from './serviceWorkers.ts';
import { Button } from './ui/Button.tsx';
import { Notice } from './ui/Notice.tsx';

/** Looks for a foreign service worker once, as soon as the page is awake, and tells of it. Nothing is drawn where there is none. */
export function ServiceWorkerNotice() {
  const t = useTranslations('serviceWorker');
  const [wasFound, setWasFound] = useState(false);

  useEffect(() => {
    void removeServiceWorkers(navigator.serviceWorker, window.location.href).then(
      // A second look, which finds nothing any more, takes nothing back.
      (isFound) => isFound && setWasFound(true),
    );
  }, []);

  if (!wasFound) return null;
  return (
    <div className={styles.told}>
      <Notice tone="danger" title={t('title')}>
        <p>{t('text')}</p>
        <Button onPress={() => window.location.reload()}>{t('reload')}</Button>
      </Notice>
    </div>
  );
}
