import { useTranslations } from 'use-intl';
import { shortAddress } from '../kit/shortAddress.ts';
import styles from './ConnectButton.module.css';
import { useWallet, useWalletState } from './useWallet.ts';
import type { WalletState } from './wallet.ts';

const problems = ['failed', 'absent', 'crashed'] as const;

/**
 * "Connect wallet", or the account once there is one. Reaching for it fetches the wallet's code, so
 * that the window follows the click at once.
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
        <bdi translate="no" className={styles.address}>
          {shortAddress(state.address)}
        </bdi>
      </button>
    );
  }

  const busy = state.status === 'loading' || state.status === 'connecting';
  return (
    <div className={styles.group}>
      <button
        type="button"
        className={styles.connect}
        aria-busy={busy}
        onPointerEnter={wallet.preload}
        onFocus={wallet.preload}
        onClick={() => void wallet.openConnect()}
      >
        {t(state.status === 'connecting' ? 'connecting' : 'connect')}
      </button>
      {isProblem(state.status) && (
        <p role="alert" className={styles.failed}>
          {t(state.status)}
        </p>
      )}
      <LeftOut state={state} />
    </div>
  );
}

/** Wallets that announced themselves in a way that cannot be listed. */
function LeftOut({ state }: { state: WalletState }) {
  const t = useTranslations('wallet');
  const count = state.status === 'disconnected' || state.status === 'absent' ? state.leftOut : 0;
  if (!count) return null;
  return (
    <p role="status" className={styles.failed}>
      {t('leftOut', { count })}
    </p>
  );
}

function isProblem(status: WalletState['status']): status is (typeof problems)[number] {
  return problems.some((problem) => problem === status);
}
