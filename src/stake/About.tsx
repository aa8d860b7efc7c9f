import { useFormatter, useTranslations } from 'use-intl';
import { useAmounts } from '../chain/useAmounts.ts';
import { Verbatim } from '../ui/Verbatim.tsx';
import { availableFor } from './actions.ts';
import styles from './StakePanel.module.css';
import type { Action, Position } from './types.ts';

const dayMs = 86_400_000;

/** What an action does, and what it costs beside gas: from the chain where the chain says it. */
export function About({ action, position }: { action: Action; position: Position }) {
  const t = useTranslations('stake');
  const { writeExact } = useAmounts();
  const format = useFormatter();
  const days = format.number(position.cooldownMs / dayMs, { maximumFractionDigits: 1 });
  const amount = writeExact(availableFor(action, position));
  switch (action) {
    case 'stakeVvv':
      return <p>{t('about.stakeVvv', { days })}</p>;
    case 'stakeDiem':
      return <p>{t('about.stakeDiem')}</p>;
    case 'unstakeVvv':
      return (
        <ul className={styles.costs}>
          <li>{t('about.unstakeVvv', { days })}</li>
          <li>{t('about.unstakeOnce')}</li>
          <li>{t('about.unstakeKeys')}</li>
        </ul>
      );
    case 'mintDiem':
      return (
        <ul className={styles.costs}>
          <li>{t('about.mintDiem')}</li>
          <li>{t('about.mintDiemPrice')}</li>
        </ul>
      );
    case 'unstakeDiem':
      return (
        <ul className={styles.costs}>
          <li>{t('about.unstakeDiem')}</li>
          <li>{t('about.unstakeDiemAgain')}</li>
          {position.coolingDiem > 0n && (
            <li>
              <Verbatim>{t('about.unstakeDiemNow', { amount: writeExact(position.coolingDiem) })}</Verbatim>
            </li>
          )}
        </ul>
      );
    case 'claim':
      return (
        <p>
          <Verbatim>{t('about.claim', { amount })}</Verbatim>
        </p>
      );
    case 'withdrawVvv':
    case 'withdrawDiem':
      return (
        <p>
          <Verbatim>
            {t('about.withdraw', { amount, asset: action === 'withdrawVvv' ? 'VVV' : 'DIEM' })}
          </Verbatim>
        </p>
      );
  }
}
