import { useTranslations } from 'use-intl';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import type { DataTableModel } from '../ui/useDataTable.ts';
import styles from './KeyFilters.module.css';
import type { KeyEntry } from './keyEntries.ts';

type SortSelectProps = { table: DataTableModel<KeyEntry>; hasApps: boolean };

/** Sorts where the screen is too narrow for the columns that one would press. */
export function SortSelect({ table, hasApps }: SortSelectProps) {
  const t = useTranslations('keys');
  const columns = table
    .getAllLeafColumns()
    .filter((column) => column.getCanSort() && (hasApps || column.id !== 'app'));
  const sorted = columns.find((column) => column.getIsSorted());
  return (
    <div className={styles.sort}>
      <Select
        label={t('sortBy')}
        value={sorted?.id ?? ''}
        onChange={(value) => table.getColumn(value)?.toggleSorting()}
        beside={
          <Button onPress={() => sorted?.toggleSorting()}>
            {sorted?.getIsSorted() === 'desc' ? t('descending') : t('ascending')}
          </Button>
        }
      >
        {columns.map(({ id, columnDef }) => (
          <option key={id} value={id}>
            {String(columnDef.header)}
          </option>
        ))}
      </Select>
    </div>
  );
}
