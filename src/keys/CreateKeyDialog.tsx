import { zodResolver } from '@hookform/resolvers/zod';
import { useId, useState, useSyncExternalStore } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '../doctor/FailureNotice.tsx';
import { OptionsFields } from '../options/OptionsFields.tsx';
import { buildOptions, createNonce } from '../options/options.ts';
import {
  createDefaults,
  type OptionsFormValues,
  optionsFormSchema,
  toKeyRequest,
} from '../options/optionsForm.ts';
import { KeyReveal } from '../session/KeyReveal.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PartBoundary } from '../ui/PartBoundary.tsx';
import { useSecondsUntil } from '../ui/useSecondsUntil.ts';
import type { ApiKey } from '../venice/apiKey.ts';
import { CreationNotice } from './CreationNotice.tsx';
import styles from './KeyDetails.module.css';
import { createKeyMaker, type KeyMaker, type MakerState } from './keyMaker.ts';
import type { KeysScope } from './keysScope.ts';
import { LostCreation } from './LostCreation.tsx';
import { fromKey, fromTemplate, templates } from './templates.ts';

type CreateKeyDialogProps = {
  /** The key to clone. */
  from: ApiKey | undefined;
  scope: KeysScope;
  onClose(): void;
};

/** A new key from the form, a template or another key; shown once, as after a mint. */
export function CreateKeyDialog({ from, scope, onClose }: CreateKeyDialogProps) {
  const t = useTranslations('create');
  const [maker] = useState(() => createKeyMaker(scope));
  const state = useSyncExternalStore(maker.subscribe, maker.getState);
  const leave = () => {
    maker.close();
    onClose();
  };
  const done = () => {
    leave();
    scope.reload();
  };
  const title = from ? t('cloneTitle') : t('title');
  return (
    <Dialog
      title={state.step === 'created' ? t('createdTitle') : title}
      onClose={leave}
      isHeld={state.step !== 'form'}
      isWide
    >
      {(state.step === 'form' || state.step === 'creating') && (
        <CreateForm from={from} scope={scope} maker={maker} state={state} onCancel={leave} />
      )}
      {(state.step === 'searching' || state.step === 'unsearched' || state.step === 'orphaned') && (
        <LostCreation
          state={state}
          stands={t('lostStands')}
          onSearch={() => void maker.search()}
          onRevoke={() => void maker.revokeOrphans()}
          onClose={done}
        />
      )}
      {state.step === 'created' && (
        <>
          <PartBoundary>
            <CreationNotice nonce={state.nonce} heldKey={state.key} body={state.body} scope={scope} />
          </PartBoundary>
          <KeyReveal heldKey={state.key} onDone={done} />
        </>
      )}
    </Dialog>
  );
}

type CreateFormProps = {
  from: ApiKey | undefined;
  scope: KeysScope;
  maker: KeyMaker;
  state: Extract<MakerState, { step: 'form' | 'creating' }>;
  onCancel(): void;
};

function CreateForm({ from, scope, maker, state, onCancel }: CreateFormProps) {
  const t = useTranslations('create');
  const templatesId = useId();
  const seconds = useSecondsUntil(scope.creations.nextAt());
  const form = useForm<OptionsFormValues>({
    defaultValues: from ? fromKey(from, Date.now()) : createDefaults(Date.now()),
    resolver: zodResolver(optionsFormSchema),
    mode: 'onBlur',
  });
  const isCreating = state.step === 'creating';
  const create = form.handleSubmit(async (values) => {
    const nonce = createNonce();
    const { description = '', ...options } = buildOptions(toKeyRequest(values), nonce, Date.now());
    await maker.create({ ...options, description }, nonce);
  });
  // Where the button is that was pressed: the form is longer than most screens.
  const outcome = (isCreating || state.wasAbsent || state.refused || seconds > 0) && (
    <div className={styles.form}>
      {state.step === 'form' && state.wasAbsent && (
        <Notice tone="plain" title={t('absent')}>
          <p>{t('absentText')}</p>
        </Notice>
      )}
      {state.step === 'form' && state.refused && <FailureNotice title={t('refused')} error={state.refused} />}
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
      <OptionsFields />
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
