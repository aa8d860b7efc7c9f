import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '../failures/FailureNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { KeyField } from '../venice/apiKey.ts';
import type { KeyClient } from '../venice/keyClient.ts';
import { EditKeyForm } from './EditKeyForm.tsx';
import { EditKeyResult } from './EditKeyResult.tsx';
import { createKeyEditor } from './keyEditor.ts';
import { MovedKey } from './MovedKey.tsx';
import type { Funds } from './worstCase.ts';

export type EditKeyDialogProps = {
  /** Bound to an ADMIN key of the same account. */
  client: Pick<KeyClient, 'getKey' | 'updateKey'>;
  keyId: string;
  /** The field to begin at; the first unless told. */
  focus?: KeyField;
  onClose(): void;
  /** Something was sent: lists that show the key are out of date. */
  onSaved(): void;
  /** What the account holds, where the page knows it. */
  funds?: Funds | undefined;
};

/**
 * Changes the limits, period, privacy, description and expiry of one key, and shows what Venice
 * stored of it.
 */
export function EditKeyDialog({ client, keyId, focus, onClose, onSaved, funds }: EditKeyDialogProps) {
  const t = useTranslations('editKey');
  const [editor] = useState(() => createKeyEditor(client, keyId));
  const state = useSyncExternalStore(editor.subscribe, editor.getState);

  useEffect(() => {
    void editor.load();
  }, [editor]);

  const isSaving = state.step === 'rereading' || state.step === 'sending' || state.step === 'readingBack';
  const isSettled = state.step === 'checked' || state.step === 'unchecked';
  useEffect(() => {
    if (isSettled) onSaved();
  }, [isSettled, onSaved]);

  return (
    <Dialog title={t('title')} onClose={onClose} isHeld={isSaving} isWide>
      {state.step === 'loading' && <Notice tone="busy" title={t('loading')} />}
      {state.step === 'unloaded' && (
        <>
          <FailureNotice title={t('unloaded')} error={state.error} />
          <DialogActions>
            <Button onPress={onClose}>{t('close')}</Button>
            <Button look="primary" onPress={() => void editor.load()}>
              {t('again')}
            </Button>
          </DialogActions>
        </>
      )}
      {(state.step === 'editing' || isSaving) && (
        <EditKeyForm
          key={state.key.id}
          stored={state.key}
          focus={focus}
          asked={state.step === 'editing' ? state.asked : state.save.asked}
          isSaving={isSaving}
          funds={funds}
          failed={state.step === 'editing' ? state.failed : undefined}
          onSave={(asked) => void editor.save(asked)}
          onCancel={onClose}
        />
      )}
      {state.step === 'moved' && (
        <MovedKey state={state} onSave={() => void editor.confirm()} onEdit={editor.edit} onClose={onClose} />
      )}
      {isSettled && (
        <EditKeyResult
          state={state}
          onCheck={() => void editor.check()}
          onEdit={editor.edit}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}
