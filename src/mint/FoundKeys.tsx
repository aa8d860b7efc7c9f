import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { FailureNotice } from '../doctor/FailureNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { cleanText } from '../ui/cleanText.ts';
import type { ApiKey } from '../venice/apiKey.ts';
import { toVeniceError, type VeniceError } from '../venice/errors.ts';
import styles from './SignPanel.module.css';

type FoundKeysProps = {
  title: string;
  keys: readonly ApiKey[];
  revoke(id: string): Promise<void>;
  action: string;
  onRevoked(): void;
};

/** Keys whose secret nobody holds, and the button that ends them. */
export function FoundKeys({ title, keys, revoke, action, onRevoked }: FoundKeysProps) {
  const t = useTranslations('problems.ambiguous');
  const format = useFormatter();
  const [isRevoking, setIsRevoking] = useState(false);
  const [failure, setFailure] = useState<VeniceError>();

  const revokeAll = async () => {
    setIsRevoking(true);
    setFailure(undefined);
    try {
      for (const { id } of keys) await revokeOnce(revoke, id);
      onRevoked();
    } catch (error) {
      setFailure(toVeniceError(error));
    } finally {
      setIsRevoking(false);
    }
  };

  return (
    <>
      <p role="status">{title}</p>
      <ul className={styles.steps}>
        {keys.map(({ id, description = '', last6Chars = '', createdAt }) => (
          <li key={id}>
            <bdi>{cleanText(description)}</bdi> <code>…{cleanText(last6Chars, 6)}</code>
            {createdAt && !Number.isNaN(Date.parse(createdAt)) && (
              <>
                {', '}
                {t('madeAt', {
                  time: format.dateTime(Date.parse(createdAt), { dateStyle: 'medium', timeStyle: 'medium' }),
                })}
              </>
            )}
          </li>
        ))}
      </ul>
      {failure && <FailureNotice title={t('revokeFailed')} error={failure} />}
      <Button look="primary" onPress={revokeAll} isDisabled={isRevoking}>
        {action}
      </Button>
    </>
  );
}

/** Gone already is gone. */
async function revokeOnce(revoke: FoundKeysProps['revoke'], id: string): Promise<void> {
  try {
    await revoke(id);
  } catch (thrown) {
    if (toVeniceError(thrown).code !== 'NOT_FOUND') throw thrown;
  }
}
