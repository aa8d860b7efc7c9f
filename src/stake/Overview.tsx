import { useFormatter, useTranslations } from 'use-intl';
import { useAmounts } from '../chain/useAmounts.ts';
import { Button } from '../ui/Button.tsx';
import { Fact, Facts } from '../ui/Facts.tsx';
import styles from './StakePanel.module.css';
import type { Action, Position } from './types.ts';

type Row = { name: string; value: string; note?: string | undefined; actions: readonly Action[] };

/**
 * What an account has staked, what is on its way back, and what can be done with each. All of it
 * from the chain.
 */
export function Overview({ position, onChoose }: { position: Position; onChoose(action: Action): void }) {
  const t = useTranslations('stake');
  const { writeExact } = useAmounts();
  const format = useFormatter();
  const at = (endsAt: number) => format.dateTime(endsAt, 'moment');
  const { vvv, stakedVvv, unlockedVvv, lockedVvv, coolingVvv, coolingVvvEndsAt } = position;
  const { pendingRewards, diem, stakedDiem, coolingDiem, coolingDiemEndsAt, chainTime } = position;
  const of = (amount: bigint, asset: string) => `${writeExact(amount)} ${asset}`;
  const when = (endsAt: number) =>
    endsAt <= chainTime ? t('overview.readyNow') : t('overview.readyAt', { when: at(endsAt) });
  const rows: Row[] = [
    { name: t('overview.vvv'), value: of(vvv, 'VVV'), actions: vvv > 0n ? ['stakeVvv'] : [] },
    {
      name: t('overview.stakedVvv'),
      value: of(stakedVvv, 'sVVV'),
      note: lockedVvv > 0n ? t('overview.locked', { amount: writeExact(lockedVvv) }) : undefined,
      actions: unlockedVvv === 0n ? [] : coolingVvv > 0n ? ['mintDiem'] : ['unstakeVvv', 'mintDiem'],
    },
    {
      name: t('overview.coolingVvv'),
      value: of(coolingVvv, 'VVV'),
      note: coolingVvv > 0n ? when(coolingVvvEndsAt) : undefined,
      actions: coolingVvv > 0n && coolingVvvEndsAt <= chainTime ? ['withdrawVvv'] : [],
    },
    {
      name: t('overview.rewards'),
      value: of(pendingRewards, 'VVV'),
      actions: pendingRewards > 0n ? ['claim'] : [],
    },
    { name: t('overview.diem'), value: of(diem, 'DIEM'), actions: diem > 0n ? ['stakeDiem'] : [] },
    {
      name: t('overview.stakedDiem'),
      value: of(stakedDiem, 'DIEM'),
      actions: stakedDiem > 0n ? ['unstakeDiem'] : [],
    },
    {
      name: t('overview.coolingDiem'),
      value: of(coolingDiem, 'DIEM'),
      note: coolingDiem > 0n ? when(coolingDiemEndsAt) : undefined,
      actions: coolingDiem > 0n && coolingDiemEndsAt <= chainTime ? ['withdrawDiem'] : [],
    },
  ];
  return (
    <Facts label={t('overview.label')}>
      {rows.map(({ name, value, note, actions }) => (
        <Fact key={name} name={name}>
          <span translate="no">{value}</span>
          {note && <p className={styles.soft}>{note}</p>}
          {actions.length > 0 && (
            <div className={styles.row}>
              {actions.map((action) => (
                <Button key={action} onPress={() => onChoose(action)}>
                  {t(`actions.${action}`)}
                </Button>
              ))}
            </div>
          )}
        </Fact>
      ))}
    </Facts>
  );
}
