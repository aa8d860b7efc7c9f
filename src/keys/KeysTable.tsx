import { memo, useDeferredValue, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { KeyCells } from './KeyCells.tsx';
import styles from './KeysTable.module.css';
import type { KeyEntry, Sort, SortColumn } from './keyEntries.ts';
import { type KeyWords, useKeyWords, writeName } from './useKeyWords.ts';

type KeysTableProps = {
  /** All keys, in order. */
  entries: readonly KeyEntry[];
  /** The ids that the filter lets through. */
  shown: ReadonlySet<string>;
  /** Rows of Venice's list that could not be read. */
  unreadable: number;
  sort: Sort;
  onSort(column: SortColumn): void;
  selected: ReadonlySet<string>;
  onSelect(ids: readonly string[], isSelected: boolean): void;
  onOpen(id: string): void;
};

/** More than the tallest screens show. */
const firstRows = 40;

/**
 * A plain table, all rows in it: an account has at most 500 keys, the browser's own search finds each of them, and a screen reader counts them
 * right. A row that the filter leaves out is hidden and not taken away, so that a keystroke makes none anew.
 */
export function KeysTable({
  entries,
  shown,
  unreadable,
  sort,
  onSort,
  selected,
  onSelect,
  onOpen,
}: KeysTableProps) {
  const words = useKeyWords();
  const { t } = words;
  // The first screenful at once, the rest in the breath after it: later draws are whole.
  const isWhole = useDeferredValue(true, false);
  const head = (column: SortColumn, className = '') => (
    <SortHead column={column} sort={sort} onSort={onSort} className={className} />
  );
  return (
    <table className={styles.table} aria-label={t('title')}>
      <thead>
        <tr>
          <th scope="col" className={styles.selectCell}>
            <SelectAll shown={shown} selected={selected} onSelect={onSelect} />
          </th>
          {head('description', styles.name)}
          <th scope="col" className={styles.limits}>
            {t('columns.limits')}
          </th>
          {head('use', styles.use)}
          {head('lastUsed', styles.used)}
          {head('created', styles.created)}
          {head('expires', styles.expires)}
        </tr>
      </thead>
      <tbody>
        {(isWhole ? entries : entries.slice(0, firstRows)).map((entry) => (
          <KeyRow
            key={entry.key.id}
            entry={entry}
            words={words}
            isShown={shown.has(entry.key.id)}
            isSelected={selected.has(entry.key.id)}
            onSelect={onSelect}
            onOpen={onOpen}
          />
        ))}
        {Array.from({ length: unreadable }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: these rows have nothing to be told apart by
          <tr key={index} className={styles.unreadable}>
            <td className={styles.selectCell} />
            <td colSpan={6}>{t('unreadable')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type KeyRowProps = {
  entry: KeyEntry;
  words: KeyWords;
  isShown: boolean;
  isSelected: boolean;
  onSelect(ids: readonly string[], isSelected: boolean): void;
  onOpen(id: string): void;
};

const KeyRow = memo(function KeyRow({ entry, words, isShown, isSelected, onSelect, onOpen }: KeyRowProps) {
  const name = writeName(words, entry.key);
  const { id } = entry.key;
  return (
    <tr hidden={!isShown} className={isSelected ? styles.selected : ''}>
      <td className={styles.selectCell}>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={isSelected}
            onChange={({ target }) => onSelect([id], target.checked)}
            aria-label={words.t('select', { name })}
          />
        </label>
      </td>
      <KeyCells entry={entry} name={name} words={words} onOpen={onOpen} />
    </tr>
  );
});

type SelectAllProps = Pick<KeysTableProps, 'shown' | 'selected' | 'onSelect'>;

function SelectAll({ shown, selected, onSelect }: SelectAllProps) {
  const t = useTranslations('keys');
  const box = useRef<HTMLInputElement>(null);
  const ids = [...shown];
  const count = ids.filter((id) => selected.has(id)).length;
  const isPartial = count > 0 && count < ids.length;
  useEffect(() => {
    if (box.current) box.current.indeterminate = isPartial;
  }, [isPartial]);
  return (
    <label className={styles.check}>
      <input
        ref={box}
        type="checkbox"
        checked={ids.length > 0 && count === ids.length}
        disabled={ids.length === 0}
        onChange={({ target }) => onSelect(ids, target.checked)}
        aria-label={t('selectAll')}
      />
    </label>
  );
}

type SortHeadProps = Pick<KeysTableProps, 'sort' | 'onSort'> & { column: SortColumn; className: string };

function SortHead({ column, sort, onSort, className }: SortHeadProps) {
  const t = useTranslations('keys');
  const isSorted = sort.column === column;
  const direction = sort.isDescending ? 'descending' : 'ascending';
  return (
    <th scope="col" className={className} aria-sort={isSorted ? direction : 'none'}>
      <button type="button" className={styles.sort} onClick={() => onSort(column)}>
        {t(`columns.${column}`)}
        <span aria-hidden="true" className={styles.arrow}>
          {isSorted && (sort.isDescending ? '↓' : '↑')}
        </span>
      </button>
    </th>
  );
}
