import { memo, useDeferredValue } from 'react';
import { cleanText } from '../ui/cleanText.ts';
import styles from './LimitsTable.module.css';
import { type LimitColumn, type LimitRow, type LimitSort, limitColumns, limitKinds } from './limitRows.ts';
import { type LimitWords, useLimitWords } from './useLimitWords.ts';

type LimitsTableProps = {
  /** All models, in order. */
  rows: readonly LimitRow[];
  /** The places of those that the filter lets through. */
  shown: ReadonlySet<number>;
  /** Rows of Venice's list that could not be read. */
  unreadable: number;
  sort: LimitSort;
  onSort(column: LimitColumn): void;
};

/** More than the tallest screens show. */
const firstRows = 40;

/**
 * A plain table with all its rows, as the table of keys is: the browser's own search finds each, and a screen reader counts them right. It scrolls in
 * a frame of its own, so that 350 models do not bury the rest of the page.
 */
export function LimitsTable({ rows, shown, unreadable, sort, onSort }: LimitsTableProps) {
  const words = useLimitWords();
  const { t } = words;
  // The first screenful at once, the rest in the breath after it: later draws are whole.
  const isWhole = useDeferredValue(true, false);
  return (
    <div className={styles.frame} hidden={shown.size === 0 && unreadable === 0}>
      <table className={styles.table} aria-label={t('title')}>
        <thead>
          <tr>
            {limitColumns.map((column) => (
              <SortHead key={column} column={column} words={words} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {(isWhole ? rows : rows.slice(0, firstRows)).map((row) => (
            <LimitCells key={row.place} row={row} words={words} isShown={shown.has(row.place)} />
          ))}
          {Array.from({ length: unreadable }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: these rows have nothing to be told apart by
            <tr key={index} className={styles.unreadable}>
              <td colSpan={limitColumns.length}>{t('unreadable')}</td>
            </tr>
          ))}
        </tbody>
      </table>
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
            <code>{shownId}</code>
          </bdi>
        )}
        {offline && <span className={styles.note}>{t('offline')}</span>}
        {notes && <span className={styles.note}>{notes}</span>}
      </th>
      <td className={styles.type}>{model ? cleanText(model.type, 24) || missing : missing}</td>
      <td className={styles.privacy}>{privacy ? cleanText(privacy, 24) : missing}</td>
      <td className={styles.price}>{(model && writePrice(model)) || missing}</td>
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

type SortHeadProps = Pick<LimitsTableProps, 'sort' | 'onSort'> & { column: LimitColumn; words: LimitWords };

function SortHead({ column, words: { t }, sort, onSort }: SortHeadProps) {
  const isSorted = sort.column === column;
  const direction = sort.isDescending ? 'descending' : 'ascending';
  return (
    <th scope="col" className={styles[column]} aria-sort={isSorted ? direction : 'none'}>
      <button type="button" className={styles.sort} onClick={() => onSort(column)}>
        {t(`columns.${column}`)}
        <span aria-hidden="true" className={styles.arrow}>
          {isSorted && (sort.isDescending ? '↓' : '↑')}
        </span>
      </button>
    </th>
  );
}
