import { ProviderError } from './providerError.ts';
import { readField } from './readField.ts';

// Values of JSON-RPC as wallets write and read them.

/** A number as EIP-1474 writes quantities. */
export function hex(value: number): string {
  return `0x${value.toString(16)}`;
}

/** The text of a `personal_sign`: pages send it as hex, some as it is. */
export function readText(data: unknown): string {
  if (typeof data !== 'string') throw new ProviderError(-32602, 'personal_sign needs a text');
  if (!/^0x([0-9a-f]{2})*$/i.test(data)) return data;
  const bytes = Uint8Array.from(data.slice(2).match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return new TextDecoder().decode(bytes);
}

export function describe(transaction: unknown): (readonly [string, string])[] {
  return ['to', 'value', 'data'].map(
    (name) => [name, String(readField(transaction, name) ?? 'none')] as const,
  );
}

/** https://eips.ethereum.org/EIPS/eip-2255 */
export function permissions(value: readonly string[]) {
  return [{ parentCapability: 'eth_accounts', caveats: [{ type: 'restrictReturnedAccounts', value }] }];
}
