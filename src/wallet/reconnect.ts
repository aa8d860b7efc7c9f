import type { Config, Connector } from 'wagmi';
import { getAccount, getConnectors, reconnect, watchConnectors } from 'wagmi/actions';

/**
 * An extension announces itself within milliseconds of the page's request; later than this it is
 * not there.
 */
const announcementTimeoutMs = 1_000;

/**
 * `eth_accounts` needs no hand of the user: a wallet that takes longer hangs, and must not keep the
 * user from choosing another.
 */
const answerTimeoutMs = 5_000;

/**
 * Connects again to the wallet of this id, without a prompt. Asks that one wallet only: wagmi's own
 * reconnection asks all of them, and would load WalletConnect to do so. Resolves once it is known;
 * a wallet that announces itself later is taken up where none is by then.
 */
export async function reconnectTo(config: Config, id: string): Promise<void> {
  const find = () => getConnectors(config).find((connector) => connector.id === id);
  const connector = find() ?? (await announced(config, find));
  if (connector) return takeUp(config, connector);
  const stopWatching = watchConnectors(config, {
    onChange() {
      const late = find();
      if (!late) return;
      stopWatching();
      if (getAccount(config).status === 'disconnected') void takeUp(config, late);
    },
  });
}

async function takeUp(config: Config, connector: Connector): Promise<void> {
  const isAuthorized = await Promise.race([
    connector.isAuthorized().catch(() => false),
    new Promise<false>((resolve) => setTimeout(resolve, answerTimeoutMs, false)),
  ]);
  // wagmi waits for ever for a wallet that hangs, and is "reconnecting" until then.
  if (isAuthorized) await reconnect(config, { connectors: [connector] });
}

function announced<connector>(
  config: Config,
  find: () => connector | undefined,
): Promise<connector | undefined> {
  return new Promise((resolve) => {
    const finish = (connector: connector | undefined) => {
      clearTimeout(timeout);
      stopWatching();
      resolve(connector);
    };
    const timeout = setTimeout(() => finish(undefined), announcementTimeoutMs);
    const stopWatching = watchConnectors(config, {
      onChange() {
        const connector = find();
        if (connector) finish(connector);
      },
    });
  });
}
