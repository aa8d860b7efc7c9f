import {
  type Column,
  type ColumnDef,
  createSortedRowModel,
  type ReactTable,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  columnMeta: {} as { className: string | undefined },
});

/**
 * A column: TanStack's definition, whose `header` is a text; sorted by its accessor, not at all
 * without one.
 */
export type DataColumn<Row extends object> = ColumnDef<typeof features, Row>;
export type DataTableColumn<Row extends object> = Column<typeof features, Row>;
export type DataTableModel<Row extends object> = ReactTable<typeof features, Row>;

type DataTableOptions<Row extends object> = {
  /** The same list sorts nothing again; so for `columns`. */
  rows: readonly Row[];
  columns: readonly DataColumn<Row>[];
  idOf(row: Row): string;
  /** The id of the column that sorts at first. */
  sortedBy: string;
};

/** Rows in the chosen order. What is unknown stands last either way; equals keep the order of `rows`. */
export function useDataTable<Row extends object>(options: DataTableOptions<Row>): DataTableModel<Row> {
  const { rows, columns, idOf, sortedBy } = options;
  const first = columns.find(({ id }) => id === sortedBy);
  return useTable({
    features,
    data: rows,
    columns,
    getRowId: idOf,
    defaultColumn: { sortFn: sortFn_basic, sortUndefined: 'last', sortDescFirst: false },
    initialState: { sorting: [{ id: sortedBy, desc: first?.sortDescFirst ?? false }] },
    enableMultiSort: false,
    enableSortingRemoval: false,
  });
}
