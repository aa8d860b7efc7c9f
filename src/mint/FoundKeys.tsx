import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { nameKey } from '../creation/creation.ts';
import { KeyNames } from '../creation/KeyNames.tsx';
import { FailureNotice } from '../failures/FailureNotice.tsx';
import { Button } from '../ui/Button.tsx';
import type { ApiKey } from '../venice/apiKey.ts';
import type { KeyClient } from '../venice/keyClient.ts';
import { type Revocation, revokeKeys } from '../venice/revokeKey.ts';

type FoundKeysProps = {
  title: string;
  keys: readonly ApiKey[];
  /** Of the session that may revoke them; throws where that has ended. */
  client(): Pick<KeyClient, 'deleteKey' | 'getKey'>;
  action: string;
  onRevoked(): void;
};

/** Keys whose secret nobody holds, and the button that ends them. */
export function FoundKeys({ title, keys, client, action, onRevoked }: FoundKeysProps) {
  const t = useTranslations('creation');
  const [revocation, setRevocation] = useState<Revocation | 'asking'>();
  const failed = typeof revocation === 'object' && revocation.kind !== 'revoked' ? revocation : undefined;

  const revokeAll = async () => {
    setRevocation('asking');
    const outcome = await revokeKeys(client(), keys);
    setRevocation(outcome);
    if (outcome.kind === 'revoked') onRevoked();
  };

  return (
    <>
      <p role="status">{title}</p>
      <KeyNames keys={keys.map(nameKey)} />
      {failed && (
        <FailureNotice
          title={t(failed.kind === 'kept' ? 'revokeFailed' : 'revokeUnknown')}
          error={failed.error}
        />
      )}
      <Button look="primary" onPress={revokeAll} isDisabled={revocation === 'asking'}>
        {action}
      </Button>
    </>
  );
}
