import { useTranslations } from 'use-intl';
import type { Doubt } from './judgeSignature.ts';

/** Why a signature may be refused, said before Venice answers and after. */
export function DoubtText({ doubt }: { doubt: Doubt }) {
  const t = useTranslations('contractWallet');
  return (
    <p>
      {t(doubtTitle(doubt))}. {t(`doubts.${doubt}`)}
    </p>
  );
}

/** Not to have been able to look is no reason to expect a refusal. */
export function doubtTitle(doubt: Doubt): 'mayRefuse' | 'uncheckedTitle' {
  return doubt === 'UNCHECKED' ? 'uncheckedTitle' : 'mayRefuse';
}
