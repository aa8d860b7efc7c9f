import { useFormatter, useTranslations } from 'use-intl';
import { FailureDetails } from '../failures/FailureDetails.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Verbatim } from '../ui/Verbatim.tsx';
import type { Problem } from './topUp.ts';
import { useUsdcWriter } from './useUsdcWriter.ts';

/** Nothing was paid: why, and what to do. */
export function TopUpProblem({ problem }: { problem: Problem }) {
  const t = useTranslations('credit.topUp');
  const text = useProblemWords(problem);
  const isOwnWish = problem.code === 'WALLET' && problem.wallet === 'REJECTED';
  return (
    <Notice tone={isOwnWish ? 'plain' : 'danger'} title={t('problem')}>
      <p>
        <Verbatim>{text}</Verbatim>
      </p>
      {problem.code === 'NO_QUOTE' && <FailureDetails error={problem.error} />}
    </Notice>
  );
}

function useProblemWords(problem: Problem): string {
  const t = useTranslations('credit.topUp');
  const u = useTranslations('credit');
  const format = useFormatter();
  const write = useUsdcWriter();
  switch (problem.code) {
    case 'WALLET':
      return u(`walletErrors.${problem.wallet}`);
    case 'UNEXPECTED':
      return t('unexpected', { parts: format.list(problem.reasons.map((reason) => t(`parts.${reason}`))) });
    case 'NO_QUOTE':
      return t('noQuote');
    case 'NO_CHAIN':
      return t('noChain');
    case 'BELOW_MINIMUM':
      return t('belowMinimum', { least: write(problem.least) });
    case 'NOT_ENOUGH':
      return t('notEnough', { held: write(problem.held) });
    case 'OTHER_SIGNER':
      return t('otherSigner');
    case 'EXPIRED':
      return t('expired');
    case 'OTHER_TAB':
      return t('otherTab');
    case 'RELOADED':
      return t('reloaded');
  }
}
