import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createConfig, createConnector, http } from 'wagmi';
import { connect, getAccount } from 'wagmi/actions';
import { base } from 'wagmi/chains';
import { reconnectTo } from './reconnect.ts';
import { withoutSetup } from './withoutSetup.ts';

const address = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266';

/** A connector that counts who asks it for its provider, as WalletConnect's would load its SDK to answer. */
function connector(id: string, authorized: boolean | Promise<boolean> = true) {
  const asked = vi.fn(async () => ({}));
  const setup = vi.fn(async () => {});
  const create = createConnector(() => ({
    id,
    name: id,
    type: 'test',
    setup,
    // The action asks for no capabilities, which is the only thing the generic result type depends on.
    connect: async () => ({ accounts: [address], chainId: base.id }) as never,
    disconnect: async () => {},
    getAccounts: async () => [address] as const,
    getChainId: async () => base.id,
    getProvider: asked,
    isAuthorized: () => Promise.resolve(authorized),
    onAccountsChanged: () => {},
    onChainChanged: () => {},
    onDisconnect: () => {},
  }));
  return { create, asked, setup };
}

function configOf(...connectors: ReturnType<typeof createConnector>[]) {
  const options = { chains: [base], transports: { [base.id]: http() }, storage: null } as const;
  return createConfig({ ...options, connectors, multiInjectedProviderDiscovery: false });
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('reconnectTo', () => {
  it('behavior: takes up the one wallet and asks no other', async () => {
    const [recent, other] = [connector('com.example.recent'), connector('walletConnect')];
    const config = configOf(other.create, recent.create);
    await reconnectTo(config, 'com.example.recent');
    expect(getAccount(config)).toMatchObject({ status: 'connected', address });
    expect(other.asked).not.toHaveBeenCalled();
  });

  it('behavior: waits for an extension that announces itself late', async () => {
    const late = connector('com.example.late');
    const config = configOf();
    const done = reconnectTo(config, 'com.example.late');
    const { setup, setState } = config._internal.connectors;
    setState((connectors) => [...connectors, setup(late.create)]);
    await done;
    expect(getAccount(config).status).toBe('connected');
  });

  it('behavior: gives up on an extension that is gone', async () => {
    const config = configOf();
    const done = reconnectTo(config, 'com.example.gone');
    await vi.advanceTimersByTimeAsync(1_000);
    await done;
    expect(getAccount(config).status).toBe('disconnected');
  });

  it('behavior: takes up an extension that announces itself after that', async () => {
    const late = connector('com.example.late');
    const config = configOf();
    const done = reconnectTo(config, 'com.example.late');
    await vi.advanceTimersByTimeAsync(6_000);
    await done;
    const { setup, setState } = config._internal.connectors;
    setState((connectors) => [...connectors, setup(late.create)]);
    await vi.waitFor(() => expect(getAccount(config).status).toBe('connected'));
  });

  it('behavior: not where another wallet was chosen meanwhile', async () => {
    const [late, chosen] = [connector('com.example.late'), connector('com.example.chosen')];
    const config = configOf(chosen.create);
    const done = reconnectTo(config, 'com.example.late');
    await vi.advanceTimersByTimeAsync(6_000);
    await done;
    const [first] = config.connectors;
    if (!first) throw new Error('The chosen wallet is missing');
    await connect(config, { connector: first });
    const { setup, setState } = config._internal.connectors;
    setState((connectors) => [...connectors, setup(late.create)]);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(getAccount(config).connector?.id).toBe('com.example.chosen');
  });

  it('error: a wallet that never answers leaves the choice of another', async () => {
    const [silent, other] = [
      connector('com.example.silent', new Promise<boolean>(() => {})),
      connector('com.example.other'),
    ];
    const config = configOf(silent.create, other.create);
    const done = reconnectTo(config, 'com.example.silent');
    await vi.advanceTimersByTimeAsync(5_000);
    await done;
    expect(getAccount(config).status).toBe('disconnected');
    const second = config.connectors[1];
    if (!second) throw new Error('The other wallet is missing');
    await connect(config, { connector: second });
    expect(getAccount(config)).toMatchObject({ status: 'connected', connector: { id: 'com.example.other' } });
  });

  it('behavior: stays disconnected where the wallet took its permission back', async () => {
    const config = configOf(connector('com.example.recent', false).create);
    await reconnectTo(config, 'com.example.recent');
    expect(getAccount(config).status).toBe('disconnected');
  });
});

describe('withoutSetup', () => {
  it('behavior: the wallet is not touched until it is chosen', () => {
    const [plain, wrapped] = [connector('plain'), connector('walletConnect')];
    configOf(plain.create, withoutSetup(wrapped.create));
    expect(plain.setup).toHaveBeenCalledOnce();
    expect(wrapped.setup).not.toHaveBeenCalled();
    expect(wrapped.asked).not.toHaveBeenCalled();
  });
});
