import { type Bundles, bundleStatus, capabilities, describeBundle, sendBundle } from './batches.ts';
import { ProviderError } from './providerError.ts';
import { readField } from './readField.ts';
import { describe, hex, permissions, readText } from './rpcValues.ts';

/**
 * The sandbox's wallet without its windows: an EIP-1193 provider over the seeded accounts. It signs
 * by asking the chain (a development node holds its accounts' keys), so no private key is ever in
 * the page.
 * https://eips.ethereum.org/EIPS/eip-1193
 */

export type WalletAccount = { address: string; standing: string };

/** What the user is asked. `text` is what will be signed, `facts` what a transaction does. */
export type Question = {
  kind: 'connect' | 'sign' | 'send' | 'switch';
  account: WalletAccount;
  text?: string;
  facts?: readonly (readonly [name: string, value: string])[];
};

/** How prompts are answered: by a window, at once, with an error of real wallets, or never. */
export type Behaviour = 'ask' | 'approve' | 'reject' | 'pending' | 'locked' | 'silent';

/** What is kept over a reload, as an extension would keep it. */
export type Memory = {
  connected: boolean;
  account: number;
  chainId: number;
  /** Whether it offers EIP-5792, and the bundles it has sent. */
  batches?: boolean;
  bundles?: Bundles;
};

/**
 * One call of the page. Without its parameters: they hold challenges, and tests look for those
 * everywhere.
 */
export type LogEntry = { method: string; outcome: 'answered' | 'approved' | 'refused' | 'waiting' };

export type WalletDependencies = {
  accounts: readonly WalletAccount[];
  /** A JSON-RPC call to the chain; throws what the chain answers. */
  rpc(method: string, params: unknown): Promise<unknown>;
  /** Resolves to whether the user approved. */
  ask(question: Question): Promise<boolean>;
  load(): Memory;
  save(memory: Memory): void;
};

export type RequestArguments = { method: string; params?: unknown };

export const baseChainId = 8453;

/** Chains the wallet knows; others get the 4902 that makes a page offer to add them. */
const knownChains = new Set([1, baseChainId]);

type Listener = (value: unknown) => void;

