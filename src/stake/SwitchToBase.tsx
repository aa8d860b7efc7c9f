import { useTranslations } from 'use-intl';
import { baseChainId } from '../chain/contracts.ts';
import { Button } from '../ui/Button.tsx';
import { useWalletState } from '../wallet/useWallet.ts';
import type { Staker } from './staker.ts';

/** Whether the wallet is where staking happens. A wallet that is not connected is not elsewhere. */
export function useIsOnBase(): boolean {
  const state = useWalletState();
  return state.status !== 'connected' || state.chainId === baseChainId;
}

/** The only place where this page asks a wallet to change its network, and only by a press. */
export function SwitchToBase({ staker, isSwitching }: { staker: Staker; isSwitching: boolean }) {
  const t = useTranslations('stake');
  return (
    <>
      <p>{t(isSwitching ? 'switching' : 'wrongChain')}</p>
      <Button look="primary" onPress={() => void staker.switchToBase()} isDisabled={isSwitching}>
        {t('switch')}
      </Button>
    </>
  );
}
