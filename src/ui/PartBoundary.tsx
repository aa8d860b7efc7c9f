import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Boundary } from './Boundary.tsx';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';

/** A part that the rest of the page can do without: where it fails, a sentence stands in its place. */
export function PartBoundary({ children }: { children: ReactNode }) {
  return <Boundary fallback={(retry) => <Failed onRetry={retry} />}>{children}</Boundary>;
}

function Failed({ onRetry }: { onRetry(): void }) {
  const t = useTranslations('recovery');
  return (
    <Notice tone="warning" title={t('part')}>
      <p>{t('partText')}</p>
      <Button onPress={onRetry}>{t('again')}</Button>
    </Notice>
  );
}