/** A wallet and the strings to pull on it in tests. */
export function createSandboxWallet({ accounts, rpc, ask, load, save }: WalletDependencies) {
  const listeners = new Map<string, Set<Listener>>();
  const log: LogEntry[] = [];
  let memory = load();
  let behaviour: Behaviour = 'ask';

  function emit(event: string, value: unknown): void {
    for (const listener of listeners.get(event) ?? []) listener(value);
  }

  function remember(change: Partial<Memory>): void {
    const before = { accounts: visible(), chainId: memory.chainId };
    memory = { ...memory, ...change };
    save(memory);
    if (visible().join() !== before.accounts.join()) emit('accountsChanged', visible());
    if (memory.chainId !== before.chainId) emit('chainChanged', hex(memory.chainId));
  }

  function selected(): WalletAccount {
    const account = accounts[memory.account];
    if (!account) throw new ProviderError(-32603, 'The sandbox wallet has no accounts');
    return account;
  }

  /** The accounts this page may see. */
  function visible(): string[] {
    return memory.connected && behaviour !== 'locked' ? [selected().address] : [];
  }

  async function prompt(question: Question, entry: LogEntry): Promise<void> {
    entry.outcome = 'waiting';
    const approved = await answer(question);
    entry.outcome = approved ? 'approved' : 'refused';
    if (!approved) throw new ProviderError(4001, 'User rejected the request.');
  }

  function answer(question: Question): Promise<boolean> | boolean {
    switch (behaviour) {
      case 'ask':
        return ask(question);
      case 'approve':
        return true;
      case 'reject':
        return false;
      case 'pending':
        throw new ProviderError(-32002, 'A request of this kind is already pending. Please wait.');
      case 'locked':
        throw new ProviderError(-32002, 'Already processing unlock. Please wait.');
      case 'silent':
        return new Promise(() => {});
    }
  }

  async function connect(entry: LogEntry): Promise<void> {
    await prompt({ kind: 'connect', account: selected() }, entry);
    remember({ connected: true });
  }

  /** Throws 4100 unless the page may use this account now. */
  function demand(address: unknown): void {
    const asked = typeof address === 'string' ? address.toLowerCase() : '';
    if (visible().every((seen) => seen.toLowerCase() !== asked)) {
      throw new ProviderError(4100, 'The requested account has not been authorized by the user.');
    }
  }

  async function handle({ method, params }: RequestArguments, entry: LogEntry): Promise<unknown> {
    const list: readonly unknown[] = Array.isArray(params) ? params : [];
    const [first, second] = list;
    switch (method) {
      case 'eth_accounts':
        return visible();
      case 'eth_chainId':
        return hex(memory.chainId);
      case 'eth_requestAccounts':
        if (visible().length === 0) await connect(entry);
        return visible();
      case 'wallet_requestPermissions':
        await connect(entry);
        return permissions(visible());
      case 'wallet_getPermissions':
        return memory.connected ? permissions(visible()) : [];
      case 'wallet_revokePermissions':
        remember({ connected: false });
        return null;
      case 'wallet_switchEthereumChain':
      case 'wallet_addEthereumChain': {
        const chainId = Number(readField(first, 'chainId'));
        if (chainId === memory.chainId) return null;
        if (method === 'wallet_switchEthereumChain' && !knownChains.has(chainId)) {
          throw new ProviderError(4902, 'Unrecognized chain ID.');
        }
        await prompt({ kind: 'switch', account: selected(), facts: [['Chain ID', `${chainId}`]] }, entry);
        knownChains.add(chainId);
        remember({ chainId });
        return null;
      }
      case 'personal_sign':
        demand(second);
        await prompt({ kind: 'sign', account: selected(), text: readText(first) }, entry);
        return rpc(method, [first, second]);
      case 'eth_signTypedData_v4':
        demand(first);
        await prompt({ kind: 'sign', account: selected(), text: readText(second) }, entry);
        return rpc(method, [first, second]);
      case 'eth_sendTransaction':
        demand(readField(first, 'from'));
        await prompt({ kind: 'send', account: selected(), facts: describe(first) }, entry);
        return rpc(method, [first]);
      case 'wallet_getCapabilities':
      case 'wallet_sendCalls':
      case 'wallet_getCallsStatus':
        if (!memory.batches) throw new ProviderError(4200, `The sandbox wallet does not know ${method}.`);
        return handleBatch(method, first, entry);
      default:
        if (!/^(eth|net|web3)_/.test(method) || /sign|send|accounts/i.test(method)) {
          throw new ProviderError(4200, `The sandbox wallet does not know ${method}.`);
        }
        return rpc(method, params ?? []);
    }
  }

  async function handleBatch(method: string, first: unknown, entry: LogEntry): Promise<unknown> {
    if (method === 'wallet_getCallsStatus')
      return bundleStatus(rpc, memory.bundles ?? {}, first, hex(memory.chainId));
    if (method === 'wallet_getCapabilities') {
      demand(first);
      return capabilities(hex(baseChainId));
    }
    demand(readField(first, 'from'));
    await prompt({ kind: 'send', account: selected(), facts: describeBundle(first) }, entry);
    const id = String(readField(first, 'id'));
    remember({ bundles: { ...memory.bundles, [id]: await sendBundle(rpc, first) } });
    return { id };
  }

  const provider = {
    async request(call: RequestArguments): Promise<unknown> {
      const entry: LogEntry = { method: call.method, outcome: 'answered' };
      log.push(entry);
      try {
        return await handle(call, entry);
      } catch (error) {
        entry.outcome = 'refused';
        throw error;
      }
    },
    on(event: string, listener: Listener) {
      listeners.set(event, (listeners.get(event) ?? new Set()).add(listener));
      return provider;
    },
    removeListener(event: string, listener: Listener) {
      listeners.get(event)?.delete(listener);
      return provider;
    },
  };

  const control = {
    /** How prompts are answered from now on. */
    behave(next: Behaviour) {
      const before = visible().join();
      behaviour = next;
      if (visible().join() !== before) emit('accountsChanged', visible());
    },
    selectAccount: (index: number) => {
      if (!accounts[index]) throw new RangeError(`The sandbox wallet has ${accounts.length} accounts`);
      remember({ account: index });
    },
    selectedAccount: () => memory.account,
    switchChain: (chainId: number) => remember({ chainId }),
    /** As a user does in the wallet: the page loses its permission. */
    disconnect: () => remember({ connected: false }),
    /** Whether it offers several calls as one from now on (EIP-5792), over a reload too. */
    offerBatches: (batches: boolean) => remember({ batches }),
    log,
  };

  return { provider, control };
}
