import {
  compactSignatureToSignature,
  type Hex,
  isHex,
  parseCompactSignature,
  serializeSignature,
} from 'viem';

/** Far over any multisig's; also what a paste may hold. Bytes. */
const maxBytes = 16_384;

/**
 * Reads what a wallet returned for `personal_sign`. EIP-1193 asks for `0x…`; wallets are known to
 * return the digits alone, bytes, `{ r, s, v }`, a recovery bit of 0 or 1, the compact form of
 * EIP-2098, or an object around any of these. What loses nothing is normalized.
 * @returns `0x` for a contract that signed on chain (EIP-1271 accepts an empty signature);
 * undefined where there is no signature
 */
export function readSignature(returned: unknown): Hex | undefined {
  const hex = readHex(returned) ?? readParts(returned) ?? readInner(returned);
  return hex && normalize(hex);
}

function readHex(value: unknown): Hex | undefined {
  if (typeof value === 'string') {
    const digits = value.trim().replace(/^0x/i, '').toLowerCase();
    const isWhole = /^[\da-f]*$/.test(digits) && digits.length % 2 === 0 && digits.length <= maxBytes * 2;
    return isWhole && (digits !== '' || /^0x$/i.test(value.trim())) ? `0x${digits}` : undefined;
  }
  const bytes = value instanceof Uint8Array ? [...value] : value;
  if (!Array.isArray(bytes) || bytes.length === 0 || bytes.length > maxBytes) return undefined;
  const isByte = (byte: unknown) => Number.isInteger(byte) && Number(byte) >= 0 && Number(byte) <= 255;
  if (!bytes.every(isByte)) return undefined;
  return `0x${bytes.map((byte) => Number(byte).toString(16).padStart(2, '0')).join('')}`;
}

/** `{ r, s, v }` or `{ r, s, yParity }`, each a number or hex. */
function readParts(value: unknown): Hex | undefined {
  const [r, s] = [field(value, 'r'), field(value, 's')];
  const bit = Number(field(value, 'v') ?? field(value, 'yParity') ?? Number.NaN);
  if (!isWord(r) || !isWord(s) || ![0, 1, 27, 28].includes(bit)) return undefined;
  return serializeSignature({ r, s, yParity: bit % 27 === 0 ? 0 : 1 });
}

const isWord = (value: unknown): value is Hex => isHex(value) && value.length === 2 + 32 * 2;

function readInner(value: unknown): Hex | undefined {
  for (const name of ['signature', 'sig', 'result', 'data']) {
    const inner = field(value, name);
    const hex = readHex(inner) ?? readParts(inner) ?? readHex(field(inner, 'signature'));
    if (hex) return hex;
  }
  return undefined;
}

/** Of a plain account: 65 bytes that end in 27 or 28. Any other length is a contract's and stays as it is. */
function normalize(hex: Hex): Hex | undefined {
  const bytes = (hex.length - 2) / 2;
  if (bytes === 64) return serializeSignature(compactSignatureToSignature(parseCompactSignature(hex)));
  if (bytes === 65 && /0[01]$/.test(hex)) return `0x${hex.slice(2, -2)}${hex.endsWith('0') ? '1b' : '1c'}`;
  return bytes === 0 || bytes >= 65 ? hex : undefined;
}

/** A property of something from a wallet, whose getters may throw. */
function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  try {
    return Reflect.get(value, name);
  } catch {
    return undefined;
  }
}
