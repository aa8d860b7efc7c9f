import { memo, useEffect, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { writeName } from '../settings/keyName.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { UnreadableRows } from '../ui/UnreadableRows.tsx';
import { type DataColumn, type DataTableModel, useDataTable } from '../ui/useDataTable.ts';
import { KeyCells } from './KeyCells.tsx';
import styles from './KeysTable.module.css';
import type { KeyEntry } from './keyEntries.ts';
import { type KeyWords, useKeyWords } from './useKeyWords.ts';

type KeysTableProps = {
  table: DataTableModel<KeyEntry>;
  /** The ids that the filter lets through. */
  shown: ReadonlySet<string>;
  /** Some key was granted to an app; else there is no column for apps. */
  hasApps: boolean;
  /** Rows of Venice's list that could not be read. */
  unreadable: number;
  selected: ReadonlySet<string>;
  onSelect(ids: readonly string[], isSelected: boolean): void;
  onOpen(id: string): void;
};

/** The keys, newest first until another order is chosen. */
export function useKeysTable(entries: readonly KeyEntry[]): DataTableModel<KeyEntry> {
  const t = useTranslations('keys');
  const columns = useMemo((): DataColumn<KeyEntry>[] => {
    const sorted = (id: keyof KeyEntry['order'], className: string | undefined, sortDescFirst = false) => ({
      id,
      header: t(`columns.${id}`),
      accessorFn: ({ order }: KeyEntry) => order[id],
      sortDescFirst,
      meta: { className },
    });
    return [
      sorted('description', styles.name),
      sorted('app', styles.app),
      { id: 'limits', header: t('columns.limits'), meta: { className: styles.limits } },
      sorted('use', styles.use, true),
      sorted('lastUsed', styles.used, true),
      sorted('created', styles.created, true),
      sorted('expires', styles.expires),
    ];
  }, [t]);
  return useDataTable({ rows: entries, columns, idOf: ({ key }) => key.id, sortedBy: 'created' });
}

/** Every key of the account: 500 at most. */
export function KeysTable({ table, shown, hasApps, unreadable, selected, onSelect, onOpen }: KeysTableProps) {
  const words = useKeyWords();
  const { t } = words;
  return (
    <DataTable
      table={table}
      label={t('title')}
      className={`${styles.table} ${hasApps ? styles.withApps : ''}`}
      shown={shown}
      lead={
        <th scope="col" className={styles.selectCell}>
          <SelectAll shown={shown} selected={selected} onSelect={onSelect} />
        </th>
      }
      foot={<UnreadableRows count={unreadable} columns={8} className={styles.unreadable} />}
    >
      {(entry, isShown) => (
        <KeyRow
          entry={entry}
          words={words}
          isShown={isShown}
          isSelected={selected.has(entry.key.id)}
          onSelect={onSelect}
          onOpen={onOpen}
        />
      )}
    </DataTable>
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
  const name = writeName(words.t, entry.key);
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
