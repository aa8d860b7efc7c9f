import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { PayAsYouGo } from '../chain/PayAsYouGo.tsx';
import { useAmounts } from '../chain/useAmounts.ts';
import { Verbatim } from '../ui/Verbatim.tsx';
import type { Position } from './types.ts';

/** What staked VVV is for and what it is not, before an amount is chosen. */
export function PaysFor({
  position: { stakedDiem, diem },
}: {
  position: Pick<Position, 'stakedDiem' | 'diem'>;
}) {
  const t = useTranslations('stake');
  const { writeExact } = useAmounts();
  const link = (words: ReactNode) => (
    <a href="https://venice.ai/settings/api" target="_blank" rel="noopener noreferrer">
      {words}
    </a>
  );
  return (
    <>
      <p>
        <strong>{t('paysForKeys')}</strong>
      </p>
      <p>
        <Verbatim>
          {t.rich('paysForCalls', { staked: writeExact(stakedDiem), diem: writeExact(diem), venice: link })}
        </Verbatim>
      </p>
      <PayAsYouGo />
    </>
  );
}
