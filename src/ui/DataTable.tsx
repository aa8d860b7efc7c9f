import { Fragment, type ReactNode, useDeferredValue } from 'react';
import styles from './DataTable.module.css';
import type { DataTableColumn, DataTableModel } from './useDataTable.ts';

/** More than the tallest screens show. */
const firstRows = 40;

type DataTableProps<Row extends object> = {
  table: DataTableModel<Row>;
  label: string;
  className?: string | undefined;
  /** The ids that the filter lets through. */
  shown: ReadonlySet<string>;
  /** Draws a memoized `<tr>`, hidden unless `isShown`. */
  children: (row: Row, isShown: boolean) => ReactNode;
  /** Before the columns: the box that selects all. */
  lead?: ReactNode;
  /** After the rows: what could not be read. */
  foot?: ReactNode;
};

/**
 * A plain table with all its rows: the browser's own search finds each, and a screen reader counts
 * them right. A row that the filter leaves out is hidden and not removed, so that a keystroke draws
 * none anew.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { table, label, className, shown, children, lead, foot } = props;
  // The first screenful at once, the rest right after it: later draws are whole.
  const isWhole = useDeferredValue(true, false);
  const { rows } = table.getRowModel();
  return (
    <table className={`${styles.table} ${className}`} aria-label={label}>
      <thead>
        <tr>
          {lead}
          {table.getAllLeafColumns().map((column) => (
            <Head key={column.id} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {(isWhole ? rows : rows.slice(0, firstRows)).map(({ id, original }) => (
          <Fragment key={id}>{children(original, shown.has(id))}</Fragment>
        ))}
        {foot}
      </tbody>
    </table>
  );
}

function Head<Row extends object>({ column }: { column: DataTableColumn<Row> }) {
  const { header, meta } = column.columnDef;
  const title = typeof header === 'string' ? header : '';
  const sorted = column.getIsSorted();
  if (!column.getCanSort())
    return (
      <th scope="col" className={meta?.className}>
        {title}
      </th>
    );
  return (
    <th scope="col" className={meta?.className} aria-sort={ariaSort(sorted)}>
      <button type="button" className={styles.sort} onClick={column.getToggleSortingHandler()}>
        {title}
        <span aria-hidden="true" className={styles.arrow}>
          {sorted && (sorted === 'desc' ? '↓' : '↑')}
        </span>
      </button>
    </th>
  );
}

function ariaSort(sorted: 'asc' | 'desc' | false): 'ascending' | 'descending' | 'none' {
  if (!sorted) return 'none';
  return sorted === 'desc' ? 'descending' : 'ascending';
}
