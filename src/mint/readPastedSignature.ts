import type { Hex } from 'viem';
import { cleanPaste } from '../kit/text.ts';

/** What a pasted text turned out to be. */
export type PastedSignature =
  | { kind: 'signature'; signature: Hex }
  | { kind: 'empty' }
  | { kind: 'notHex' }
  | { kind: 'tooShort'; bytes: number }
  | { kind: 'tooLong' }
  /** 32 bytes, which is a private key or a hash, or a recovery phrase: never to be typed into a page. */
  | { kind: 'walletSecret' };

/** r, s and v of a plain account; a contract's signature is as long or longer. */
const minBytes = 65;
/** Far over any multisig's. Venice's own bound is not known. */
const maxBytes = 16_384;

/**
 * Finds the signature in what people paste: bare hex, hex that a terminal broke into lines, a
 * quoted string, a line with a label, or the JSON that wallets' own pages give (`{"address", "msg",
 * "sig"}`). Its bytes are left as they are.
 */
export function readPastedSignature(text: string): PastedSignature {
  const plain = cleanPaste(text);
  if (plain === '') return { kind: 'empty' };
  if (/^([a-z]{3,8}\s+){11,23}[a-z]{3,8}$/.test(plain)) return { kind: 'walletSecret' };
  const digits = unwrap(plain).replace(/\s+/g, '').replace(/^0x/i, '');
  if (!/^[\da-f]+$/i.test(digits) || digits.length % 2 === 1) return { kind: 'notHex' };
  const bytes = digits.length / 2;
  if (bytes === 32) return { kind: 'walletSecret' };
  if (bytes < minBytes) return { kind: 'tooShort', bytes };
  if (bytes > maxBytes) return { kind: 'tooLong' };
  return { kind: 'signature', signature: `0x${digits.toLowerCase()}` };
}

function unwrap(text: string): string {
  const inJson = /"(?:sig|signature)"\s*:\s*"([^"]*)"/i.exec(text)?.[1];
  if (inJson !== undefined) return inJson;
  return text
    .replace(/^[A-Za-z][\w .-]*\s*[:=]\s*/, '')
    .replace(/^["'`“”‘’]+|[;,]+$/g, '')
    .replace(/["'`“”‘’]+$/, '');
}
