import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { ManageButton } from '../session/ManageButton.tsx';
import { useSession, useSessionState } from '../session/useSession.ts';
import { Fold } from '../ui/Fold.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { Venice } from '../venice/client.ts';
import { FoundKeys } from './FoundKeys.tsx';
import type { Minted } from './mint.ts';
import { searchOrphans } from './orphans.ts';

type TwinCheckProps = { minted: Minted; venice: Pick<Venice, 'withKey'> };

/**
 * A browser may send a POST twice by itself when a reused connection dies, and tell nobody (security finding 1): where a key at hand can list, the list is
 * searched for a second key of the same mint; else the tag is named by which it is found. Silent where there is none.
 */
export function TwinCheck({ minted: { key, trace }, venice }: TwinCheckProps) {
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
  const queryKey = ['twin', trace.nonce];
  const { data: twins = [] } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      const { found } = await searchOrphans(adminClient(), trace, signal);
      return found.filter(({ id, last6Chars }) => id !== key.id && last6Chars !== key.last6);
    },
    enabled: canLook,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!canLook) return <ByTag nonce={trace.nonce} last6={key.last6} />;
  if (twins.length === 0) return null;
  return (
    <Notice tone="warning" title={t('title')}>
      <FoundKeys
        title={t('text', { last6: key.last6 })}
        keys={twins}
        revoke={(id) => adminClient().deleteKey({ id })}
        action={t('revoke')}
        onRevoked={() => queries.setQueryData(queryKey, [])}
      />
    </Notice>
  );
}

function ByTag({ nonce, last6 }: { nonce: string; last6: string }) {
  const t = useTranslations('recovery');
  return (
    <Fold summary={t('twin')}>
      <p>{t('twinText', { nonce, last6 })}</p>
      <ManageButton />
    </Fold>
  );
}
