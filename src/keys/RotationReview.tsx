import { useTranslations } from 'use-intl';
import { FailureNotice } from '../doctor/FailureNotice.tsx';
import { useTermWords } from '../options/useTermWords.ts';
import { Button } from '../ui/Button.tsx';
import { DialogActions } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useSecondsUntil } from '../ui/useSecondsUntil.ts';
import type { Carry } from './carryBudget.ts';
import styles from './KeyDetails.module.css';
import type { Pace } from './pace.ts';
import type { RotationState } from './rotation.ts';
import { last6Of, useKeyName } from './useKeyWords.ts';

type RotationReviewProps = {
  state: Extract<RotationState, { step: 'review' | 'creating' }>;
  creations: Pick<Pace, 'nextAt'>;
  onCreate(): void;
  onCancel(): void;
};

/** Before anything is made: what the new key will be, and what is left of the budget. */
export function RotationReview({ state, creations, onCreate, onCancel }: RotationReviewProps) {
  const t = useTranslations('rotate');
  const c = useTranslations('create');
  const { old, plan, step } = state;
  const seconds = useSecondsUntil(creations.nextAt());
  const { write } = useTermWords();
  const name = useKeyName(old);
  const { usd, diem } = plan.carried;
  const { settings } = plan;
  const isCut = [usd, diem].some((carry) => carry.kind === 'left' && carry.left < carry.cap);
  const period = settings.limitPeriod ?? 'EPOCH';
  const terms = {
    description: '',
    usd: undefined,
    diem: undefined,
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
          <CarryLine carry={usd} currency="usd" period={period} />
          <CarryLine carry={diem} currency="diem" period={period} />
          {isCut && <p className={styles.soft}>{t(`raiseLater.${period}`)}</p>}
        </div>
        <dl className={styles.facts} aria-label={t('settings')}>
          {(['limitPeriod', 'modelPrivacy', 'expiresAt'] as const).map((field) => (
            <div key={field} className={styles.fact}>
              <dt>{e(field)}</dt>
              <dd>{write(terms, field)}</dd>
            </div>
          ))}
        </dl>
        {state.step === 'review' && state.wasAbsent && <Notice tone="plain" title={t('absent')} />}
        {state.step === 'review' && state.refused && (
          <FailureNotice title={t('refused')} error={state.refused}>
            <p>{t('oldWorks', { last6: last6Of(old) })}</p>
          </FailureNotice>
        )}
        {isCreating && <Notice tone="busy" title={t('creating')} />}
        {seconds > 0 && !isCreating && <p className={styles.soft}>{c('paced', { seconds })}</p>}
      </div>
      <DialogActions>
        <Button onPress={onCancel} isDisabled={isCreating}>
          {t('cancel')}
        </Button>
        <Button look="primary" onPress={onCreate} isDisabled={isCreating || seconds > 0}>
          {t('create')}
        </Button>
      </DialogActions>
    </>
  );
}

function CarryLine({ carry, currency, period }: { carry: Carry; currency: 'usd' | 'diem'; period: string }) {
  const t = useTranslations('rotate.carried');
  const { writeAmount } = useTermWords();
  const name = currency.toUpperCase();
  switch (carry.kind) {
    case 'noCap':
    case 'off':
      return <p>{t(carry.kind, { currency: name })}</p>;
    case 'unknown':
      return <p>{t('unknown', { currency: name, cap: writeAmount(carry.cap, currency) })}</p>;
    case 'left': {
      const cap = writeAmount(carry.cap, currency);
      if (carry.left === 0)
        return <p className={styles.danger}>{t('nothing', { currency: name, cap, period })}</p>;
      if (carry.left === carry.cap) return <p>{t('whole', { currency: name, cap, period })}</p>;
      const [left, used] = [writeAmount(carry.left, currency), writeAmount(Number(carry.used), currency)];
      return <p>{t('left', { currency: name, left, cap, used, period })}</p>;
    }
  }
}
