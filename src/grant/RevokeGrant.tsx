import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '../failures/FailureNotice.tsx';
import { ManageButton } from '../session/ManageButton.tsx';
import { useSession, useSessionState } from '../session/useSession.ts';
import { Button } from '../ui/Button.tsx';
import { type Revocation, revokeKeys } from '../venice/revokeKey.ts';
import { searchByTag } from '../venice/searchByTag.ts';
import type { SealedGrant } from './grant.ts';

type RevokeGrantProps = { grant: Pick<SealedGrant, 'id' | 'trace'>; onRevoked(): void };

/** Ends a granted key by a session of the wallet that granted it; without an id it is found by its tag. */
export function RevokeGrant({ grant: { id, trace }, onRevoked }: RevokeGrantProps) {
  const t = useTranslations('grant');
  const session = useSession();
  const state = useSessionState();
  const revocation = useMutation({
    mutationFn: async (): Promise<Revocation> => {
      const client = session.client();
      if (id) return revokeKeys(client, [{ id }]);
      const found = await searchByTag(client, trace.tag, Date.now() - trace.sentAt);
      if (found.kind === 'unknown' && found.error) return { kind: 'unknown', error: found.error };
      return revokeKeys(client, found.kind === 'found' ? found.keys : []);
    },
    onSuccess: ({ kind }) => {
      if (kind === 'revoked') onRevoked();
    },
  });
  const mayRevoke = state.status === 'open' && state.isAdmin === 'yes' && state.address === trace.address;
  const { data: failed } = revocation;
  if (!mayRevoke)
    return (
      <>
        <p>{t('revokeText')}</p>
        <ManageButton />
      </>
    );
  return (
    <>
      {failed && failed.kind !== 'revoked' && (
        <FailureNotice
          title={t(failed.kind === 'kept' ? 'revokeFailed' : 'revokeUnknown')}
          error={failed.error}
        />
      )}
      <Button look="danger" onPress={() => revocation.mutate()} isDisabled={revocation.isPending}>
        {t(revocation.isPending ? 'revoking' : 'revoke')}
      </Button>
    </>
  );
}
