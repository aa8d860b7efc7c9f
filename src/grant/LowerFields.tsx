import { useTranslations } from 'use-intl';
import { useTermWords } from '../settings/useTermWords.ts';
import { TextField } from '../ui/TextField.tsx';
import styles from './Grant.module.css';
import type { GrantRequest } from './grantRequest.ts';
import type { LowerReason, TypedGrant } from './lowerGrant.ts';

type LowerFieldsProps = {
  request: GrantRequest;
  typed: TypedGrant;
  faults: Partial<Record<keyof TypedGrant, LowerReason>>;
  onChange(typed: TypedGrant): void;
};

/** The caps and the days that the app asked for, to be lowered; what it did not ask for is not offered. */
export function LowerFields({ request, typed, faults, onChange }: LowerFieldsProps) {
  const t = useTranslations('grant');
  const { writeAmount } = useTermWords();
  const asked = {
    usd: writeAmount(request.usd, 'usd'),
    diem: writeAmount(request.diem, 'diem'),
    days: String(request.days),
  };
  const field = (name: keyof TypedGrant, suffix?: string) => (
    <TextField
      label={t(name)}
      inputMode="decimal"
      value={typed[name]}
      onChange={(value) => onChange({ ...typed, [name]: value })}
      error={faults[name] && t(`faults.${faults[name]}`, { asked: asked[name] })}
      {...(suffix && { suffix })}
    />
  );
  return (
    <div className={styles.form}>
      <p className={styles.soft}>{t('lowerHint')}</p>
      {request.usd > 0 && field('usd', 'USD')}
      {request.diem > 0 && field('diem', 'DIEM')}
      {field('days')}
    </div>
  );
}
