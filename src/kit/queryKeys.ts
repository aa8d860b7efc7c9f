/** Of a session; `undefined` where none is open, and nothing is asked. */
type SessionId = string | undefined;

/**
 * The name of everything that the query cache holds, once. What was read with the key of a session
 * begins with the session's id, so that two sessions share nothing. No part of a name is a secret.
 */
export const queryKeys = {
  /** All that a session read. */
  session: (id: SessionId) => [id] as const,
  /** GET /api_keys, whole. */
  keys: (id: SessionId) => [id, 'keys'] as const,
  key: (id: SessionId, keyId: string) => [id, 'key', keyId] as const,
  /** A key without a known id, by its last six characters. */
  keyByEnd: (id: SessionId, last6: string) => [id, 'keyByEnd', last6] as const,
  /** What the session's key may do: all that "Refresh" reads again. */
  limits: (id: SessionId) => [id, 'limits'] as const,
  rateLimits: (id: SessionId) => [id, 'limits', 'rateLimits'] as const,
  rateLimitLog: (id: SessionId, isAdmin: string) => [id, 'limits', 'log', isAdmin] as const,
  balance: (id: SessionId) => [id, 'balance'] as const,
  usageAnalytics: (id: SessionId, days: number) => [id, 'usageAnalytics', days] as const,
  /** Keys that carry the tag of a creation whose response was lost, or was read. */
  lostKey: (id: SessionId, tag: string) => [id, 'lostKey', tag] as const,
  twins: (tag: string) => ['twins', tag] as const,
  /** The first call with a key that was just minted. */
  firstCall: (last6: string) => ['firstCall', last6] as const,
  models: (type: 'all' | 'text') => ['models', type] as const,
  reach: (baseUrl: string | undefined, at: number | undefined) => ['reach', baseUrl, at] as const,
  /** Whether this browser can seal to a public key, named by its first coordinate. */
  sealable: (x: string) => ['sealable', x] as const,
  accountKind: (address: string | undefined) => ['accountKind', address] as const,
  diemQuote: (amount: bigint | undefined) => ['diemQuote', amount?.toString()] as const,
  x402Quote: () => ['x402Quote'] as const,
  usdc: (address?: string) => (address === undefined ? (['usdc'] as const) : (['usdc', address] as const)),
  holdings: (address?: string, chainId?: number) =>
    address === undefined ? (['holdings'] as const) : (['holdings', address, chainId] as const),
};
