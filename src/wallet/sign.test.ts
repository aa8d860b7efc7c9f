import type { Address, Hex } from 'viem';
import { verifyMessage } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { describe, expect, it } from 'vitest';
import { type Config, createConfig, createConnector, http } from 'wagmi';
import { connect, disconnect, getAccount, switchAccount } from 'wagmi/actions';
import { base, mainnet } from 'wagmi/chains';
import { WalletError } from './errors.ts';
import { signMessage } from './sign.ts';

// Keys for this test alone: the smallest numbers there are.
const alice = privateKeyToAccount(`0x${'1'.padStart(64, '0')}`);
const bob = privateKeyToAccount(`0x${'2'.padStart(64, '0')}`);

type Sign = (message: Hex) => Promise<Hex>;

/**
 * wagmi connected to a wallet whose prompt is `sign`; `change` is what the user does in the wallet
 * meanwhile.
 */
async function connectedWallet(sign: Sign, chainId: number = base.id) {
  let accounts: readonly Address[] = [alice.address];
  let prompts = 0;
  const changes: ((next: readonly Address[]) => void)[] = [];
  const request = async ({ method, params }: { method: string; params: [Hex] }) => {
    if (method !== 'personal_sign') throw new Error(`unexpected ${method}`);
    prompts += 1;
    return sign(params[0]);
  };
  const connector = createConnector(({ emitter }) => {
    changes.push((next) => {
      accounts = next;
      if (next.length === 0) emitter.emit('disconnect');
      else emitter.emit('change', { accounts: next });
    });
    return {
      id: 'test',
      name: 'Test',
      type: 'test',
      // The action asks for no capabilities, which is the only thing the generic result type depends on.
      connect: async () => ({ accounts, chainId }) as never,
      disconnect: async () => {},
      getAccounts: async () => accounts,
      getChainId: async () => chainId,
      getProvider: async () => ({ request }),
      isAuthorized: async () => true,
      onAccountsChanged: () => {},
      onChainChanged: () => {},
      onDisconnect: () => {},
    };
  });
  const config: Config = createConfig({
    chains: [base],
    connectors: [connector, connector],
    transports: { [base.id]: http() },
    storage: null,
    multiInjectedProviderDiscovery: false,
  });
  const [first, second] = config.connectors;
  if (!first || !second) throw new Error('no connector');
  await connect(config, { connector: first });
  const frozen = { message: 'a challenge', address: alice.address, connectorUid: first.uid };
  return {
    config,
    first,
    second,
    frozen,
    change: (next: readonly Address[]) => changes[0]?.(next),
    prompts: () => prompts,
  };
}

const never: Sign = () => new Promise(() => {});
const byAlice: Sign = (message) => alice.signMessage({ message: { raw: message } });

describe('signMessage', () => {
  it('behavior: signs the exact text with the frozen account', async () => {
    const { config, frozen } = await connectedWallet(byAlice);
    const signature = await signMessage(config, frozen);
    expect(await verifyMessage({ address: alice.address, message: 'a challenge', signature })).toBe(true);
  });

  it('behavior: asks no wallet to leave the chain it is on', async () => {
    const { config, frozen } = await connectedWallet(byAlice, mainnet.id);
    const signature = await signMessage(config, frozen);
    expect(await verifyMessage({ address: alice.address, message: 'a challenge', signature })).toBe(true);
  });

  it('error: another account stands in the wallet before the prompt: it is not opened', async () => {
    const { config, frozen, change, prompts } = await connectedWallet(byAlice);
    change([bob.address]);
    await expect(signMessage(config, frozen)).rejects.toEqual(new WalletError('ACCOUNT_CHANGED'));
    expect(prompts()).toBe(0);
  });

  it('error: another wallet is connected before the prompt', async () => {
    const { config, second, frozen, prompts } = await connectedWallet(byAlice);
    await connect(config, { connector: second });
    expect(getAccount(config).connector?.uid).toBe(second.uid);
    await expect(signMessage(config, frozen)).rejects.toEqual(new WalletError('ACCOUNT_CHANGED'));
    expect(prompts()).toBe(0);
  });

  it('error: the account is switched while the prompt is open', async () => {
    const { config, frozen, change } = await connectedWallet(never);
    const signed = signMessage(config, frozen);
    change([bob.address]);
    await expect(signed).rejects.toEqual(new WalletError('ACCOUNT_CHANGED'));
  });

  it('error: the wallet is switched while the prompt is open', async () => {
    const { config, first, second, frozen } = await connectedWallet(never);
    await connect(config, { connector: second });
    await switchAccount(config, { connector: first });
    const signed = signMessage(config, frozen);
    await switchAccount(config, { connector: second });
    await expect(signed).rejects.toEqual(new WalletError('ACCOUNT_CHANGED'));
  });

  it('error: the wallet disconnects while the prompt is open', async () => {
    const { config, frozen, change } = await connectedWallet(never);
    const signed = signMessage(config, frozen);
    change([]);
    await expect(signed).rejects.toEqual(new WalletError('DISCONNECTED'));
  });

  it('error: nobody is connected', async () => {
    const { config, frozen } = await connectedWallet(byAlice);
    await disconnect(config);
    await expect(signMessage(config, frozen)).rejects.toEqual(new WalletError('DISCONNECTED'));
  });

  it.each([
    [4001, 'REJECTED'],
    [-32002, 'PENDING'],
    [4200, 'UNSUPPORTED'],
    [-32000, 'FAILED'],
  ] as const)('error: the wallet answers %i', async (code, expected) => {
    const { config, frozen } = await connectedWallet(() => Promise.reject({ code, message: 'no' }));
    await expect(signMessage(config, frozen)).rejects.toEqual(new WalletError(expected));
  });
});
