import { memo, useMemo } from 'react';
import { cleanText } from '../kit/text.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { UnreadableRows } from '../ui/UnreadableRows.tsx';
import { type DataColumn, useDataTable } from '../ui/useDataTable.ts';
import { Verbatim } from '../ui/Verbatim.tsx';
import styles from './LimitsTable.module.css';
import { type LimitRow, limitColumns, limitKinds } from './limitRows.ts';
import { type LimitWords, useLimitWords } from './useLimitWords.ts';

type LimitsTableProps = {
  /** All models, in Venice's order. */
  rows: readonly LimitRow[];
  /** The places of those that the filter lets through. */
  shown: ReadonlySet<string>;
  /** Rows of Venice's list that could not be read. */
  unreadable: number;
};

const placeOf = ({ place }: LimitRow) => String(place);

/**
 * The limits of every model. It scrolls in a frame of its own, so that 350 models do not bury the
 * rest of the page.
 */
export function LimitsTable({ rows, shown, unreadable }: LimitsTableProps) {
  const words = useLimitWords();
  const { t } = words;
  const columns = useMemo(
    () =>
      limitColumns.map(
        (id): DataColumn<LimitRow> => ({
          id,
          header: t(`columns.${id}`),
          accessorFn: ({ order }) => order[id],
          meta: { className: styles[id] },
        }),
      ),
    [t],
  );
  const table = useDataTable({ rows, columns, idOf: placeOf, sortedBy: 'model' });
  return (
    <div className={styles.frame} hidden={shown.size === 0 && unreadable === 0}>
      <DataTable
        table={table}
        label={t('title')}
        className={styles.table}
        shown={shown}
        foot={
          <UnreadableRows count={unreadable} columns={limitColumns.length} className={styles.unreadable} />
        }
      >
        {(row, isShown) => <LimitCells row={row} words={words} isShown={isShown} />}
      </DataTable>
    </div>
  );
}

type LimitCellsProps = { row: LimitRow; words: LimitWords; isShown: boolean };

const LimitCells = memo(function LimitCells({ row, words, isShown }: LimitCellsProps) {
  const { t, labels, missing, writeCount, writePrice } = words;
  const { id, model, amounts } = row;
  const { name, privacy, offline } = model?.model_spec ?? {};
  const shownId = id === undefined ? '' : cleanText(id, 96);
  const shownName = cleanText(name ?? '', 64);
  const notes = writeNotes(row, words);
  return (
    <tr hidden={!isShown}>
      <th scope="row" className={styles.model}>
        <bdi className={styles.name}>{shownName || shownId || t('nameless')}</bdi>
        {shownName && shownId && shownName !== shownId && (
          <bdi>
            <code translate="no">{shownId}</code>
          </bdi>
        )}
        {offline && <span className={styles.note}>{t('offline')}</span>}
        {notes && <span className={styles.note}>{notes}</span>}
      </th>
      <td className={styles.type}>{model ? cleanText(model.type, 24) || missing : missing}</td>
      <td className={styles.privacy}>{privacy ? cleanText(privacy, 24) : missing}</td>
      <td className={styles.price}>
        <Verbatim>{(model && writePrice(model)) || missing}</Verbatim>
      </td>
      {limitKinds.map((kind) => (
        <td key={kind} className={styles[kind]} data-label={labels[kind]}>
          {amounts[kind] === undefined ? missing : writeCount(amounts[kind])}
        </td>
      ))}
    </tr>
  );
});

/** What has no column: limits of other kinds, those that could not be read, or that there is none. */
function writeNotes({ amounts, others, unreadable }: LimitRow, { t, writeCount }: LimitWords): string {
  const notes = others.map(({ type, amount }) =>
    t('other', { type: cleanText(type, 24), amount: writeCount(amount) }),
  );
  if (unreadable > 0) notes.push(t('unreadableLimits', { count: unreadable }));
  if (notes.length === 0 && Object.keys(amounts).length === 0) return t('noLimits');
  return notes.slice(0, 6).join(' · ');
}
