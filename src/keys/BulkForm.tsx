import { zodResolver } from '@hookform/resolvers/zod';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import type { BulkChange } from '../jobs/bulkPlan.ts';
import { ExpiryField } from '../settings/ExpiryField.tsx';
import { LimitField } from '../settings/LimitField.tsx';
import { LimitPeriodField } from '../settings/LimitPeriodField.tsx';
import fields from '../settings/OptionsFields.module.css';
import { readExpiry, readLimit } from '../settings/options.ts';
import {
  createDefaults,
  type LimitValues,
  type OptionsFormValues,
  optionsFormSchema,
  toKeyRequest,
} from '../settings/optionsForm.ts';
import { Button } from '../ui/Button.tsx';
import { DialogActions } from '../ui/Dialog.tsx';
import { veniceNow } from '../venice/veniceClock.ts';

type BulkFormProps = { action: 'limits' | 'expiry'; onPlan(change: BulkChange): void; onCancel(): void };

/** For many keys at once no limit is a default: one must be written, or another choice made. */
const unwritten: LimitValues = { kind: 'amount', amount: '' };

/** What shall be with all selected keys; the same fields as those of one key. */
export function BulkForm({ action, onPlan, onCancel }: BulkFormProps) {
  const t = useTranslations('bulk');
  const o = useTranslations('options');
  const form = useForm<OptionsFormValues>({
    defaultValues: {
      ...createDefaults(Date.now()),
      ...(action === 'limits' && { usd: unwritten, diem: unwritten }),
    },
    resolver: zodResolver(optionsFormSchema),
    mode: 'onBlur',
  });
  const plan = form.handleSubmit((values) => onPlan(toChange(action, values)));
  return (
    <FormProvider {...form}>
      {action === 'expiry' ? (
        <ExpiryField />
      ) : (
        <div className={fields.form}>
          <div className={fields.limits}>
            <LimitField name="usd" label={o('usdLimit')} currency="USD" />
            <LimitField name="diem" label={o('diemLimit')} currency="DIEM" />
          </div>
          <LimitPeriodField />
        </div>
      )}
      <DialogActions>
        <Button onPress={onCancel}>{t('cancel')}</Button>
        <Button look="primary" onPress={() => void plan()}>
          {t('showPlan')}
        </Button>
      </DialogActions>
    </FormProvider>
  );
}

function toChange(action: 'limits' | 'expiry', values: OptionsFormValues): BulkChange {
  const { usd, diem, limitPeriod, expiry } = toKeyRequest(values);
  if (action === 'limits') return { kind: 'limits', usd: readLimit(usd), diem: readLimit(diem), limitPeriod };
  return { kind: 'expiry', expiresAt: expiry.kind === 'never' ? null : readExpiry(expiry.at, veniceNow()) };
}
