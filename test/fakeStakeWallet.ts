import type { Address, Hex } from 'viem';
import { toWalletError } from '../src/wallet/errors.ts';
import type { WalletRequest, WalletState } from '../src/wallet/wallet.ts';
import type { FakeBase } from './fakeBase.ts';

/** A prompt that waits in the wallet: tests decide what comes of it, and when. */
export type Prompt = {
  method: WalletRequest['method'];
  calls: readonly { to: Address; data: Hex }[];
  id: Hex | undefined;
  resolve(answer: unknown): void;
  /** Rejects as the page sees it: a code of EIP-1193, or a whole error of a wallet. */
  reject(error: number | object): void;
};

/** A wallet whose prompts stay open, over the fake chain. */
export function createFakeStakeWallet(base: FakeBase) {
  const listeners = new Set<() => void>();
  const prompts: Prompt[] = [];
  const log: WalletRequest['method'][] = [];
  const bundles = new Map<Hex, number>();
  let state: WalletState = {
    status: 'connected',
    address: base.address,
    connectorUid: 'uid',
    connectorName: 'Fake',
    chainId: 8453,
  };
  const wallet = {
    prompts,
    log,
    capabilities: {} as unknown,
    /** What the wallet itself says, which may differ from what it announced. */
    chainId: 8453,
    /** Status codes of EIP-5792 by bundle; one that is missing is unknown (5730). */
    bundles,
    /** Thrown in place of a bundle's status. */
    statusError: undefined as object | undefined,
    getState: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (change: Partial<Extract<WalletState, { status: 'connected' }>> | { status: 'disconnected' }) => {
      state =
        change.status === 'disconnected'
          ? { status: 'disconnected' }
          : ({ ...state, ...change } as WalletState);
      for (const listener of listeners) listener();
    },
    request: async ({ method, params }: WalletRequest): Promise<unknown> => {
      log.push(method);
      switch (method) {
        case 'eth_chainId':
          return `0x${wallet.chainId.toString(16)}`;
        case 'wallet_getCapabilities':
          return wallet.capabilities;
        case 'wallet_getCallsStatus': {
          if (wallet.statusError) throw toWalletError(wallet.statusError);
          const status = bundles.get(params[0] as Hex);
          if (status === undefined) throw toWalletError({ code: 5730 });
          return { version: '2.0.0', id: params[0], chainId: '0x2105', atomic: true, status, receipts: [] };
        }
        case 'eth_sendTransaction':
        case 'wallet_sendCalls':
        case 'wallet_switchEthereumChain':
        case 'wallet_addEthereumChain':
          return ask(method, params);
        case 'eth_signTypedData_v4':
          throw new Error('Staking signs no typed data');
        default:
          return base.source({ method, params });
      }
    },
    /** Confirms a prompt as a wallet does: the transaction goes out, and the page gets its hash. */
    confirm(prompt: Prompt | undefined): Hex {
      const [first] = prompt?.calls ?? [];
      if (!prompt || !first) throw new Error('No such prompt');
      const hash = base.send(first);
      prompt.resolve(hash);
      return hash;
    },
  };

  function ask(method: WalletRequest['method'], params: readonly unknown[]): Promise<unknown> {
    const [request] = params as [{ calls?: Prompt['calls']; id?: Hex; to: Address; data: Hex }];
    return new Promise((resolve, reject) =>
      prompts.push({
        method,
        calls: request.calls ?? [request],
        id: request.id,
        resolve,
        reject: (error) => reject(toWalletError(typeof error === 'number' ? { code: error } : error)),
      }),
    );
  }
  return wallet;
}

/** A journal's storage of one tab. */
export function memoryStorage(): Storage {
  const entries = new Map<string, string>();
  return {
    getItem: (name: string) => entries.get(name) ?? null,
    setItem: (name: string, text: string) => void entries.set(name, text),
    removeItem: (name: string) => void entries.delete(name),
    // The three that the journal uses.
  } as unknown as Storage;
}
