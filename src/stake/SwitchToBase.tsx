import { useTranslations } from 'use-intl';
import { baseChainId } from '../chain/contracts.ts';
import { Button } from '../ui/Button.tsx';
import { useWalletState } from '../wallet/useWallet.ts';
import type { Staker } from './staker.ts';
import type { StakeState } from './types.ts';

/** Whether the wallet is on Base: what it said after a switch counts more than what it announced. */
export function useIsOnBase(state: StakeState): boolean {
  const wallet = useWalletState();
  if ('isOnBase' in state && state.isOnBase !== undefined) return state.isOnBase;
  return wallet.status !== 'connected' || wallet.chainId === baseChainId;
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
