import { useTranslations } from 'use-intl';
import { Button } from '../ui/Button.tsx';
import { DialogActions } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Verbatim } from '../ui/Verbatim.tsx';
import styles from './KeyDifference.module.css';
import { canSave, type EditState } from './keyEdit.ts';
import { findChanges, keyFields, termsOf } from './keyTerms.ts';
import { useTermWords } from './useTermWords.ts';

type MovedKeyProps = {
  state: Extract<EditState, { step: 'moved' }>;
  onSave(): void;
  onEdit(): void;
  onClose(): void;
};

/**
 * Somebody else changed the key since the form was opened: what it was, what it is, and what a save
 * would make of it.
 */
export function MovedKey({ state, onSave, onEdit, onClose }: MovedKeyProps) {
  const t = useTranslations('editKey');
  const { write } = useTermWords();
  const { seen, save } = state;
  const now = termsOf(state.key);
  const moved = findChanges(seen, now);
  const shown = keyFields.filter((field) => moved.includes(field) || save.changed.includes(field));
  return (
    <>
      <Notice tone="warning" title={t('moved')}>
        <p>{t(canSave(state) ? 'movedText' : 'movedStuck')}</p>
      </Notice>
      <table className={styles.table} aria-label={t('movedTable')}>
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            <th scope="col">{t('opened')}</th>
            <th scope="col">{t('storedNow')}</th>
            <th scope="col">{t('afterSaving')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((field) => (
            <tr key={field} className={moved.includes(field) ? styles.differs : ''}>
              <th scope="row">{t(`fields.${field}`)}</th>
              {[seen, now, save.asked].map((terms, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the three columns have no other name
                <td key={index}>
                  <bdi>
                    <Verbatim>{write(terms, field)}</Verbatim>
                  </bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <DialogActions>
        <Button onPress={onClose}>{t('cancel')}</Button>
        <Button onPress={onEdit}>{t('backToForm')}</Button>
        {canSave(state) && (
          <Button look="primary" onPress={onSave}>
            {t('saveAnyway')}
          </Button>
        )}
      </DialogActions>
    </>
  );
}
