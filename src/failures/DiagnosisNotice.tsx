import { useTranslations } from 'use-intl';
import { cleanText } from '../kit/text.ts';
import { Notice } from '../ui/Notice.tsx';
import { Verbatim } from '../ui/Verbatim.tsx';
import type { NamedKey } from '../venice/apiKey.ts';
import type { VeniceError } from '../venice/errors.ts';
import type { Diagnosis } from './diagnosis.ts';
import { FailureDetails } from './FailureDetails.tsx';
import { useRemedy } from './remedy.ts';
import { useDiagnosisWords } from './useDiagnosisWords.ts';

export type DiagnosisNoticeProps = {
  diagnosis: Diagnosis;
  /** What the diagnosis was read from, where that was an error: it is quoted. */
  error?: VeniceError | undefined;
  /** The key that it is about, where that is known. */
  subject?: NamedKey | undefined;
  /** Asks again. */
  onCheck?: (() => void) | undefined;
};

/** What is the matter, in a sentence, and the one control that mends it. */
export function DiagnosisNotice({ diagnosis, error, subject, onCheck }: DiagnosisNoticeProps) {
  const t = useTranslations('doctor');
  const failures = useTranslations('failures');
  const write = useDiagnosisWords();
  const Remedy = useRemedy();
  const action = <Remedy action={diagnosis.action} subject={subject} onCheck={onCheck} />;
  if (diagnosis.cause === 'FAILURE')
    return (
      <Notice tone="danger" title={t('failureTitle')}>
        {error && <FailureDetails error={error} />}
        {action}
      </Notice>
    );
  const { title, text } = write(diagnosis);
  return (
    <Notice tone={diagnosis.cause === 'WORKS' ? 'success' : 'warning'} title={title}>
      <p>
        <Verbatim>{text}</Verbatim>
      </p>
      {error?.details && (
        <p>
          <bdi>{failures('said', { said: cleanText(error.details) })}</bdi>
        </p>
      )}
      {error?.requestId && <p>{failures('requestId', { requestId: cleanText(error.requestId, 64) })}</p>}
      {action}
    </Notice>
  );
}
