import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '../failures/FailureNotice.tsx';
import { queryKeys } from '../kit/queryKeys.ts';
import { useSession } from '../session/useSession.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { searchByTag } from '../venice/searchByTag.ts';
import { FoundKeys } from './FoundKeys.tsx';
import type { MintTrace } from './mint.ts';

const lookAgainMs = 10_000;

type LostKeySearchProps = { trace: MintTrace; sessionId: string; onStartOver(): void };

/**
 * Where a lost answer ends: the key is found and revoked, or it was never made; only then another
 * is minted.
 */
export function LostKeySearch({ trace, sessionId, onStartOver }: LostKeySearchProps) {
  const t = useTranslations('problems.ambiguous');
  const c = useTranslations('creation');
  const session = useSession();
  const { tag, sentAt } = trace;
  const { data, isFetching, refetch } = useQuery({
    queryKey: queryKeys.lostKey(sessionId, tag),
    queryFn: ({ signal }) => searchByTag(session.client(), tag, Date.now() - sentAt, { signal }),
    refetchInterval: ({ state }) => (state.data?.kind === 'early' ? lookAgainMs : false),
  });
  if (data?.kind === 'found')
    return (
      <FoundKeys
        title={t('foundTitle', { count: data.keys.length })}
        keys={data.keys}
        client={() => session.client()}
        action={t('revokeAndMint')}
        onRevoked={onStartOver}
      />
    );
  if (data?.kind === 'unknown' && !isFetching) {
    const again = <Button onPress={() => void refetch()}>{c('lookAgain')}</Button>;
    return data.error ? (
      <FailureNotice title={c('failed')} error={data.error}>
        {again}
      </FailureNotice>
    ) : (
      <Notice tone="warning" title={c('partial')}>
        <p>{c('partialText', { tag })}</p>
        {again}
      </Notice>
    );
  }
  if (data?.kind !== 'absent') return <p role="status">{t('searching', { tag })}</p>;
  return (
    <>
      <p role="status">{t('neverMade', { tag })}</p>
      <Button look="primary" onPress={onStartOver}>
        {t('mintAgain')}
      </Button>
    </>
  );
}
