import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '../failures/FailureNotice.tsx';
import type { Pace } from '../kit/pace.ts';
import { useKeyName } from '../settings/keyName.ts';
import { useTermWords } from '../settings/useTermWords.ts';
import { WorstCaseLine } from '../settings/WorstCaseLine.tsx';
import type { Funds } from '../settings/worstCase.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { DialogActions } from '../ui/Dialog.tsx';
import { Fact, Facts } from '../ui/Facts.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useSecondsUntil } from '../ui/useSecondsUntil.ts';
import { Verbatim } from '../ui/Verbatim.tsx';
import type { Carry } from './carryBudget.ts';
import styles from './KeyDetails.module.css';
import { isPartlySpent, type LimitChoice, limitsOf } from './planRotation.ts';
import type { RotationState } from './rotation.ts';
import { last6Of } from './useKeyWords.ts';

type RotationReviewProps = {
  state: Extract<RotationState, { step: 'review' | 'creating' }>;
  creations: Pick<Pace, 'nextAt'>;
  funds: Funds | undefined;
  onCreate(limits: LimitChoice): void;
  onCancel(): void;
};

/** Before anything is made: what the new key will be, and what is left of the budget. */
export function RotationReview({ state, creations, funds, onCreate, onCancel }: RotationReviewProps) {
  const t = useTranslations('rotate');
  const c = useTranslations('create');
  const { old, plan, step } = state;
  const seconds = useSecondsUntil(creations.nextAt());
  const { write } = useTermWords();
  const name = useKeyName(old);
  const { usd, diem } = plan.carried;
  const { settings } = plan;
  const [limits, setLimits] = useState<LimitChoice>('left');
  const period = settings.limitPeriod ?? 'EPOCH';
  const { usd: usdLimit, diem: diemLimit } = {
    usd: null,
    diem: null,
    ...limitsOf(plan, limits).consumptionLimit,
  };
  const terms = {
    description: '',
    usd: usdLimit,
    diem: diemLimit,
    limitPeriod: period,
    modelPrivacy: settings.modelPrivacy,
    expiresAt: settings.expiresAt ?? null,
  };
  const e = useTranslations('editKey.fields');
  const isCreating = step === 'creating';
  return (
    <>
      <div className={styles.form}>
        <p>
          <bdi>{t('about', { name })}</bdi>
        </p>
        <div>
          <CarryLine carry={usd} currency="usd" period={period} limits={limits} />
          <CarryLine carry={diem} currency="diem" period={period} limits={limits} />
        </div>
        {isPartlySpent(plan) && (
          <Choice
            label={t('limits')}
            isBar
            value={limits}
            onChange={(next) => setLimits(next)}
            isDisabled={isCreating}
            description={t(limits === 'left' ? 'leftHint' : 'fullHint')}
            options={[
              { value: 'left', label: t('left') },
              { value: 'full', label: t('full') },
            ]}
          />
        )}
        <Facts label={t('settings')}>
          {(['limitPeriod', 'modelPrivacy', 'expiresAt'] as const).map((field) => (
            <Fact key={field} name={e(field)}>
              {write(terms, field)}
            </Fact>
          ))}
        </Facts>
        {state.step === 'review' && state.refused && (
          <FailureNotice title={t('refused')} error={state.refused}>
            <p>{t('oldWorks', { last6: last6Of(old) })}</p>
          </FailureNotice>
        )}
        {isCreating && <Notice tone="busy" title={t('creating')} />}
        {seconds > 0 && !isCreating && <p className={styles.soft}>{c('paced', { seconds })}</p>}
      </div>
      <DialogActions above={<WorstCaseLine terms={terms} funds={funds} />}>
        <Button onPress={onCancel} isDisabled={isCreating}>
          {t('cancel')}
        </Button>
        <Button look="primary" onPress={() => onCreate(limits)} isDisabled={isCreating || seconds > 0}>
          {t('create')}
        </Button>
      </DialogActions>
    </>
  );
}

type CarryLineProps = { carry: Carry; currency: 'usd' | 'diem'; period: string; limits: LimitChoice };

function CarryLine({ carry, currency, period, limits }: CarryLineProps) {
  const t = useTranslations('rotate.carried');
  const { writeAmount, writeCap } = useTermWords();
  const name = currency.toUpperCase();
  switch (carry.kind) {
    case 'noCap':
    case 'off':
      return <p>{t(carry.kind, { currency: name })}</p>;
    case 'unknown':
      return (
        <p>
          <Verbatim>{t('unknown', { currency: name, cap: writeCap(carry.cap, currency, period) })}</Verbatim>
        </p>
      );
    case 'left': {
      const cap = writeCap(carry.cap, currency, period);
      if (carry.left < carry.cap && limits === 'full')
        return (
          <p>
            <Verbatim>{t('full', { currency: name, cap })}</Verbatim>
          </p>
        );
      if (carry.left === 0)
        return <p className={styles.danger}>{t('nothing', { currency: name, cap, period })}</p>;
      if (carry.left === carry.cap)
        return (
          <p>
            <Verbatim>{t('whole', { currency: name, cap, period })}</Verbatim>
          </p>
        );
      const [left, used] = [writeAmount(carry.left, currency), writeAmount(Number(carry.used), currency)];
      return (
        <p>
          <Verbatim>{t('left', { currency: name, left, cap, used, period })}</Verbatim>
        </p>
      );
    }
  }
}
