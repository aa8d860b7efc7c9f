import { useTranslations } from 'use-intl';
import { Fact, Facts } from '../ui/Facts.tsx';
import { Fold } from '../ui/Fold.tsx';
import { isShort } from './amount.ts';
import styles from './StandingSummary.module.css';
import type { Standing } from './standing.ts';
import { useAmounts } from './useAmounts.ts';

const names = [
  'vvv',
  'stakedVvv',
  'lockedVvv',
  'cooldown',
  'pendingRewards',
  'diem',
  'stakedDiem',
  'eth',
] as const;

/** Every amount at a glance, and under it to the last digit where that says more. */
export function StandingNumbers({ standing }: { standing: Standing }) {
  const t = useTranslations('standing');
  const { writeExact, writeShort } = useAmounts();
  const { cooldown, ...amounts } = standing;
  const all = { ...amounts, cooldown: cooldown?.amount ?? 0n };
  return (
    <Fold summary={t('numbers')}>
      <Facts>
        {names.map((name) => {
          const amount = all[name];
          return (
            <Fact key={name} name={t(`facts.${name}`)} isVerbatim>
              {writeShort(amount)}
              {!isShort(amount) && <small className={styles.exact}>{writeExact(amount)}</small>}
            </Fact>
          );
        })}
      </Facts>
    </Fold>
  );
}
