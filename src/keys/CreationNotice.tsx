import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { HeldKey } from '../session/heldKey.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { CreateKeyBody } from '../venice/bodies.ts';
import { reviewCreation } from './createOnce.ts';
import type { KeysScope } from './keysScope.ts';
import { revokeKey } from './revokeKey.ts';

type CreationNoticeProps = { nonce: string; heldKey: HeldKey; body: CreateKeyBody; scope: KeysScope };

/** What Venice's list says of the key just made: stored as asked, or not, or twice. */
export function CreationNotice({ nonce, heldKey, body, scope }: CreationNoticeProps) {
  const t = useTranslations('create');
  const format = useFormatter();
  const fields = useTranslations('editKey.fields');
  const [isRevoking, setIsRevoking] = useState(false);
  const { data, isPending, refetch } = useQuery({
    queryKey: [scope.sessionId, 'made', nonce],
    queryFn: () => reviewCreation(scope.list, nonce, heldKey, body),
  });
  if (isPending) return <Notice tone="busy" title={t('readingBack')} />;
  if (!data?.differs) return <Notice tone="plain" title={t('notReadBack')} />;
  const { twins, differs } = data;
  const revokeTwins = async () => {
    setIsRevoking(true);
    for (const { id } of twins) await revokeKey(scope.client, id);
    await refetch();
    setIsRevoking(false);
  };
  return (
    <>
      {differs.length > 0 ? (
        <Notice
          tone="warning"
          title={t('differs', {
            fields: format.list(
              differs.map((field) => fields(field)),
              { type: 'unit', style: 'short' },
            ),
          })}
        >
          <p>{t('differsText')}</p>
        </Notice>
      ) : (
        <Notice tone="success" title={t('asAsked')} />
      )}
      {twins.length > 0 && (
        <Notice tone="warning" title={t('twins', { count: twins.length })}>
          <p>{t('twinsText')}</p>
          <Button onPress={() => void revokeTwins()} isDisabled={isRevoking}>
            {t('revokeTwins', { count: twins.length })}
          </Button>
        </Notice>
      )}
    </>
  );
}
