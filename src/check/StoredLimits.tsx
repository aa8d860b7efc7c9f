import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '../failures/FailureNotice.tsx';
import { useSession } from '../session/useSession.ts';
import { useStoredKey } from '../session/useStoredKey.ts';
import { EditKeyDialog } from '../settings/EditKeyDialog.tsx';
import { keyFields, termsOf } from '../settings/keyTerms.ts';
import { useTermWords } from '../settings/useTermWords.ts';
import { Button } from '../ui/Button.tsx';
import { Fact, Facts } from '../ui/Facts.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Panel } from '../ui/Panel.tsx';
import type { ApiKey, NamedKey } from '../venice/apiKey.ts';
import { toVeniceError } from '../venice/errors.ts';

type StoredLimitsProps = { named: NamedKey; title: string };

/** What Venice stores of one key, and the way to change it. */
export function StoredLimits({ named, title }: StoredLimitsProps) {
  const t = useTranslations('limits');
  const session = useSession();
  const [isEditing, setIsEditing] = useState(false);
  const { data, error, isFetching, refetch } = useStoredKey(named);
  const close = useCallback(() => setIsEditing(false), []);
  const reread = useCallback(() => void refetch(), [refetch]);
  const again = <Button onPress={reread}>{t('again')}</Button>;
  return (
    <Panel title={title}>
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
    </Panel>
  );
}

function Terms({ stored }: { stored: ApiKey }) {
  const e = useTranslations('editKey');
  const { write } = useTermWords();
  const terms = termsOf(stored);
  return (
    <Facts>
      {keyFields.map((field) => (
        <Fact key={field} name={e(`fields.${field}`)}>
          <bdi>{write(terms, field)}</bdi>
        </Fact>
      ))}
    </Facts>
  );
}
