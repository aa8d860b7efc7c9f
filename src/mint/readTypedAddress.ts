import { type Address, getAddress } from 'viem';
import { cleanPaste } from '../kit/text.ts';

/** What a typed text turned out to be. */
export type TypedAddress =
  | { kind: 'address'; address: Address }
  | { kind: 'empty' }
  /** A name would have to be resolved by somebody who could answer with an address of their own. */
  | { kind: 'name' }
  /** Mixed case that does not fit: a character was mistyped. https://eips.ethereum.org/EIPS/eip-55 */
  | { kind: 'checksum' }
  | { kind: 'form' }
  | { kind: 'walletSecret' };

/** As Safe's page and EIP-3770 write an address (`base:0x…`), or CAIP-10 (`eip155:8453:0x…`). */
const chainPrefix = /^(?:[a-z0-9-]{1,16}:|eip155:\d{1,10}:)(?=0x)/i;

/** Reads an address as people write it. All one case bears no checksum and is taken as it is. */
export function readTypedAddress(text: string): TypedAddress {
  const plain = cleanPaste(text);
  if (plain === '') return { kind: 'empty' };
  if (/^([a-z]{3,8}\s+){11,23}[a-z]{3,8}$/.test(plain)) return { kind: 'walletSecret' };
  if (/^(0x)?[\da-f]{64}$/i.test(plain)) return { kind: 'walletSecret' };
  if (/^[^\s:]+\.[^\s.]{2,}$/.test(plain)) return { kind: 'name' };
  const digits = /^0x([\da-f]{40})$/i.exec(plain.replace(chainPrefix, ''))?.[1];
  if (digits === undefined) return { kind: 'form' };
  const address = getAddress(`0x${digits.toLowerCase()}`);
  const isOneCase = digits === digits.toLowerCase() || digits === digits.toUpperCase();
  return isOneCase || address === `0x${digits}` ? { kind: 'address', address } : { kind: 'checksum' };
}
