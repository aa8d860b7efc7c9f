import { useTranslations } from 'use-intl';
import { FailureNotice } from '../doctor/FailureNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { DialogActions } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { ApiKey } from '../venice/apiKey.ts';
import type { VeniceError } from '../venice/errors.ts';
import styles from './KeyDetails.module.css';
import { useKeyName } from './useKeyWords.ts';

type Lost =
  | { step: 'searching'; nonce: string }
  | { step: 'unsearched'; nonce: string; error: VeniceError }
  | { step: 'orphaned'; nonce: string; orphans: readonly ApiKey[]; error?: VeniceError };

type LostCreationProps = {
  state: Lost;
  /** Which keys work for sure. */
  stands: string;
  onSearch(): void;
  onRevoke(): void;
  onClose(): void;
};

/** The answer to a creation was lost: looks for the key by its nonce, and offers to revoke it, since nobody has its secret. */
export function LostCreation({ state, stands, onSearch, onRevoke, onClose }: LostCreationProps) {
  const t = useTranslations('create');
  return (
    <>
      {state.step === 'searching' && (
        <Notice tone="busy" title={t('searching')}>
          <p>{t('searchingText', { nonce: state.nonce })}</p>
          <p>{stands}</p>
        </Notice>
      )}
      {state.step === 'unsearched' && (
        <FailureNotice title={t('unsearched')} error={state.error}>
          <p>{t('unsearchedText', { nonce: state.nonce })}</p>
          <p>{stands}</p>
        </FailureNotice>
      )}
      {state.step === 'orphaned' && (
        <Notice tone="warning" title={t('orphaned')}>
          <ul className={styles.found}>
            {state.orphans.map((key) => (
              <li key={key.id}>
                <Orphan apiKey={key} />
              </li>
            ))}
          </ul>
          <p>{t('orphanedText')}</p>
          <p>{stands}</p>
        </Notice>
      )}
      {state.step === 'orphaned' && state.error && (
        <FailureNotice title={t('orphanKept')} error={state.error} />
      )}
      <DialogActions>
        <Button onPress={onClose} isDisabled={state.step === 'searching'}>
          {t('close')}
        </Button>
        {state.step === 'unsearched' && (
          <Button look="primary" onPress={onSearch}>
            {t('searchAgain')}
          </Button>
        )}
        {state.step === 'orphaned' && (
          <Button look="primary" onPress={onRevoke}>
            {t('revokeOrphan')}
          </Button>
        )}
      </DialogActions>
    </>
  );
}

function Orphan({ apiKey }: { apiKey: ApiKey }) {
  return <bdi>{useKeyName(apiKey)}</bdi>;
}
