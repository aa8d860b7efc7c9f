import { useTranslations } from 'use-intl';
import { useAmounts } from '../chain/useAmounts.ts';
import { Verbatim } from '../ui/Verbatim.tsx';
import type { Job } from './types.ts';

/** More VVV than there is: the wallet's user approved without a limit. */
const unlimited = 10n ** 28n;

/** What Venice's contract may still take, where the wallet approved more than the page asked for. */
export function Leftover({ job: { leftover = 0n, intent } }: { job: Job }) {
  const t = useTranslations('stake');
  const { writeExact } = useAmounts();
  if (leftover === 0n) return null;
  return (
    <p>
      <Verbatim>
        {leftover >= unlimited ? t('leftoverAll') : t('leftover', { amount: writeExact(leftover) })}
      </Verbatim>{' '}
      <a
        href={`https://basescan.org/tokenapprovalchecker?search=${intent.address}`}
        target="_blank"
        rel="noopener noreferrer"
      >
        {t('revoke')}
      </a>
    </p>
  );
}
