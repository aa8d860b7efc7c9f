import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { FailureNotice } from '../failures/FailureNotice.tsx';
import { selectable, useKeyName } from '../settings/keyName.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { ApiKey } from '../venice/apiKey.ts';
import { toVeniceError } from '../venice/errors.ts';
import { type Revocation, revokeKey } from '../venice/revokeKey.ts';
import { veniceNow } from '../venice/veniceClock.ts';
import styles from './KeyDetails.module.css';
import type { KeysScope } from './keysScope.ts';
import { useKey } from './useKey.ts';

type RevokeDialogProps = { id: string; scope: KeysScope; onClose(): void };

/** Revokes one key: says first what it was used for last, and asks for its last six. */
export function RevokeDialog({ id, scope, onClose }: RevokeDialogProps) {
  const t = useTranslations('revoke');
  const { data, error, refetch } = useKey(id, scope);
  const [outcome, setOutcome] = useState<Revocation | 'asking'>();
  const isOwn = scope.ownIds.includes(id);

  const revoke = async () => {
    setOutcome('asking');
    const revocation = await revokeKey(scope.client, id);
    setOutcome(revocation);
    if (revocation.kind !== 'revoked') return;
    if (scope.isWorking(id)) scope.onWorkingRevoked();
    else scope.reload();
  };

  return (
    <Dialog title={t('title')} onClose={onClose} isHeld={outcome === 'asking'}>
      {!data && !error && <Notice tone="busy" title={t('loading')} />}
      {error && (
        <FailureNotice title={t('unloaded')} error={toVeniceError(error)}>
          <Button onPress={() => void refetch()}>{t('again')}</Button>
        </FailureNotice>
      )}
      {data && typeof outcome === 'object' && outcome.kind === 'revoked' ? (
        <>
          <Notice tone="success" title={t('revoked')} />
          <DialogActions>
            <Button look="primary" onPress={onClose}>
              {t('close')}
            </Button>
          </DialogActions>
        </>
      ) : (
        data && (
          <Confirm
            apiKey={data}
            isOwn={isOwn}
            isWorking={scope.isWorking(id)}
            outcome={outcome}
            onRevoke={revoke}
            onClose={onClose}
          />
        )
      )}
    </Dialog>
  );
}

type ConfirmProps = {
  apiKey: ApiKey;
  isOwn: boolean;
  isWorking: boolean;
  outcome: Revocation | 'asking' | undefined;
  onRevoke(): void;
  onClose(): void;
};

function Confirm({ apiKey, isOwn, isWorking, outcome, onRevoke, onClose }: ConfirmProps) {
  const t = useTranslations('revoke');
  const name = useKeyName(apiKey);
  const [typed, setTyped] = useState('');
  // Where Venice sends no last six that can be typed, the end of the id is asked for.
  const hasLast6 = /^[\x21-\x7e]+$/.test(apiKey.last6Chars ?? '');
  const proof = (hasLast6 && apiKey.last6Chars) || apiKey.id.slice(-6);
  const isAsking = outcome === 'asking';
  return (
    <>
      <div className={styles.form}>
        <p>
          <bdi>{t('about', { type: selectable(apiKey.apiKeyType), name })}</bdi>
        </p>
        <LastUse apiKey={apiKey} />
        {isOwn && (
          <Notice tone="warning" title={t('own')}>
            {isWorking && <p>{t('workingText')}</p>}
          </Notice>
        )}
        <p>{t('atOnce')}</p>
        <TextField
          label={hasLast6 ? t('typeLast6') : t('typeId')}
          value={typed}
          onChange={setTyped}
          description={t('typeHint', { proof })}
        />
        {typeof outcome === 'object' && outcome.kind !== 'revoked' && (
          <FailureNotice title={t(outcome.kind)} error={outcome.error} />
        )}
        {isAsking && <Notice tone="busy" title={t('asking')} />}
      </div>
      <DialogActions>
        <Button onPress={onClose} isDisabled={isAsking}>
          {t('cancel')}
        </Button>
        <Button look="danger" onPress={onRevoke} isDisabled={isAsking || typed.trim() !== proof}>
          {t('revoke')}
        </Button>
      </DialogActions>
    </>
  );
}

function LastUse({ apiKey: { lastUsedAt } }: { apiKey: ApiKey }) {
  const t = useTranslations('revoke');
  const format = useFormatter();
  const time = Date.parse(lastUsedAt ?? '');
  if (lastUsedAt === null) return <p>{t('neverUsed')}</p>;
  if (Number.isNaN(time)) return <p>{t('useUnknown')}</p>;
  const when = format.relativeTime(time, veniceNow());
  const isRecent = veniceNow() - time < 24 * 60 * 60 * 1000;
  return <p className={isRecent ? styles.danger : ''}>{t('used', { when })}</p>;
}
