import { useTranslations } from 'use-intl';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './KeyFilters.module.css';
import { type Sort, type SortColumn, sortColumns } from './keyEntries.ts';

type SortSelectProps = { sort: Sort; onSort(column: SortColumn): void };

/** Sorts where the screen is too narrow for the columns that one would press. */
export function SortSelect({ sort, onSort }: SortSelectProps) {
  const t = useTranslations('keys');
  const find = (value: string) => sortColumns.find((column) => column === value) ?? sort.column;
  return (
    <div className={styles.sort}>
      <Select
        label={t('sortBy')}
        value={sort.column}
        onChange={(value) => onSort(find(value))}
        beside={
          <Button onPress={() => onSort(sort.column)}>
            {sort.isDescending ? t('descending') : t('ascending')}
          </Button>
        }
      >
        {sortColumns.map((column) => (
          <option key={column} value={column}>
            {t(`columns.${column}`)}
          </option>
        ))}
      </Select>
    </div>
  );
}
