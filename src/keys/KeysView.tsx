import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '../failures/FailureNotice.tsx';
import { createPace, creationLimit } from '../kit/pace.ts';
import { balanceQuery, keysQuery, listerOf } from '../session/queries.ts';
import { fundsOf } from '../settings/funds.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { ApiKey, NamedKey } from '../venice/apiKey.ts';
import { toVeniceError } from '../venice/errors.ts';
import type { KeyClient } from '../venice/keyClient.ts';
import { mostKeys } from '../venice/listAllKeys.ts';
import { isReadable } from '../venice/reading.ts';
import { findUnfinished } from '../venice/tags.ts';
import { countAudits } from './audit.ts';
import { CreationLimits } from './CreationLimits.tsx';
import { KeyDialog } from './KeyDialog.tsx';
import { KeyFilters } from './KeyFilters.tsx';
import styles from './KeysPage.module.css';
import { KeysTable, useKeysTable } from './KeysTable.tsx';
import { type Filter, filterEntries, noFilter, toEntries } from './keyEntries.ts';
import type { KeysScope, OpenDialog } from './keysScope.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { SessionChanges } from './SessionChanges.tsx';
import { SortSelect } from './SortSelect.tsx';
import { UnfinishedRotations } from './UnfinishedRotations.tsx';
import { useKeyCommands } from './useKeyCommands.ts';

type KeysViewProps = {
  /** Bound to an ADMIN key. */
  client: KeyClient;
  sessionId: string;
  /** The key that the calls are made with. */
  working: NamedKey;
  /** The key that a wallet session was opened for. */
  managed: NamedKey | undefined;
  onWorkingRevoked(): void;
};

/** The list of all keys, what speaks for and against each, and the one dialog that is open. */
export function KeysView({ client, sessionId, working, managed, onWorkingRevoked }: KeysViewProps) {
  const t = useTranslations('keys');
  const list = listerOf(client);
  const [creations] = useState(() => createPace(creationLimit));
  const [filter, setFilter] = useState(noFilter);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [dialog, setDialog] = useState<OpenDialog>();
  const { data, error, dataUpdatedAt, isFetching, refetch } = useQuery(
    keysQuery({ sessionId, client: () => client }),
  );

  const balance = useQuery({
    ...balanceQuery({ sessionId, client: () => client }),
    enabled: false, // What the usage page has read: no page of keys needs a call for it.
  });

  const readable = useMemo(() => data?.filter(isReadable) ?? [], [data]);
  const keys = useMemo(() => withoutDuplicates(readable), [readable]);
  const workingIds = useMemo(() => findIds(keys, working), [keys, working]);
  const ownIds = useMemo(
    () => (managed ? [...workingIds, ...findIds(keys, managed)] : workingIds),
    [keys, workingIds, managed],
  );
  const entries = useMemo(() => toEntries(keys, dataUpdatedAt, ownIds), [keys, dataUpdatedAt, ownIds]);
  const counts = useMemo(() => countAudits(entries), [entries]);
  const table = useKeysTable(entries);
  const shown = useMemo(
    () => new Set(filterEntries(entries, filter).map(({ key }) => key.id)),
    [entries, filter],
  );

  /** The keys of apps are shown by their hosts. */
  const changeFilter = (next: Filter) => {
    setFilter(next);
    if (next.audits.includes('granted') && !filter.audits.includes('granted'))
      table.getColumn('app')?.toggleSorting(false);
  };
  const reload = useCallback(() => void refetch(), [refetch]);
  const open = useCallback((id: string) => setDialog({ kind: 'details', id }), []);
  const close = useCallback(() => setDialog(undefined), []);
  const select = useCallback(
    (ids: readonly string[], isSelected: boolean) =>
      setSelected((now) => {
        const next = new Set(now);
        for (const id of ids) isSelected ? next.add(id) : next.delete(id);
        return next;
      }),
    [],
  );
  const scope: KeysScope = {
    client,
    sessionId,
    list,
    funds: balance.data && fundsOf(balance.data),
    creations,
    ownIds,
    isWorking: (id) => workingIds.includes(id),
    reload,
    onWorkingRevoked,
  };
  const canCreate = data !== undefined && keys.length < mostKeys;
  useKeyCommands({ keys, canCreate, open: setDialog });
  const unreadable = (data?.length ?? 0) - readable.length;
  const chosen = keys.filter(({ id }) => selected.has(id));

  return (
    <div className={styles.view}>
      {error && (
        <FailureNotice title={t('unloaded')} error={toVeniceError(error)}>
          <Button onPress={reload}>{t('again')}</Button>
        </FailureNotice>
      )}
      {!data && isFetching && <Notice tone="busy" title={t('loading')} />}
      {data && (
        <>
          <div className={styles.bar}>
            <Button look="primary" isDisabled={!canCreate} onPress={() => setDialog({ kind: 'create' })}>
              {t('create')}
            </Button>
            <Button onPress={reload} isDisabled={isFetching}>
              {t('refresh')}
            </Button>
            <CreationLimits count={keys.length} creations={creations} />
          </div>
          <UnfinishedRotations pairs={findUnfinished(data)} onOpen={setDialog} />
          <KeyFilters filter={filter} onChange={changeFilter} counts={counts} />
          <SortSelect table={table} hasApps={counts.granted > 0} />
          <p role="status" className={styles.count}>
            {t('count', { shown: shown.size, all: keys.length })}
          </p>
          <SelectionBar keys={chosen} onClear={() => setSelected(new Set())} onOpen={setDialog} />
          <KeysTable
            table={table}
            shown={shown}
            hasApps={counts.granted > 0}
            unreadable={unreadable}
            selected={selected}
            onSelect={select}
            onOpen={open}
          />
          {shown.size === 0 && (
            <p className={styles.empty}>{keys.length === 0 ? t('empty') : t('noMatch')}</p>
          )}
        </>
      )}
      <SessionChanges />
      {dialog && <KeyDialog dialog={dialog} scope={scope} onOpen={setDialog} onClose={close} />}
    </div>
  );
}

/** A list that names a key twice has one key: two rows of one id would be selected and revoked as two. */
function withoutDuplicates(keys: readonly ApiKey[]): ApiKey[] {
  return [...new Map(keys.map((key) => [key.id, key])).values()];
}

/**
 * Without an id, a key is known by its last six: one too many marked as in use is better than one
 * too few.
 */
function findIds(keys: readonly ApiKey[], { id, last6 }: NamedKey): string[] {
  if (id !== undefined) return [id];
  return keys.filter(({ last6Chars }) => last6Chars === last6).map((key) => key.id);
}
