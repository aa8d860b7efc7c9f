import { useTranslations } from 'use-intl';
import { tellAwake } from '../ui/earlyInput.ts';
import { shortAddress } from '../ui/shortAddress.ts';
import styles from './ConnectButton.module.css';
import { useWallet, useWalletState } from './useWallet.ts';

/**
 * "Connect wallet", or the account once there is one. Reaching for it fetches the wallet's code, so that the window
 * follows the click at once.
 */
export function ConnectButton() {
  const t = useTranslations('wallet');
  const wallet = useWallet();
  const state = useWalletState();

  if (state.status === 'connected') {
    return (
      <button
        type="button"
        className={styles.account}
        aria-label={t('account', { address: shortAddress(state.address), name: state.connectorName })}
        onClick={() => void wallet.openAccount()}
      >
        <span className={styles.dot} aria-hidden="true" />
        <bdi className={styles.address}>{shortAddress(state.address)}</bdi>
      </button>
    );
  }

  const busy = state.status === 'loading' || state.status === 'connecting';
  return (
    <div className={styles.group}>
      <button
        ref={tellAwake}
        type="button"
        className={styles.connect}
        aria-busy={busy}
        onPointerEnter={wallet.preload}
        onFocus={wallet.preload}
        onClick={() => void wallet.openConnect()}
      >
        {t(state.status === 'connecting' ? 'connecting' : 'connect')}
      </button>
      {(state.status === 'failed' || state.status === 'absent') && (
        <p role="alert" className={styles.failed}>
          {t(state.status)}
        </p>
      )}
    </div>
  );
}
