import { memo, useMemo } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { cleanText } from '../kit/text.ts';
import { useAmountWords } from '../messages/amountWords.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { type DataColumn, useDataTable } from '../ui/useDataTable.ts';
import styles from './Credit.module.css';
import type { Item } from './ledger.ts';

/** What each request came to, the newest first. */
export function LedgerTable({ items }: { items: readonly Item[] }) {
  const t = useTranslations('credit.transactions');
  const { writeExact } = useAmountWords();
  const columns = useMemo((): DataColumn<Item>[] => {
    const column = (id: 'when' | 'what' | 'model' | 'amount') => ({
      id,
      header: t(id),
      meta: { className: styles[id] },
    });
    return [
      { ...column('when'), accessorFn: ({ at }) => at, sortDescFirst: true },
      { ...column('what'), accessorFn: ({ type }) => type },
      { ...column('model'), accessorFn: ({ modelId }) => modelId },
      { ...column('amount'), accessorFn: ({ amount }) => Number(amount) },
    ];
  }, [t]);
  const table = useDataTable({ rows: items, columns, idOf: ({ id }) => id, sortedBy: 'when' });
  const shown = useMemo(() => new Set(items.map(({ id }) => id)), [items]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={styles.scroll} tabIndex={0} aria-label={t('list')}>
      <DataTable table={table} label={t('list')} className={styles.table} shown={shown}>
        {(item) => <ItemRow item={item} writeExact={writeExact} />}
      </DataTable>
    </section>
  );
}

const named = { CHARGE: 'charge', TOP_UP: 'topUp', REFUND: 'refund' } as const;

type ItemRowProps = { item: Item; writeExact: (decimal: string) => string };

const ItemRow = memo(({ item: { at, type, modelId, amount, rows }, writeExact }: ItemRowProps) => {
  const t = useTranslations('credit.transactions');
  const format = useFormatter();
  const name = Object.entries(named).find(([known]) => known === type)?.[1];
  return (
    <tr>
      <td className={styles.when}>{at === undefined ? '–' : format.dateTime(at, 'moment')}</td>
      <td className={styles.what}>
        {name ? t(name) : <bdi>{cleanText(type, 32)}</bdi>}
        {rows > 1 && <span className={styles.soft}> {t('rows', { count: rows })}</span>}
      </td>
      <td className={styles.model}>{modelId ? <bdi>{cleanText(modelId, 64)}</bdi> : '–'}</td>
      <td className={styles.amount}>
        <bdi dir="ltr">{writeExact(amount)}</bdi>
      </td>
    </tr>
  );
});
