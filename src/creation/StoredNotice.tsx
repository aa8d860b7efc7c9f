import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { Stored } from './creation.ts';

type StoredNoticeProps = { stored: Stored; onRevokeTwins(): Promise<void> };

/** What Venice's list says of the key just made: stored as asked, or not, or twice. */
export function StoredNotice({ stored, onRevokeTwins }: StoredNoticeProps) {
  const t = useTranslations('create');
  const format = useFormatter();
  const fields = useTranslations('editKey.fields');
  const [isRevoking, setIsRevoking] = useState(false);
  if (stored === 'reading') return <Notice tone="busy" title={t('readingBack')} />;
  if (stored === 'unread') return <Notice tone="plain" title={t('notReadBack')} />;
  const { twins, differs } = stored;
  const revoke = async () => {
    setIsRevoking(true);
    await onRevokeTwins();
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
          <Button onPress={() => void revoke()} isDisabled={isRevoking}>
            {t('revokeTwins', { count: twins.length })}
          </Button>
        </Notice>
      )}
    </>
  );
}
