import type { Address } from 'viem';
import { expect, vi } from 'vitest';
import { type Config, createConfig, createConnector, http } from 'wagmi';
import { connect, getAccount, watchAccount } from 'wagmi/actions';
import { base, mainnet } from 'wagmi/chains';
import type { ChainSource } from '../src/chain/sources.ts';
import { createStakeJournal, type StakeJournal } from '../src/stake/journal.ts';
import { createStaker, type Staker } from '../src/stake/staker.ts';
import type { StakeState } from '../src/stake/types.ts';
import { request } from '../src/wallet/request.ts';
import type { Wallet, WalletState } from '../src/wallet/wallet.ts';
import { alone } from './fakeTabs.ts';
import type { SandboxChain } from './sandbox/chain/chain.ts';
import { createSandboxWallet, type Memory, type Question } from './sandbox/wallet/provider.ts';

/** A staker on a real node, with the sandbox's wallet behind wagmi as in the page. */
export type StakeBed = {
  staker: Staker;
  journal: StakeJournal;
  wallet: Pick<Wallet, 'getState' | 'subscribe' | 'request'>;
  control: ReturnType<typeof createSandboxWallet>['control'];
  /** The questions that wait for an answer in the wallet's window. */
  questions: { question: Question; answer(approved: boolean): void }[];
  /** How often the wallet was asked to send something, and how often to change its network. */
  asked(): { sends: number; switches: number };
  /** How many transactions of the account are on the chain since the beginning. */
  mined(): Promise<number>;
  staked(): number;
  /** Ends this page and begins the next one, as a reload does. */
  reload(): Promise<Staker>;
  end(): void;
};

type BedOptions = { account?: number; memory?: Partial<Memory>; source?: ChainSource };

export async function createStakeBed(chain: SandboxChain, options: BedOptions = {}): Promise<StakeBed> {
  const call: ChainSource = ({ method, params }) => rpc(chain.rpcUrl, method, params);
  const { account = 1, memory = {}, source = call } = options;
  const questions: StakeBed['questions'] = [];
  const { provider, control } = createSandboxWallet({
    accounts: chain.accounts,
    rpc: (method, params) => rpc(chain.rpcUrl, method, params),
    ask: (question) =>
      new Promise((resolve) => {
        questions.push({ question, answer: resolve });
      }),
    load: () => ({ connected: true, account, chainId: base.id, ...memory }),
    save: () => {},
  });
  const config: Config = createConfig({
    chains: [base, mainnet],
    connectors: [connectorOf(provider)],
    transports: { [base.id]: http(chain.rpcUrl), [mainnet.id]: http(chain.rpcUrl) },
    storage: null,
    multiInjectedProviderDiscovery: false,
  });
  const [connector] = config.connectors;
  if (connector) await connect(config, { connector });

  const readState = (): WalletState => {
    const now = getAccount(config);
    if (now.status !== 'connected') return { status: 'disconnected' };
    const { address, chainId } = now;
    return {
      status: 'connected',
      address,
      chainId,
      connectorUid: now.connector.uid,
      connectorName: 'Sandbox',
    };
  };
  let state = readState();
  const stopWatching = watchAccount(config, {
    onChange: () => {
      state = readState();
      for (const listener of listeners) listener();
    },
  });
  const listeners = new Set<() => void>();
  const wallet = {
    getState: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    request: (asked: Parameters<typeof request>[1]) => request(config, asked),
  };
  let held: string | null = null;
  const storage = {
    getItem: () => held,
    setItem: (_: string, text: string) => {
      held = text;
    },
    removeItem: () => {
      held = null;
    },
    // The three that the journal uses.
  } as unknown as Storage;
  const journal = createStakeJournal(() => storage);
  let staked = 0;
  const nonce = async () =>
    Number(await rpc(chain.rpcUrl, 'eth_getTransactionCount', [chain.accounts[1].address, 'latest']));
  const nonceBefore = await nonce();
  const open = () => createStaker({ wallet, source, journal, tabs: alone() });
  const start = () => staker.start(() => staked++);
  let staker = open();
  let stop = start();
  const count = (...methods: string[]) => control.log.filter(({ method }) => methods.includes(method)).length;
  return {
    get staker() {
      return staker;
    },
    journal,
    wallet,
    control,
    questions,
    asked: () => ({
      sends: count('eth_sendTransaction', 'wallet_sendCalls'),
      switches: count('wallet_switchEthereumChain'),
    }),
    mined: async () => (await nonce()) - nonceBefore,
    staked: () => staked,
    reload: async () => {
      stop();
      questions.splice(0);
      staker = open();
      stop = start();
      return staker;
    },
    end: () => {
      stop();
      stopWatching();
    },
  };
}

/** Waits for the machine to reach a phase. */
export async function reachStake<P extends StakeState['phase']>(staker: Staker, phase: P) {
  await vi.waitFor(() => expect(staker.getState().phase).toBe(phase), { timeout: 10_000 });
  return staker.getState() as Extract<StakeState, { phase: P }>;
}

async function rpc(url: string, method: string, params: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  });
  const { result, error } = await response.json();
  if (error) throw Object.assign(new Error(error.message), { code: error.code });
  return result;
}

/** The provider as a connector, its events with it: wagmi's own wants a window. */
function connectorOf(provider: ReturnType<typeof createSandboxWallet>['provider']) {
  const accounts = async () => (await provider.request({ method: 'eth_accounts' })) as Address[];
  const chainId = async () => Number(await provider.request({ method: 'eth_chainId' }));
  return createConnector(({ emitter }) => {
    provider.on('accountsChanged', (next) => {
      const left = next as Address[];
      if (left.length === 0) emitter.emit('disconnect');
      else emitter.emit('change', { accounts: left });
    });
    provider.on('chainChanged', (next) => emitter.emit('change', { chainId: Number(next) }));
    return {
      id: 'sandbox',
      name: 'Sandbox',
      type: 'sandbox',
      // Asked for no capabilities, which is the only thing the generic result type depends on.
      connect: async () => ({ accounts: await accounts(), chainId: await chainId() }) as never,
      disconnect: async () => {},
      getAccounts: accounts,
      getChainId: chainId,
      getProvider: async () => provider,
      isAuthorized: async () => true,
      onAccountsChanged: () => {},
      onChainChanged: () => {},
      onDisconnect: () => {},
    };
  });
}
