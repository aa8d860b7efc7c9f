import { useId } from 'react';
import { useTranslations } from 'use-intl';
import styles from './KeyFilters.module.css';
import { type Sort, type SortColumn, sortColumns } from './keyEntries.ts';

type SortSelectProps = { sort: Sort; onSort(column: SortColumn): void };

/** Sorts where the screen is too narrow for the columns that one would press. */
export function SortSelect({ sort, onSort }: SortSelectProps) {
  const t = useTranslations('keys');
  const id = useId();
  const find = (value: string) => sortColumns.find((column) => column === value) ?? sort.column;
  return (
    <div className={styles.sort}>
      <label htmlFor={id}>{t('sortBy')}</label>
      <div className={styles.sortRow}>
        <select id={id} value={sort.column} onChange={({ target }) => onSort(find(target.value))}>
          {sortColumns.map((column) => (
            <option key={column} value={column}>
              {t(`columns.${column}`)}
            </option>
          ))}
        </select>
        <button type="button" onClick={() => onSort(sort.column)}>
          {sort.isDescending ? t('descending') : t('ascending')}
        </button>
      </div>
    </div>
  );
}
