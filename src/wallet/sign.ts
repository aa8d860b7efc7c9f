import type { Hex } from 'viem';
import type { Config } from 'wagmi';
import { getAccount, signMessage as requestSignature, watchAccount } from 'wagmi/actions';
import { toWalletError, WalletError, type WalletErrorCode } from './errors.ts';
import type { SignRequest } from './wallet.ts';

/**
 * A `personal_sign` by the account and the wallet that were frozen when the flow began. Uses wagmi's action and not its
 * hook: a hook's mutation would keep message and signature in a cache for minutes. Rejects with a WalletError.
 */
export async function signMessage(
  config: Config,
  { message, address, connectorUid }: SignRequest,
): Promise<Hex> {
  const { connector } = getAccount(config);
  const changedBefore = changeSince(config, { address, connectorUid });
  if (changedBefore || !connector) throw new WalletError(changedBefore ?? 'DISCONNECTED');

  let stopWatching = () => {};
  const changed = new Promise<never>((_resolve, reject) => {
    stopWatching = watchAccount(config, {
      onChange() {
        const code = changeSince(config, { address, connectorUid });
        if (code) reject(new WalletError(code));
      },
    });
  });
  try {
    const signed = requestSignature(config, { account: address, connector, message });
    return await Promise.race([signed, changed]);
  } catch (thrown) {
    throw toWalletError(thrown);
  } finally {
    stopWatching();
  }
}

/** What is no longer as it was frozen, if anything. */
function changeSince(
  config: Config,
  { address, connectorUid }: Pick<SignRequest, 'address' | 'connectorUid'>,
): WalletErrorCode | undefined {
  const account = getAccount(config);
  if (account.status !== 'connected') return 'DISCONNECTED';
  const same =
    account.connector.uid === connectorUid && account.address.toLowerCase() === address.toLowerCase();
  return same ? undefined : 'ACCOUNT_CHANGED';
}
