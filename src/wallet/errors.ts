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
  /** The wallet answered, but not with a signature. */
  | 'NO_SIGNATURE'
  /** The wallet does not know the chain (EIP-3085: offer to add it). */
  | 'UNKNOWN_CHAIN'
  /** The wallet does not know the bundle of calls (EIP-5792). */
  | 'UNKNOWN_BUNDLE'
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

/**
 * Codes of EIP-1193, EIP-1474 and WalletConnect (5000 and 6000: the user rejected, disconnected).
 * https://eips.ethereum.org/EIPS/eip-1193#provider-errors
 */
const byCode: ReadonlyMap<unknown, WalletErrorCode> = new Map<unknown, WalletErrorCode>([
  [4001, 'REJECTED'],
  [5000, 'REJECTED'],
  ['ACTION_REJECTED', 'REJECTED'],
  [-32002, 'PENDING'],
  [4100, 'ACCOUNT_CHANGED'],
  [4900, 'DISCONNECTED'],
  [6000, 'DISCONNECTED'],
  [4901, 'DISCONNECTED'],
  // EIP-5792: a bundle that the wallet cannot do as asked, or an upgrade of the account that its
  // user declined.
  [5700, 'UNSUPPORTED'],
  [5710, 'UNSUPPORTED'],
  [5740, 'UNSUPPORTED'],
  [5760, 'UNSUPPORTED'],
  [5750, 'UNSUPPORTED'],
  [5730, 'UNKNOWN_BUNDLE'],
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

/** A wallet's sentence is short; what is longer holds other things. Characters. */
const maxSaid = 300;

/** What a thrown value of wagmi, viem or a wallet means, whatever it is. */
export function toWalletError(thrown: unknown): WalletError {
  const chain = causesOf(thrown);
  const known = chain.find((each) => each instanceof WalletError);
  if (known) return known;
  for (const each of chain) {
    const code = readCode(each) ?? byName.get(read(each, 'name')) ?? hiddenCode(each);
    if (code) return new WalletError(code);
  }
  return new WalletError(chain.some(isDeclined) ? 'REJECTED' : 'FAILED');
}

function causesOf(thrown: unknown): unknown[] {
  const chain: unknown[] = [];
  let current = thrown;
  while (current !== undefined && current !== null && chain.length < maxDepth) {
    chain.push(current);
    current = read(current, 'cause');
  }
  return chain;
}

/** Some wallets send the number as a text. */
function readCode(thrown: unknown): WalletErrorCode | undefined {
  const code = read(thrown, 'code');
  return byCode.get(typeof code === 'string' && /^-?\d+$/.test(code) ? Number(code) : code);
}

/**
 * Refusals under a general code or none: "User rejected the request.", "Transaction declined",
 * "Action cancelled by user", "Ledger device: Condition of use not satisfied (denied by the user?)
 * (0x6985)". Ledger's status words: 6985 denied, 5501 refused.
 */
const declined =
  /\b(user|you) (has |have )?(reject|den[iy]|declin|cancel|refus)|(reject|deni|declin|cancel|refus)\w* by (the )?(user|you)\b|\b(request|signature|transaction|message|action) (was |has been )?(rejected|denied|declined|cancell?ed|refused)\b|^(rejected|denied|declined|cancell?ed|refused)\W*$|0x(6985|5501)\b|\bACTION_REJECTED\b/i;

/**
 * viem puts the wallet's own sentence into `details`, its request into `message`: a challenge is
 * not to be searched for words.
 */
function isDeclined(thrown: unknown): boolean {
  const said = typeof thrown === 'string' ? thrown : (read(thrown, 'details') ?? read(thrown, 'message'));
  return typeof said === 'string' && declined.test(said.slice(0, maxSaid));
}

/** MetaMask's mobile app puts the wallet's own code into `data.originalError`. */
function hiddenCode(thrown: unknown): WalletErrorCode | undefined {
  return readCode(read(read(thrown, 'data'), 'originalError'));
}

/** A property of an object from a wallet, whose getters may throw. */
function read(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  try {
    return Reflect.get(value, key);
  } catch {
    return undefined;
  }
}
