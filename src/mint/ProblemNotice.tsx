import { useTranslations } from 'use-intl';
import { FailureDetails } from '../failures/FailureDetails.tsx';
import { explainFailure } from '../failures/failures.ts';
import { shortAddress } from '../kit/shortAddress.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Verbatim } from '../ui/Verbatim.tsx';
import { DoubtText } from './DoubtText.tsx';
import type { Doubt } from './judgeSignature.ts';
import type { Problem } from './mint.ts';

/** Where Venice's own page stakes VVV. */
const stakeUrl = 'https://venice.ai/token';

type ProblemNoticeProps = {
  problem: Problem;
  /** What was uncertain about the signature that was sent. */
  doubt?: Doubt | undefined;
  /** Absent where the next step is a button that stands in the view anyway. */
  onRetry?: () => void;
};

/** A mint that stopped before a key was made: what stands, and the next step. */
export function ProblemNotice({ problem, doubt, onRetry }: ProblemNoticeProps) {
  const t = useTranslations('problems');
  const { title, text } = useWords(problem);
  const error = 'error' in problem ? problem.error : undefined;
  const isSignatureAtFault =
    problem.code === 'REFUSED' && ['SIGNATURE_MISMATCH', 'SIGNATURE_UNVERIFIED'].includes(problem.refusal);
  const isStakeMissing = problem.code === 'REFUSED' && problem.refusal === 'NO_STAKE';
  return (
    <Notice tone={problem.code === 'WALLET_REJECTED' ? 'plain' : 'danger'} title={title}>
      <p>
        <Verbatim>{text}</Verbatim>
      </p>
      {doubt && isSignatureAtFault && <DoubtText doubt={doubt} />}
      {error && <FailureDetails error={error} isTitled={problem.code === 'ANSWERED'} />}
      {isStakeMissing && (
        <a href={stakeUrl} target="_blank" rel="noopener noreferrer">
          {t('stake')}
        </a>
      )}
      {onRetry && <Button onPress={onRetry}>{t(retryLabel(problem))}</Button>}
    </Notice>
  );
}

function useWords(problem: Problem): { title: string; text: string } {
  const t = useTranslations('problems');
  const failures = useTranslations('failures.kinds');
  switch (problem.code) {
    case 'GATE':
      return { title: t(`gate.${problem.reason}.title`), text: t(`gate.${problem.reason}.text`) };
    case 'CHALLENGE_FAILED':
      return { title: t('CHALLENGE_FAILED.title'), text: t('CHALLENGE_FAILED.text') };
    case 'ANSWERED':
      return {
        title: failures(`${explainFailure(problem.error).code}.what`),
        text: t('nothingMinted'),
      };
    case 'REFUSED':
      return {
        title: t(`refusals.${problem.refusal}.title`),
        text: `${t(`refusals.${problem.refusal}.text`)} ${t('nothingMinted')}`,
      };
    case 'ACCOUNT_CHANGED':
      return {
        title: t('ACCOUNT_CHANGED.title'),
        text: t('ACCOUNT_CHANGED.text', {
          from: shortAddress(problem.from),
          to: problem.to ? shortAddress(problem.to) : 'none',
        }),
      };
    case 'OTHER_SIGNER':
      return {
        title: t('OTHER_SIGNER.title'),
        text: t('OTHER_SIGNER.text', {
          expected: shortAddress(problem.expected),
          actual: shortAddress(problem.actual),
        }),
      };
    default:
      return { title: t(`${problem.code}.title`), text: t(`${problem.code}.text`) };
  }
}

function retryLabel(problem: Problem): 'startAgain' | 'tryAgain' | 'checkAgain' {
  if (problem.code === 'CHALLENGE_FAILED' || problem.code === 'ANSWERED') return 'tryAgain';
  if (problem.code !== 'REFUSED') return 'startAgain';
  if (problem.refusal === 'NO_STAKE') return 'checkAgain';
  return problem.refusal === 'SIGNATURE_UNVERIFIED' ? 'tryAgain' : 'startAgain';
}
