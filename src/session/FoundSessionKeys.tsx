import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { ApiKey } from '../venice/apiKey.ts';
import { isReadable } from '../venice/reading.ts';
import styles from './SessionBar.module.css';
import type { OpenSession } from './session.ts';
import { isSessionKey } from './sessionKeys.ts';
import { useSession } from './useSession.ts';

type FoundSessionKeysProps = { state: OpenSession };

/** Session keys of earlier visits, which could not revoke themselves: found by their description, offered for removal. */
export function FoundSessionKeys({ state }: FoundSessionKeysProps) {
  const t = useTranslations('session.leftover');
  const session = useSession();
  const [work, setWork] = useState<{ kind: 'none' | 'revoking' } | { kind: 'failed'; last6: string }>({
    kind: 'none',
  });
  const { data: found = [], refetch } = useQuery({
    queryKey: [state.id, 'sessionKeys'],
    queryFn: async ({ signal }) => {
      const { data } = await session.client().listKeys({}, { signal });
      return data.filter(isReadable).filter((row) => isSessionKey(row) && !isOwn(row, state));
    },
    enabled: state.isAdmin === 'yes',
  });

  const revokeAll = async () => {
    setWork({ kind: 'revoking' });
    let failed: string | undefined;
    for (const { id, last6Chars = id.slice(-6) } of found) {
      try {
        await session.client().deleteKey({ id });
        session.dropLeftover(last6Chars);
      } catch {
        failed ??= last6Chars;
      }
    }
    await refetch();
    setWork(failed === undefined ? { kind: 'none' } : { kind: 'failed', last6: failed });
  };

  if (found.length === 0) return null;
  return (
    <Notice tone="warning" title={t('foundTitle', { count: found.length })}>
      <p>{t('found')}</p>
      <ul className={styles.found}>
        {found.map((row) => (
          <li key={row.id}>
            <Row row={row} />
          </li>
        ))}
      </ul>
      {work.kind === 'failed' && <p>{t('failed', { last6: work.last6 })}</p>}
      <Button onPress={revokeAll} isDisabled={work.kind === 'revoking'}>
        {work.kind === 'revoking' ? t('revoking') : t('revoke', { count: found.length })}
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
    : t('row', { last6: last6Chars, id, time: format.dateTime(time, { timeStyle: 'short' }) });
}

/** Without its own id, the key in use is known by its last six: better one too few than the one that is in use. */
function isOwn({ id, last6Chars }: ApiKey, { key }: OpenSession): boolean {
  return key.id === undefined ? last6Chars === key.last6 : id === key.id;
}
