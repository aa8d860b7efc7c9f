import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '../doctor/FailureNotice.tsx';
import { useSession } from '../session/useSession.ts';
import { Button } from '../ui/Button.tsx';
import { toVeniceError } from '../venice/errors.ts';
import { FoundKeys } from './FoundKeys.tsx';
import type { MintTrace } from './mint.ts';
import { searchOrphans } from './orphans.ts';

const lookAgainMs = 10_000;

type OrphanSearchProps = { trace: MintTrace; sessionId: string; onStartOver(): void };

/** Where a lost answer ends: the key is found and revoked, or it was never made; only then another is minted. */
export function OrphanSearch({ trace, sessionId, onStartOver }: OrphanSearchProps) {
  const t = useTranslations('problems.ambiguous');
  const session = useSession();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: [sessionId, 'orphan', trace.nonce],
    queryFn: ({ signal }) => searchOrphans(session.client(), trace, signal),
    refetchInterval: ({ state }) => (state.data && !state.data.isFinal ? lookAgainMs : false),
  });
  if (data && data.found.length > 0)
    return (
      <FoundKeys
        title={t('foundTitle', { count: data.found.length })}
        keys={data.found}
        revoke={(id) => session.client().deleteKey({ id })}
        action={t('revokeAndMint')}
        onRevoked={onStartOver}
      />
    );
  if (error && !isFetching)
    return (
      <FailureNotice title={t('searchFailed')} error={toVeniceError(error)}>
        <Button onPress={() => void refetch()}>{t('searchAgain')}</Button>
      </FailureNotice>
    );
  if (!data?.isFinal) return <p role="status">{t('searching', { nonce: trace.nonce })}</p>;
  return (
    <>
      <p role="status">{t('neverMade', { nonce: trace.nonce })}</p>
      <Button look="primary" onPress={onStartOver}>
        {t('mintAgain')}
      </Button>
    </>
  );
}
