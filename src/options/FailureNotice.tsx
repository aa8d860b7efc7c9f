import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { cleanText } from '../ui/cleanText.ts';
import { Notice } from '../ui/Notice.tsx';
import { useSecondsUntil } from '../ui/useSecondsUntil.ts';
import type { VeniceError } from '../venice/errors.ts';

type FailureNoticeProps = {
  title: string;
  error: VeniceError;
  /** What stands now, and the next step. */
  children?: ReactNode;
};

/** A call about keys that failed: what happened, in Venice's words too, and when to come back where that is known. */
export function FailureNotice({ title, error, children }: FailureNoticeProps) {
  const t = useTranslations('problems');
  const seconds = useSecondsUntil(error.resetAt);
  const { code, details, requestId } = error;
  return (
    <Notice tone="danger" title={title}>
      <p>{t(`errors.${code === 'MINT_REFUSED' ? 'REFUSED' : code}`)}</p>
      {details && <p>{t('said', { said: cleanText(details) })}</p>}
      {requestId && <p>{t('requestId', { requestId: cleanText(requestId, 64) })}</p>}
      {seconds > 0 && <Countdown seconds={seconds} />}
      {children}
    </Notice>
  );
}

/** Outside of the live region's words: a screen reader would read each second. */
function Countdown({ seconds }: { seconds: number }) {
  const t = useTranslations('problems');
  return <p aria-live="off">{t('comeBack', { seconds })}</p>;
}
