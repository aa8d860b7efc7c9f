import { useTranslations } from 'use-intl';
import { FailureNotice } from '../failures/FailureNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { DialogActions } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useFocus } from '../ui/useFocus.ts';
import { Verbatim } from '../ui/Verbatim.tsx';
import styles from './KeyDifference.module.css';
import type { EditState } from './keyEdit.ts';
import { type KeyTerms, keyFields, termsOf } from './keyTerms.ts';
import { useTermWords } from './useTermWords.ts';

type EditKeyResultProps = {
  state: Extract<EditState, { step: 'checked' | 'unchecked' }>;
  onCheck(): void;
  onEdit(): void;
  onClose(): void;
};

/** After a save: what was asked for beside what Venice stores, or that this could not be read. */
export function EditKeyResult({ state, onCheck, onEdit, onClose }: EditKeyResultProps) {
  const t = useTranslations('editKey');
  // The button that was pressed is gone: focus goes to what it brought, and stays in the dialog.
  const top = useFocus<HTMLDivElement>();

  if (state.step === 'unchecked')
    return (
      <div ref={top} tabIndex={-1} className={styles.result}>
        <FailureNotice title={t(state.save.lost ? 'unchecked' : 'uncheckedSaved')} error={state.error}>
          <p>{t('uncheckedText')}</p>
        </FailureNotice>
        <DialogActions>
          <Button onPress={onClose}>{t('close')}</Button>
          <Button look="primary" onPress={onCheck}>
            {t('checkAgain')}
          </Button>
        </DialogActions>
      </div>
    );

  const { save, differs } = state;
  return (
    <div ref={top} tabIndex={-1} className={styles.result}>
      <Verdict isLost={save.lost !== undefined} isSame={differs.length === 0} />
      <Comparison asked={save.asked} stored={termsOf(state.key)} differs={differs} changed={save.changed} />
      <DialogActions>
        <Button onPress={onEdit}>{t('editAgain')}</Button>
        <Button look="primary" onPress={onClose}>
          {t('close')}
        </Button>
      </DialogActions>
    </div>
  );
}

function Verdict({ isLost, isSame }: { isLost: boolean; isSame: boolean }) {
  const t = useTranslations('editKey');
  if (isSame) return <Notice tone="success" title={t(isLost ? 'lostSaved' : 'saved')} />;
  return (
    <Notice tone="warning" title={t(isLost ? 'lostUnsaved' : 'differs')}>
      <p>{t('differsText')}</p>
    </Notice>
  );
}

type ComparisonProps = {
  asked: KeyTerms;
  stored: KeyTerms;
  changed: readonly string[];
  differs: readonly string[];
};

/** The settings that were sent, and any other that is not as it was. */
function Comparison({ asked, stored, changed, differs }: ComparisonProps) {
  const t = useTranslations('editKey');
  const { write } = useTermWords();
  const shown = keyFields.filter((field) => changed.includes(field) || differs.includes(field));
  return (
    <table className={styles.table} aria-label={t('comparison')}>
      <thead>
        <tr>
          <th scope="col">{t('field')}</th>
          <th scope="col">{t('asked')}</th>
          <th scope="col">{t('stored')}</th>
          <th scope="col">{t('verdict')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((field) => (
          <tr key={field} className={differs.includes(field) ? styles.differs : ''}>
            <th scope="row">{t(`fields.${field}`)}</th>
            <td>
              <bdi>
                <Verbatim>{write(asked, field)}</Verbatim>
              </bdi>
            </td>
            <td>
              <bdi>
                <Verbatim>{write(stored, field)}</Verbatim>
              </bdi>
            </td>
            <td>{t(differs.includes(field) ? 'different' : 'same')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
