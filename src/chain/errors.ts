import { HttpRequestError, LimitExceededRpcError, TimeoutError, UnknownRpcError } from 'viem';

/** Why something could not be learned from a chain. None of them means "no". */
export type ChainErrorCode =
  /** Nobody answered, or with an error. */
  | 'UNREACHABLE'
  /** Too many requests (HTTP 429, or -32005 of EIP-1474). */
  | 'BUSY'
  | 'SLOW'
  /** An answer in another form: HTML, garbage, a contract that is not there. */
  | 'UNREADABLE'
  | 'WRONG_CHAIN'
  /** Numbers that cannot be. */
  | 'IMPOSSIBLE';

/** The one error of this folder's reads. Without a cause: viem's errors carry addresses and URLs. */
export class ChainError extends Error {
  override readonly name = 'ChainError';
  readonly code: ChainErrorCode;
  constructor(code: ChainErrorCode) {
    super(`Chain: ${code}`);
    this.code = code;
  }
}

/** What a thrown value of viem or of a wallet means, whatever it is. */
export function toChainError(thrown: unknown): ChainError {
  if (thrown instanceof ChainError) return thrown;
  if (thrown instanceof TimeoutError) return new ChainError('SLOW');
  if (thrown instanceof LimitExceededRpcError) return new ChainError('BUSY');
  if (thrown instanceof HttpRequestError) {
    if (thrown.status === 429) return new ChainError('BUSY');
    return new ChainError(thrown.cause instanceof SyntaxError ? 'UNREADABLE' : 'UNREACHABLE');
  }
  // viem stumbles over JSON that is no JSON-RPC, such as `null`.
  const isStumble = thrown instanceof UnknownRpcError && thrown.cause instanceof TypeError;
  return new ChainError(isStumble ? 'UNREADABLE' : 'UNREACHABLE');
}

/**
 * Whether a node says that a contract would refuse: code 3 of geth, or its words.
 * https://ethereum.org/developers/docs/apis/json-rpc
 */
export function isRefusal(thrown: unknown): boolean {
  let current = thrown;
  for (let depth = 0; depth < 10 && current instanceof Error; depth += 1) {
    if (Reflect.get(current, 'code') === 3 || /\brevert/i.test(current.message)) return true;
    current = current.cause;
  }
  return false;
}
