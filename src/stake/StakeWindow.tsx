import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { shortAddress } from '../kit/shortAddress.ts';
import { Verbatim } from '../ui/Verbatim.tsx';
import { WalletWindow } from '../ui/WalletWindow.tsx';
import { WithWords } from '../ui/WithWords.tsx';
import { ConnectButton } from '../wallet/ConnectButton.tsx';
import { useWalletState } from '../wallet/useWallet.ts';
import { StakeStage } from './StakeStage.tsx';
import { canLeave } from './stake.ts';
import type { Action } from './types.ts';
import { useStaker } from './useStaker.ts';
import { fetchStakeWords } from './words.ts';

type StakeWindowProps = {
  /** What had the focus before: it gets it back. */
  before: Element | null;
  /** The stake is on the chain. */
  onStaked(): void;
  onClose(): void;
};

/** DIEM staked from wherever a key lacks it: over the page, which keeps what it shows. */
export function StakeWindow(props: StakeWindowProps) {
  return (
    <WithWords name="stake" fetch={fetchStakeWords}>
      <Window {...props} />
    </WithWords>
  );
}

function Window({ before, onStaked, onClose }: StakeWindowProps) {
  const t = useTranslations('stake');
  const wallet = useWalletState();
  const [action, setAction] = useState<Action | undefined>('stakeDiem');
  const [staker, state] = useStaker(({ action: done }) => {
    if (done === 'stakeDiem') onStaked();
  });
  return (
    <WalletWindow
      title={t('windowTitle')}
      before={before}
      isHeld={!canLeave(state)}
      close={t('close')}
      onClose={onClose}
    >
      {wallet.status === 'connected' ? (
        state.phase === 'choice' && (
          <p>
            <Verbatim>{t('windowFor', { address: shortAddress(wallet.address) })}</Verbatim>
          </p>
        )
      ) : (
        <ConnectButton />
      )}
      <StakeStage action={action} onChoose={setAction} staker={staker} state={state} />
    </WalletWindow>
  );
}
