import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { queryKeys } from '../kit/queryKeys.ts';
import { ManageButton } from '../session/ManageButton.tsx';
import { useSession, useSessionState } from '../session/useSession.ts';
import { Fold } from '../ui/Fold.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { Venice } from '../venice/client.ts';
import { searchByTag } from '../venice/searchByTag.ts';
import { FoundKeys } from './FoundKeys.tsx';
import type { Minted } from './mint.ts';

type DuplicateCheckProps = { minted: Minted; venice: Pick<Venice, 'withKey'> };

/**
 * A browser may send a POST twice by itself when a reused connection dies, and tell nobody: where a
 * key at hand can list, the list is searched for a second key of the same mint; else the tag is
 * named by which it is found. Silent where there is none.
 */
export function DuplicateCheck({ minted: { key, trace }, venice }: DuplicateCheckProps) {
  const t = useTranslations('problems.twin');
  const session = useSession();
  const state = useSessionState();
  const queries = useQueryClient();
  // A pasted key's account is not known, yet a tag that is found there is found.
  const canList =
    state.status === 'open' &&
    state.isAdmin === 'yes' &&
    (state.address === undefined || state.address === trace.address);
  const canLook = key.apiKeyType === 'ADMIN' || canList;
  const adminClient = () =>
    key.apiKeyType === 'ADMIN' ? venice.withKey(() => key.use((secret) => secret)) : session.client();
  const queryKey = queryKeys.twins(trace.tag);
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) => searchByTag(adminClient(), trace.tag, Date.now() - trace.sentAt, { signal }),
    enabled: canLook,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const found = data?.kind === 'found' ? data : undefined;
  const twins = found?.keys.filter(({ id, last6Chars }) => id !== key.id && last6Chars !== key.last6) ?? [];
  // Not to have been read is not to be absent.
  const isUnknown = data?.kind === 'unknown' || (twins.length === 0 && found?.isWhole === false);
  if (!canLook || isUnknown) return <ByTag tag={trace.tag} last6={key.last6} />;
  if (twins.length === 0) return null;
  return (
    <Notice tone="warning" title={t('title')}>
      <FoundKeys
        title={t('text', { last6: key.last6 })}
        keys={twins}
        client={adminClient}
        action={t('revoke')}
        onRevoked={() => queries.setQueryData(queryKey, { kind: 'absent' })}
      />
    </Notice>
  );
}

function ByTag({ tag, last6 }: { tag: string; last6: string }) {
  const t = useTranslations('recovery');
  return (
    <Fold summary={t('twin')}>
      <p>{t('twinText', { tag, last6 })}</p>
      <ManageButton />
    </Fold>
  );
}
