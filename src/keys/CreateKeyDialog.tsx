import { zodResolver } from '@hookform/resolvers/zod';
import { useId, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import type { Creation } from '../creation/creation.ts';
import { useCreation, useCreations } from '../creation/useCreations.ts';
import { FailureNotice } from '../failures/FailureNotice.tsx';
import { OptionsFields } from '../settings/OptionsFields.tsx';
import { buildOptions } from '../settings/options.ts';
import {
  createDefaults,
  type OptionsFormValues,
  optionsFormSchema,
  toKeyRequest,
} from '../settings/optionsForm.ts';
import { FormWorstCase } from '../settings/WorstCaseLine.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useSecondsUntil } from '../ui/useSecondsUntil.ts';
import type { ApiKey } from '../venice/apiKey.ts';
import { createTag } from '../venice/tags.ts';
import { veniceNow, veniceSkewMs } from '../venice/veniceClock.ts';
import styles from './KeyDetails.module.css';
import type { KeysScope } from './keysScope.ts';
import { fromKey, fromTemplate, templates } from './templates.ts';

type CreateKeyDialogProps = {
  /** The key to clone. */
  from: ApiKey | undefined;
  scope: KeysScope;
  onClose(): void;
};

/** A new key from the form, a template or another key; the page shows it until it is saved. */
export function CreateKeyDialog({ from, scope, onClose }: CreateKeyDialogProps) {
  const t = useTranslations('create');
  const creations = useCreations();
  const [tag, setTag] = useState<string>();
  const creation = useCreation(tag);
  const close = () => {
    if (tag !== undefined && creation?.step === 'refused') creations.leave(tag);
    onClose();
  };
  const create = async (values: OptionsFormValues) => {
    if (tag !== undefined) creations.leave(tag);
    const next = createTag();
    const { description = '', ...options } = buildOptions(toKeyRequest(values), next, veniceNow());
    setTag(next);
    scope.creations.note();
    const step = await creations.create({
      client: scope.client,
      body: { ...options, description },
      tag: next,
    });
    if (step === 'refused') return;
    onClose();
    scope.reload();
  };
  return (
    <Dialog
      title={from ? t('cloneTitle') : t('title')}
      onClose={close}
      isHeld={creation?.step === 'sending'}
      isWide
    >
      <CreateForm from={from} scope={scope} creation={creation} onCreate={create} onCancel={close} />
    </Dialog>
  );
}

type CreateFormProps = {
  from: ApiKey | undefined;
  scope: KeysScope;
  creation: Creation | undefined;
  onCreate(values: OptionsFormValues): Promise<void>;
  onCancel(): void;
};

function CreateForm({ from, scope, creation, onCreate, onCancel }: CreateFormProps) {
  const t = useTranslations('create');
  const templatesId = useId();
  const seconds = useSecondsUntil(scope.creations.nextAt());
  const form = useForm<OptionsFormValues>({
    defaultValues: from ? fromKey(from, Date.now(), veniceSkewMs()) : createDefaults(Date.now()),
    resolver: zodResolver(optionsFormSchema),
    mode: 'onBlur',
  });
  const isCreating = creation?.step === 'sending';
  const create = form.handleSubmit(onCreate);
  // Where the button is that was pressed: the form is longer than most screens.
  const outcome = (
    <div className={styles.form}>
      <FormWorstCase funds={scope.funds} />
      {creation?.step === 'refused' && <FailureNotice title={t('refused')} error={creation.error} />}
      {isCreating && <Notice tone="busy" title={t('creating')} />}
      {seconds > 0 && !isCreating && <p className={styles.soft}>{t('paced', { seconds })}</p>}
    </div>
  );
  return (
    <FormProvider {...form}>
      {from ? (
        <p className={styles.soft}>{t('cloneText')}</p>
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: these buttons fill the form in, they are no fields of it
        <div role="group" aria-labelledby={templatesId} className={styles.templates}>
          <p id={templatesId} className={styles.legend}>
            {t('templates')}
          </p>
          {templates.map((template) => (
            <Button key={template} onPress={() => form.reset(fromTemplate(template, Date.now()))}>
              {t(`template.${template}`)}
            </Button>
          ))}
        </div>
      )}
      <OptionsFields funds={scope.funds} />
      <DialogActions above={outcome}>
        <Button onPress={onCancel} isDisabled={isCreating}>
          {t('cancel')}
        </Button>
        <Button look="primary" isDisabled={isCreating || seconds > 0} onPress={() => void create()}>
          {t('create')}
        </Button>
      </DialogActions>
    </FormProvider>
  );
}
