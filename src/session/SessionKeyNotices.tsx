import { useMutation, useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { ApiKey } from '../venice/apiKey.ts';
import { isReadable, type Row as ListRow } from '../venice/reading.ts';
import { revokeKey } from '../venice/revokeKey.ts';
import { keysQuery } from './queries.ts';
import styles from './SessionBar.module.css';
import { isSessionKey } from './sessionKeys.ts';
import { useLeftovers, useReader, useSession, useSessionState } from './useSession.ts';

/** Session keys of earlier visits: named, and offered for removal. */
export function FoundSessionKeys() {
  const t = useTranslations('session.leftover');
  const session = useSession();
  const { found, lookAgain } = useFoundKeys();
  /** @returns the last six of the first key that could not be revoked */
  const revoking = useMutation({
    mutationFn: async () => {
      const client = session.client();
      let failed: string | undefined;
      for (const { id, last6Chars = id.slice(-6) } of found) {
        const { kind } = await revokeKey(client, id);
        if (kind === 'revoked') session.dropLeftover(last6Chars);
        else failed ??= last6Chars;
      }
      await lookAgain();
      return failed;
    },
  });

  if (found.length === 0) return null;
  return (
    <Notice tone="warning" title={t('foundTitle', { count: found.length })}>
      <p>{t('found', { count: found.length })}</p>
      <ul className={styles.found}>
        {found.map((row) => (
          <li key={row.id}>
            <Row row={row} />
          </li>
        ))}
      </ul>
      {revoking.data && <p>{t('failed', { last6: revoking.data })}</p>}
      <Button onPress={() => revoking.mutate()} isDisabled={revoking.isPending}>
        {revoking.isPending ? t('revoking') : t('revoke', { count: found.length })}
      </Button>
    </Notice>
  );
}

function Row({ row: { id, last6Chars = '', expiresAt } }: { row: ApiKey }) {
  const t = useTranslations('session.leftover');
  const format = useFormatter();
  const time = expiresAt ? Date.parse(expiresAt) : Number.NaN;
  return Number.isNaN(time)
    ? t('rowNever', { last6: last6Chars, id })
    : t('row', { last6: last6Chars, id, time: format.dateTime(time, 'time') });
}

/**
 * Session keys of this visit that may have outlived their session: named, so that they can be found
 * and ended.
 */
export function LeftoverNotices() {
  const t = useTranslations('session.leftover');
  const format = useFormatter();
  const session = useSession();
  const { found } = useFoundKeys();
  // One that is offered for removal need not be told of twice.
  const untold = useLeftovers().filter(({ last6 }) => !found.some(({ last6Chars }) => last6Chars === last6));
  return untold.map(({ id, last6, expiresAt, cause }) => (
    <Notice key={last6} tone="warning" title={t(cause, { last6 })}>
      <p>
        {t('text')} {expiresAt !== undefined && t('ends', { time: format.dateTime(expiresAt, 'time') })}{' '}
        {id && t('id', { id })} {t('how')}
      </p>
      <Button onPress={() => session.dropLeftover(last6)}>{t('dismiss')}</Button>
    </Notice>
  ));
}

const none: readonly ApiKey[] = [];

const selectSessionKeys = (rows: ListRow<ApiKey>[]) => rows.filter(isReadable).filter(isSessionKey);

/**
 * Session keys in the account's list beside the one in use: those of earlier visits, which could
 * not revoke themselves.
 */
function useFoundKeys(): { found: readonly ApiKey[]; lookAgain(): Promise<unknown> } {
  const state = useSessionState();
  const open = state.status === 'open' && state.isAdmin === 'yes' ? state : undefined;
  const { data: found = none, refetch } = useQuery({
    ...keysQuery(useReader()),
    select: selectSessionKeys,
    enabled: open !== undefined,
  });
  // Without its own id, the key in use is known by its last six: better one too few than the one in use.
  const isOwn = ({ id, last6Chars }: ApiKey) =>
    open?.key.id === undefined ? last6Chars === open?.key.last6 : id === open.key.id;
  return { found: open ? found.filter((row) => !isOwn(row)) : none, lookAgain: refetch };
}
