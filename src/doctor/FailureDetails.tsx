import { useTranslations } from 'use-intl';
import { cleanText } from '../ui/cleanText.ts';
import { Fold } from '../ui/Fold.tsx';
import { useSecondsUntil } from '../ui/useSecondsUntil.ts';
import type { VeniceError } from '../venice/errors.ts';
import { findCall } from '../venice/failedCall.ts';
import { CopyButton } from './CopyButton.tsx';
import { isRepeatable, writeCurl } from './curl.ts';
import { writeDiagnostics } from './diagnostics.ts';
import styles from './FailureDetails.module.css';
import { explainFailure, isCutOff } from './failures.ts';
import { useReach } from './useReach.ts';

type FailureDetailsProps = {
  error: VeniceError;
  /** What happened stands above already, as a title. */
  isTitled?: boolean;
};

/** The body of every notice about a failed call: what, why, next step, and what helps whoever has to look into it. */
export function FailureDetails({ error, isTitled = false }: FailureDetailsProps) {
  const t = useTranslations('failures');
  const failure = explainFailure(error, useReach(error));
  const seconds = useSecondsUntil(failure.waitUntil);
  const { details, requestId } = error;
  const call = findCall(error);
  return (
    <>
      <p>
        {!isTitled && t(`kinds.${failure.kind}.what`)} {t(`kinds.${failure.kind}.why`)}
      </p>
      {details && (
        <p>
          <bdi>{t('said', { said: cleanText(details) })}</bdi>
        </p>
      )}
      <p>{t(`kinds.${failure.kind}.next`)}</p>
      {seconds > 0 && <Countdown seconds={seconds} />}
      {call && isCutOff(failure) && isRepeatable(call) && (
        <Fold summary={t('curl')}>
          <pre className={styles.code}>
            <code>{writeCurl(call, location.origin)}</code>
          </pre>
          <p className={styles.small}>{call.hasKey ? t('curlHow') : t('curlPlain')}</p>
          <div className={styles.foot}>
            <CopyButton
              label={t('copyCurl')}
              said={t('copiedCurl')}
              read={() => writeCurl(call, location.origin)}
            />
          </div>
        </Fold>
      )}
      <div className={styles.foot}>
        {requestId && (
          <p className={styles.small}>{t('requestId', { requestId: cleanText(requestId, 64) })}</p>
        )}
        <CopyButton label={t('copy')} said={t('copied')} read={() => writeDiagnostics(error, failure)} />
      </div>
    </>
  );
}

/** Outside of the live region's words: a screen reader would read each second. */
function Countdown({ seconds }: { seconds: number }) {
  const t = useTranslations('failures');
  return <p aria-live="off">{t('comeBack', { seconds })}</p>;
}
