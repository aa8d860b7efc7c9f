import { useTranslations } from 'use-intl';
import { explainFailure } from '../failures/failures.ts';
import styles from '../jobs/Bulk.module.css';
import type { BulkItem } from '../jobs/bulk.ts';
import type { BulkAction } from '../jobs/bulkPlan.ts';
import { useKeyName } from '../settings/keyName.ts';
import { findChanges } from '../settings/keyTerms.ts';
import { useTermWords } from '../settings/useTermWords.ts';
import { Verbatim } from '../ui/Verbatim.tsx';

/** Every key of the plan, with what happens to it and how far that is. */
export function BulkItems({ items }: { items: readonly BulkItem[] }) {
  const t = useTranslations('bulk');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={styles.scroll} aria-label={t('plan')} tabIndex={0}>
      <table className={styles.items}>
        <thead>
          <tr>
            <th scope="col">{t('key')}</th>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('status')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Item key={item.key.id} item={item} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Item({ item: { key, action, status } }: { item: BulkItem }) {
  const t = useTranslations('bulk');
  const errors = useTranslations('failures.kinds');
  const name = useKeyName(key);
  const error = status.kind === 'failed' || status.kind === 'unknown' ? status.error : undefined;
  return (
    <tr className={styles[status.kind]}>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td>
        <Action action={action} />
      </td>
      <td>
        {t(`statuses.${status.kind}`)}
        {error && <span className={styles.why}>{errors(`${explainFailure(error).code}.what`)}</span>}
        {status.kind === 'moved' && <span className={styles.why}>{t('moved')}</span>}
        {status.kind === 'failed' && !error && <span className={styles.why}>{t('differs')}</span>}
      </td>
    </tr>
  );
}

function Action({ action }: { action: BulkAction }) {
  const t = useTranslations('bulk');
  const fields = useTranslations('editKey.fields');
  const { write } = useTermWords();
  if (action.kind === 'none') return t(action.because);
  if (action.kind === 'delete') return t('revoke');
  const { before, asked } = action;
  return findChanges(before, asked).map((field) => (
    <span key={field} className={styles.line}>
      <Verbatim>
        {t('becomes', { field: fields(field), from: write(before, field), to: write(asked, field) })}
      </Verbatim>
    </span>
  ));
}
