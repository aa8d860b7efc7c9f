import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { queryKeys } from '../kit/queryKeys.ts';
import { cleanText } from '../kit/text.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Countdown } from '../ui/Countdown.tsx';
import type { VeniceError } from '../venice/errors.ts';
import { findCall } from '../venice/failedCall.ts';
import { isRepeatable } from './curl.ts';
import { writeDiagnostics } from './diagnostics.ts';
import styles from './FailureDetails.module.css';
import { explainFailure, isCutOff } from './failures.ts';
import { probe, type Reach } from './probe.ts';
import { SameRequest } from './SameRequest.tsx';

type FailureDetailsProps = {
  error: VeniceError;
  /** What happened stands above already, as a title. */
  isTitled?: boolean;
};

/**
 * The body of every notice about a failed call: what, why, next step, and what helps whoever has to
 * look into it.
 */
export function FailureDetails({ error, isTitled = false }: FailureDetailsProps) {
  const t = useTranslations('failures');
  const failure = explainFailure(error, useReach(error));
  const { details, requestId } = error;
  const call = findCall(error);
  return (
    <>
      <p>
        {!isTitled && t(`kinds.${failure.code}.what`)} {t(`kinds.${failure.code}.why`)}
      </p>
      {details && (
        <p>
          <bdi>{t('said', { said: cleanText(details) })}</bdi>
        </p>
      )}
      <p>{t(`kinds.${failure.code}.next`)}</p>
      <Countdown until={failure.waitUntil}>
        {({ totalSeconds }) => t('comeBack', { seconds: totalSeconds })}
      </Countdown>
      {call && isCutOff(failure) && isRepeatable(call) && <SameRequest call={call} />}
      <div className={styles.foot}>
        {requestId && (
          <p className={styles.small}>{t('requestId', { requestId: cleanText(requestId, 64) })}</p>
        )}
        <CopyButton
          label={t('copy')}
          copied={t('copied')}
          copyFailed={t('copyFailed')}
          read={() => writeDiagnostics(error, failure)}
        />
      </div>
    </>
  );
}

/**
 * Where an answer was lost, asks once how far the browser gets.
 * @returns undefined until that is known, and for every other failure
 */
function useReach(error: VeniceError): Reach | undefined {
  const { baseUrl, at } = findCall(error) ?? {};
  const { data } = useQuery({
    queryKey: queryKeys.reach(baseUrl, at),
    queryFn: ({ signal }) => probe(baseUrl ?? '', { signal }),
    enabled: error.code === 'NETWORK' && baseUrl !== undefined,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data;
}
