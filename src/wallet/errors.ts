/** Why a wallet did not do what it was asked. The words for each are in the message catalogue. */
export type WalletErrorCode =
  /** The user said no (EIP-1193 4001). */
  | 'REJECTED'
  /** A prompt is open already, or the wallet is locked and waits for its password (-32002). */
  | 'PENDING'
  /** The wallet no longer stands at the account that was asked. */
  | 'ACCOUNT_CHANGED'
  | 'DISCONNECTED'
  /** The wallet does not know the call. */
  | 'UNSUPPORTED'
  /** The wallet does not know the chain (EIP-3085: offer to add it). */
  | 'UNKNOWN_CHAIN'
  /** Anything else. */
  | 'FAILED';

/**
 * The one error that leaves this folder. It has no `cause`: viem's errors carry the request, and the request
 * carries the challenge.
 */
export class WalletError extends Error {
  override readonly name = 'WalletError';
  readonly code: WalletErrorCode;

  constructor(code: WalletErrorCode) {
    super(`Wallet: ${code}`);
    this.code = code;
  }
}

/** Codes of EIP-1193, EIP-1474 and WalletConnect (5000). https://eips.ethereum.org/EIPS/eip-1193#provider-errors */
const byCode: ReadonlyMap<unknown, WalletErrorCode> = new Map<unknown, WalletErrorCode>([
  [4001, 'REJECTED'],
  [5000, 'REJECTED'],
  ['ACTION_REJECTED', 'REJECTED'],
  [-32002, 'PENDING'],
  [4100, 'ACCOUNT_CHANGED'],
  [4900, 'DISCONNECTED'],
  [4901, 'DISCONNECTED'],
  // EIP-5792: a bundle that the wallet cannot do as asked, or an upgrade of the account that its user declined.
  [5700, 'UNSUPPORTED'],
  [5710, 'UNSUPPORTED'],
  [5740, 'UNSUPPORTED'],
  [5760, 'UNSUPPORTED'],
  [5750, 'REJECTED'],
  [4902, 'UNKNOWN_CHAIN'],
  [4200, 'UNSUPPORTED'],
  [-32601, 'UNSUPPORTED'],
  [-32004, 'UNSUPPORTED'],
]);

/** wagmi's own refusals, which bear a name and no code. */
const byName: ReadonlyMap<unknown, WalletErrorCode> = new Map<unknown, WalletErrorCode>([
  ['ConnectorAccountNotFoundError', 'ACCOUNT_CHANGED'],
  ['ConnectorNotConnectedError', 'DISCONNECTED'],
  ['ProviderNotFoundError', 'DISCONNECTED'],
]);

/** wagmi wraps viem wraps the wallet: the deepest chain seen is four, a loop must still end. */
const maxDepth = 10;

/** What a thrown value of wagmi, viem or a wallet means, whatever it is. */
export function toWalletError(thrown: unknown): WalletError {
  let current = thrown;
  for (let depth = 0; depth < maxDepth && typeof current === 'object' && current !== null; depth += 1) {
    if (current instanceof WalletError) return current;
    const code = byCode.get(read(current, 'code')) ?? byName.get(read(current, 'name'));
    if (code) return new WalletError(code);
    current = read(current, 'cause');
  }
  return new WalletError('FAILED');
}

/** A property of an object from a wallet, whose getters may throw. */
function read(value: object, key: string): unknown {
  try {
    return Reflect.get(value, key);
  } catch {
    return undefined;
  }
}
