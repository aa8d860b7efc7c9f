import type { Address } from 'viem';
import type { Config, Connector } from 'wagmi';
import { getAccount, watchAccount } from 'wagmi/actions';
import { toWalletError, WalletError, type WalletErrorCode } from './errors.ts';

/** The account and the wallet that were frozen when a flow began. */
export type Frozen = { address: Address; connectorUid: string };

/**
 * Asks the frozen wallet for something, and gives up as soon as its account, the wallet or the
 * connection is another. What was asked may still happen then: the prompt may still be open.
 * Rejects with a WalletError.
 */
export async function askFrozen<answer>(
  config: Config,
  frozen: Frozen,
  ask: (connector: Connector) => Promise<answer>,
): Promise<answer> {
  const { connector } = getAccount(config);
  const changedBefore = changeSince(config, frozen);
  if (changedBefore || !connector) throw new WalletError(changedBefore ?? 'DISCONNECTED');

  let stopWatching = () => {};
  const changed = new Promise<never>((_resolve, reject) => {
    stopWatching = watchAccount(config, {
      onChange() {
        const code = changeSince(config, frozen);
        if (code) reject(new WalletError(code));
      },
    });
  });
  try {
    return await Promise.race([ask(connector), changed]);
  } catch (thrown) {
    throw toWalletError(thrown);
  } finally {
    stopWatching();
  }
}

/** What is no longer as it was frozen, if anything. */
function changeSince(config: Config, { address, connectorUid }: Frozen): WalletErrorCode | undefined {
  const account = getAccount(config);
  if (account.status !== 'connected') return 'DISCONNECTED';
  const same =
    account.connector.uid === connectorUid && account.address.toLowerCase() === address.toLowerCase();
  return same ? undefined : 'ACCOUNT_CHANGED';
}
