import { useTranslations } from 'use-intl';
import { Fold } from '../ui/Fold.tsx';
import { formatAmount, shortenAmount } from './amount.ts';
import styles from './StandingSummary.module.css';
import type { Standing } from './standing.ts';

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
  const { cooldown, ...amounts } = standing;
  const all = { ...amounts, cooldown: cooldown?.amount ?? 0n };
  return (
    <Fold summary={t('numbers')}>
      <dl className={styles.numbers}>
        {names.map((name) => {
          const [short, exact] = [shortenAmount(all[name]), formatAmount(all[name])];
          return (
            <div key={name}>
              <dt>{t(`facts.${name}`)}</dt>
              <dd>
                {short}
                {short.replaceAll(',', '') !== exact && <small>{exact}</small>}
              </dd>
            </div>
          );
        })}
      </dl>
    </Fold>
  );
}
