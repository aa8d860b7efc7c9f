import { useTranslations } from 'use-intl';
import { useCommands } from '../ui/useCommands.ts';
import { useWallet, useWalletState } from './useWallet.ts';

/** Offers what the wallet's button does. */
export function useWalletCommands(): void {
  const t = useTranslations('palette');
  const wallet = useWallet();
  const { status } = useWalletState();
  const isConnected = status === 'connected';
  useCommands(() => [
    {
      id: 'wallet',
      group: 'actions',
      title: t(isConnected ? 'account' : 'connect'),
      run: () => void (isConnected ? wallet.openAccount() : wallet.openConnect()),
    },
  ]);
}
