import type { Config } from 'wagmi';
import { getConnectors, reconnect, watchConnectors } from 'wagmi/actions';

/** An extension announces itself within milliseconds of the page's request; later than this it is not there. */
const announcementTimeoutMs = 1_000;

/**
 * Takes up the connection to the wallet of this id without a prompt, and does nothing where it is gone. Asks that one
 * wallet only: wagmi's own reconnection asks all of them, and would load WalletConnect to do so.
 */
export async function reconnectTo(config: Config, id: string): Promise<void> {
  const find = () => getConnectors(config).find((connector) => connector.id === id);
  const connector = find() ?? (await announced(config, find));
  if (connector) await reconnect(config, { connectors: [connector] });
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
