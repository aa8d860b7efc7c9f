import type { Address, Hex } from 'viem';

/**
 * Where the wallet stands; `leftOut` counts wallets whose announcement could not be listed. The
 * first three are about its code, which is not part of the first load.
 */
export type WalletState =
  | { status: 'idle' }
  | { status: 'loading' }
  | { status: 'failed' }
  | { status: 'disconnected'; leftOut?: number }
  /** Asked to connect, and no wallet has announced itself. The next try looks again. */
  | { status: 'absent'; leftOut?: number }
  /** RainbowKit's window threw while it was drawn. The next try draws it anew. */
  | { status: 'crashed' }
  | { status: 'connecting' }
  | {
      status: 'connected';
      address: Address;
      connectorUid: string;
      connectorName: string;
      /** The chain the wallet is on, as it says; signing a message needs none. */
      chainId: number | undefined;
    };

/** What to sign and who: frozen by the caller, so that a switch in the wallet cannot slip in between. */
export type SignRequest = { message: string; address: Address; connectorUid: string };

/**
 * What the page may ask of a wallet's own provider beside a signed message: reads of its chain,
 * what it takes to stake, and a payment of USDC as typed data. Nothing else is ever passed on.
 */
export type WalletMethod =
  | 'eth_call'
  | 'eth_chainId'
  | 'eth_gasPrice'
  | 'eth_estimateGas'
  | 'eth_simulateV1'
  | 'eth_getTransactionReceipt'
  | 'eth_getTransactionByHash'
  | 'eth_blockNumber'
  | 'eth_getBlockByNumber'
  | 'eth_sendTransaction'
  | 'eth_signTypedData_v4'
  | 'wallet_switchEthereumChain'
  | 'wallet_addEthereumChain'
  | 'wallet_getCapabilities'
  | 'wallet_sendCalls'
  | 'wallet_getCallsStatus';

/** One call for the account and the wallet that were frozen by the caller. */
export type WalletRequest = {
  method: WalletMethod;
  params: readonly unknown[];
  address: Address;
  connectorUid: string;
};

/** The wallet as the rest of the page sees it. Every error it throws is a WalletError. */
export type Wallet = {
  getState(): WalletState;
  subscribe(listener: () => void): () => void;
  /** Fetches the wallet's code ahead of need; a failure is silent, the next reach tries again. */
  preload(): void;
  /**
   * Opens the window to choose a wallet. A failed load becomes the state `failed`; calling again
   * tries again.
   */
  openConnect(): Promise<void>;
  /** Opens the window of the connected account. */
  openAccount(): Promise<void>;
  disconnect(): Promise<void>;
  /**
   * Asks the wallet for a `personal_sign`. Rejects as soon as the account, the wallet or the
   * connection changes.
   */
  signMessage(request: SignRequest): Promise<Hex>;
  /** Asks the wallet's own provider. Rejects as `signMessage` does; what was asked may then still happen. */
  request(request: WalletRequest): Promise<unknown>;
  /**
   * The code at an address on Base, from the public endpoints. Rejects when none of them answers:
   * unknown is not "none".
   */
  codeAt(address: Address): Promise<Hex | undefined>;
  /** Asks a contract on Base without a transaction (`eth_call`). Rejects when no endpoint answers. */
  callAt(address: Address, data: Hex): Promise<CallAnswer>;
};

/** What a contract said: bytes, or that it refuses. */
export type CallAnswer = { status: 'returned'; data: Hex } | { status: 'reverted' };

/** The part of a wallet that lives in the lazy chunk. */
export type Stack = Pick<
  Wallet,
  'openConnect' | 'openAccount' | 'disconnect' | 'signMessage' | 'request' | 'codeAt' | 'callAt'
>;

/** The lazy chunk itself. */
export type StackModule = { mountStack(root: HTMLElement, report: (state: WalletState) => void): Stack };
