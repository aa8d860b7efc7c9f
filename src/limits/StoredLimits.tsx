import { useQuery } from '@tanstack/react-query';
import { useCallback, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '../doctor/FailureNotice.tsx';
import { EditKeyDialog } from '../options/EditKeyDialog.tsx';
import { keyFields, termsOf } from '../options/keyTerms.ts';
import { useTermWords } from '../options/useTermWords.ts';
import { findKey } from '../session/identify.ts';
import type { NamedKey } from '../session/session.ts';
import { useSession, useSessionState } from '../session/useSession.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { ApiKey } from '../venice/apiKey.ts';
import { toVeniceError } from '../venice/errors.ts';
import type { KeyClient } from '../venice/keyClient.ts';
import { isReadable } from '../venice/reading.ts';
import { Fact } from './Fact.tsx';
import styles from './KeyPage.module.css';

type StoredLimitsProps = { named: NamedKey; title: string };

/** What Venice stores of one key, and the way to change it. */
export function StoredLimits({ named, title }: StoredLimitsProps) {
  const t = useTranslations('limits');
  const session = useSession();
  const state = useSessionState();
  const titleId = useId();
  const [isEditing, setIsEditing] = useState(false);
  const isHeld = state.status === 'open' && state.key.last6 === named.last6;
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: [state.status === 'open' ? state.id : '', 'limits', named.last6],
    queryFn: async ({ signal }) => {
      const stored = await readKey(session.client(), named, signal);
      if (stored && isHeld) session.expireAt(readTime(stored.expiresAt));
      return stored ?? 'absent';
    },
  });
  const close = useCallback(() => setIsEditing(false), []);
  const reread = useCallback(() => void refetch(), [refetch]);
  const again = <Button onPress={reread}>{t('again')}</Button>;
  return (
    <section className={styles.panel} aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      {isFetching && !data && <Notice tone="busy" title={t('reading')} />}
      {error && !isFetching && (
        <FailureNotice title={t('unread')} error={toVeniceError(error)}>
          {again}
        </FailureNotice>
      )}
      {data === 'absent' && !isFetching && (
        <Notice tone="warning" title={t('absent')}>
          <p>{t('absentText')}</p>
          {again}
        </Notice>
      )}
      {data && data !== 'absent' && (
        <>
          <Terms stored={data} />
          <Button look="primary" onPress={() => setIsEditing(true)}>
            {t('edit')}
          </Button>
          {isEditing && (
            <EditKeyDialog client={session.client()} keyId={data.id} onClose={close} onSaved={reread} />
          )}
        </>
      )}
    </section>
  );
}

function Terms({ stored }: { stored: ApiKey }) {
  const e = useTranslations('editKey');
  const { write } = useTermWords();
  const terms = termsOf(stored);
  return (
    <dl className={styles.facts}>
      {keyFields.map((field) => (
        <Fact key={field} name={e(`fields.${field}`)}>
          <bdi>{write(terms, field)}</bdi>
        </Fact>
      ))}
    </dl>
  );
}

/** By its id, else out of the list, where an INFERENCE key is known by its last six characters alone. */
async function readKey(client: KeyClient, named: NamedKey, signal: AbortSignal): Promise<ApiKey | undefined> {
  if (named.id !== undefined) return client.getKey({ id: named.id }, { signal });
  const { data } = await client.listKeys({}, { signal });
  return findKey(data.filter(isReadable), named);
}

function readTime(date: string | null | undefined): number | undefined {
  const time = date ? Date.parse(date) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}
