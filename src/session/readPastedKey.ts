import { cleanPaste } from '../kit/text.ts';

/** What a pasted text turned out to be. */
export type PastedKey =
  | { kind: 'key'; apiKey: string; apiKeyType: 'INFERENCE' | 'ADMIN' | undefined }
  | { kind: 'empty' }
  | { kind: 'foreign'; provider: string }
  /** A private key or a recovery phrase of a wallet: never to be typed into a page. */
  | { kind: 'walletSecret' }
  | { kind: 'unreadable' };

/** Longer beginnings first: `sk-ant-` is no `sk-`. From the providers' own documents. */
const providers: readonly (readonly [beginning: string, name: string])[] = [
  ['sk-ant-', 'Anthropic'],
  ['sk-or-', 'OpenRouter'],
  ['sk-', 'OpenAI'],
  ['gsk_', 'Groq'],
  ['hf_', 'Hugging Face'],
  ['AIza', 'Google'],
  ['xai-', 'xAI'],
  ['pplx-', 'Perplexity'],
  ['r8_', 'Replicate'],
  ['fw_', 'Fireworks'],
  ['nvapi-', 'NVIDIA'],
  ['ghp_', 'GitHub'],
  ['github_pat_', 'GitHub'],
];

const quotes = /^["'`“”‘’]+|["'`“”‘’]+$/g;
const recoveryPhraseLengths = [12, 15, 18, 21, 24];

/**
 * Finds the key in what people paste: a line of an .env file, a header, a quoted string of code,
 * with its comment. The key itself is opaque, so it is only asked to be one visible word (older
 * keys have no prefix).
 */
export function readPastedKey(text: string): PastedKey {
  const plain = cleanPaste(text);
  if (plain === '') return { kind: 'empty' };
  const words = plain.split(/\s+/);
  if (recoveryPhraseLengths.includes(words.length) && words.every((word) => /^[a-z]{3,8}$/.test(word)))
    return { kind: 'walletSecret' };
  const apiKey = unwrap(plain);
  if (apiKey === '') return { kind: 'empty' };
  if (/^(0x)?[\da-f]{64}$/i.test(apiKey)) return { kind: 'walletSecret' };
  const foreign = providers.find(([beginning]) => apiKey.startsWith(beginning));
  if (foreign) return { kind: 'foreign', provider: foreign[1] };
  if (!/^[\x21-\x7e]{8,256}$/.test(apiKey)) return { kind: 'unreadable' };
  const named = /^VENICE_(INFERENCE|ADMIN)_KEY_/.exec(apiKey)?.[1];
  return { kind: 'key', apiKey, apiKeyType: named === 'INFERENCE' || named === 'ADMIN' ? named : undefined };
}

/** Takes off, from the outside in, what a key is wrapped in. */
function unwrap(text: string): string {
  return text
    .replace(/\s+(#|\/\/).*$/s, '')
    .replace(/[;,]+$/, '')
    .replace(quotes, '')
    .replace(/^(export\s+|set\s+|\$env:)?[A-Za-z_][\w.-]*\s*[=:]\s*(?=\S)/, '')
    .replace(quotes, '')
    .replace(/^bearer\s+/i, '')
    .replace(quotes, '')
    .replace(/[;,]+$/, '')
    .trim();
}
