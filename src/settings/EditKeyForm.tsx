import { useEffect, useRef, useState } from 'react';
import { Controller, FormProvider, useForm, useWatch } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '../failures/FailureNotice.tsx';
import { cleanText } from '../kit/text.ts';
import { Button } from '../ui/Button.tsx';
import { DialogActions } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { ApiKey, KeyField } from '../venice/apiKey.ts';
import { veniceNow } from '../venice/veniceClock.ts';
import { ExpiryField } from './ExpiryField.tsx';
import {
  createEditResolver,
  type EditKeyValues,
  maxStoredDescription,
  readTerms,
  toEditValues,
} from './editKeyForm.ts';
import { KeyDifference } from './KeyDifference.tsx';
import type { EditState } from './keyEdit.ts';
import { selectable } from './keyName.ts';
import { type KeyTerms, termsOf } from './keyTerms.ts';
import { ModelPrivacyField } from './ModelPrivacyField.tsx';
import styles from './OptionsFields.module.css';
import { OptionsError, type OptionsErrorCode } from './options.ts';
import { SpendField } from './SpendField.tsx';
import { WorstCaseLine } from './WorstCaseLine.tsx';
import type { Funds } from './worstCase.ts';

type EditKeyFormProps = {
  stored: ApiKey;
  /** What the form begins with, where it is not what is stored. */
  asked: KeyTerms | undefined;
  focus?: KeyField | undefined;
  isSaving: boolean;
  failed: Extract<EditState, { step: 'editing' }>['failed'];
  funds: Funds | undefined;
  onSave(asked: KeyTerms): void;
  onCancel(): void;
};

/** The form over one stored key. What will change stands above the button that changes it. */
export function EditKeyForm({
  stored,
  asked: first,
  focus,
  isSaving,
  failed,
  funds,
  onSave,
  onCancel,
}: EditKeyFormProps) {
  const t = useTranslations('editKey');
  const o = useTranslations('options');
  const [before] = useState(() => termsOf(stored));
  const form = useForm<EditKeyValues>({
    defaultValues: toEditValues(first ?? before),
    resolver: createEditResolver(before, veniceNow),
    mode: 'onBlur',
  });
  const values = useWatch({ control: form.control }) as EditKeyValues; // Every field has a default.
  const asked = readOrNothing(before, values);
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focus) findInput(fields.current, focus)?.focus();
  }, [focus]);
  return (
    <FormProvider {...form}>
      <p className={styles.about}>
        {t('about', { type: selectable(stored.apiKeyType), last6: cleanText(stored.last6Chars ?? '?', 12) })}
      </p>
      <div ref={fields} className={styles.form}>
        <Controller
          control={form.control}
          name="description"
          render={({ field: { value, onChange, onBlur, ref }, fieldState: { error } }) => (
            <TextField
              label={o('description')}
              value={value}
              onChange={onChange}
              onBlur={onBlur}
              inputRef={ref}
              maxLength={maxStoredDescription}
              description={t('descriptionHint')}
              error={error?.message && o(`errors.${error.message as OptionsErrorCode}`)}
            />
          )}
        />
        {(before.usd === undefined || before.diem === undefined) && (
          <Notice tone="warning">{t('limitsUnknown')}</Notice>
        )}
        <SpendField funds={funds} />
        <div data-field="modelPrivacy">
          <ModelPrivacyField />
        </div>
        <ExpiryField />
      </div>
      {failed && (
        <FailureNotice title={t(failed.at === 'sending' ? 'refused' : 'unread')} error={failed.error} />
      )}
      {isSaving && <Notice tone="busy" title={t('saving')} />}
      <DialogActions
        above={
          <>
            <KeyDifference before={before} asked={asked ?? before} />
            <WorstCaseLine terms={asked} funds={funds} />
          </>
        }
      >
        <Button onPress={onCancel} isDisabled={isSaving}>
          {t('cancel')}
        </Button>
        <Button
          look="primary"
          isDisabled={isSaving}
          onPress={() => void form.handleSubmit((sent) => onSave(readTerms(before, sent, veniceNow())))()}
        >
          {t('save')}
        </Button>
      </DialogActions>
    </FormProvider>
  );
}

/** What is typed into, else what is chosen. */
function findInput(fields: HTMLElement | null, focus: KeyField): HTMLElement | null | undefined {
  const field = fields?.querySelector(`[data-field="${focus}"]`);
  return field?.querySelector<HTMLElement>('input[type=text]') ?? field?.querySelector('input:checked');
}

/** While a field is half typed there is no difference to show. */
function readOrNothing(before: KeyTerms, values: EditKeyValues): KeyTerms | undefined {
  try {
    return readTerms(before, values, veniceNow());
  } catch (error) {
    if (error instanceof OptionsError) return undefined;
    throw error;
  }
}
