import { Component, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './ui/Button.tsx';
import { Notice } from './ui/Notice.tsx';

/** A page that cannot be loaded or drawn says so, in place of a white screen. React offers this as a class only. */
export class LoadBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? <Failed /> : this.props.children;
  }
}

function Failed() {
  const t = useTranslations('app');
  return (
    <Notice tone="danger" title={t('failedTitle')}>
      <p>{t('failed')}</p>
      <Button onPress={() => window.location.reload()}>{t('reload')}</Button>
    </Notice>
  );
}
