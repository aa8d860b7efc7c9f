import { VeniceError } from '../venice/errors.ts';
import { readFailure } from '../venice/failure.ts';
import { readHeaders } from '../venice/headers.ts';
import { readRefusal } from '../venice/refusals.ts';
import { readWords, type Words } from '../venice/words.ts';
import { guessStatus, readStatus } from './pastedStatus.ts';
import { findObjects } from './readLooseJson.ts';
import { strikeSecrets, struck } from './strikeSecrets.ts';
import { namesCredit } from './x402Causes.ts';

/**
 * What a pasted text turned out to be. `hasSecret` where something that looks like a key was struck
 * out of it.
 */
export type PastedError = { hasSecret: boolean } & (
  | { kind: 'empty' }
  /** Nothing but a key: it belongs into another field, or nowhere. */
  | { kind: 'key' }
  /** Another provider's words: the client was never pointed to Venice. */
  | { kind: 'foreign'; provider: string }
  /** `hasCredit` where a wallet was refused though it has enough of its own. */
  | { kind: 'error'; error: VeniceError; hasCredit?: boolean }
  | { kind: 'unknown' }
);

const longestText = 65_536;

/**
 * Reads what people copy when a call has failed: a JSON body, the page of a gateway, the output of
 * `curl -i` or `-v`, the words of OpenAI's SDKs for Python and JavaScript, a sentence. Secrets are
 * struck out first, so that no part of the answer holds one.
 *
 * @param now ms since 1970, for headers that count from it
 */
export function readPastedError(pasted: string, now: number): PastedError {
  const { text, count } = strikeSecrets(pasted.slice(0, longestText));
  const about = { hasSecret: count > 0 };
  if (text.trim() === '') return { kind: 'empty', ...about };
  if (count > 0 && isKeyAlone(text)) return { kind: 'key', ...about };
  const provider = foreigners.find(([words]) => words.test(text))?.[1];
  if (provider) return { kind: 'foreign', provider, ...about };
  const error = readError(text, now);
  if (!error) return { kind: 'unknown', ...about };
  const hasCredit = [...findObjects(text)].some(namesCredit);
  return { kind: 'error', error, ...(hasCredit && { hasCredit }), ...about };
}

/** Where other providers send whoever has a wrong key. */
const foreigners: readonly (readonly [words: RegExp, provider: string])[] = [
  [/platform\.openai\.com|api\.openai\.com/i, 'OpenAI'],
  [/(?:api|console)\.anthropic\.com/i, 'Anthropic'],
  [/openrouter\.ai/i, 'OpenRouter'],
  [/(?:api|console)\.groq\.com/i, 'Groq'],
  [/api\.together\.(?:xyz|ai)/i, 'Together'],
  [/generativelanguage\.googleapis\.com/i, 'Google'],
];

/** A key with what an .env file, a header or code puts around it. */
function isKeyAlone(text: string): boolean {
  const rest = text
    .replaceAll(struck, '')
    .replace(/\b(?:export|set|authorization|bearer|[\w.-]*(?:key|token|secret)[\w.-]*)\b/gi, '');
  return !/[\p{L}\p{N}]/u.test(rest);
}

function readError(text: string, now: number): VeniceError | undefined {
  const { words, isOffer } = readBody(text);
  const status = readStatus(text) ?? guessStatus(words);
  const isPage = /<!doctype html|<html[\s>]/i.test(text);
  const facts = readHeaders(headersOf(text), now);
  if (isPage)
    return status !== undefined && status >= 500
      ? new VeniceError('SERVER', { ...facts, status, isPage })
      : new VeniceError('UNREADABLE', { reason: 'it is not JSON', ...facts, status, isPage });
  if (status !== undefined && status >= 400 && status <= 599) {
    // The same sentence tells a wallet that its credit is too low, with a code beside it.
    const isBare =
      words.code !== 'PAYMENT_REQUIRED' && /^\W*payment required\W*$/i.test(words.sentence ?? '');
    const hasKey = !isOffer && !isBare;
    const isMint = readRefusal(words.sentence ?? '') !== undefined;
    return readFailure(status, words, facts, { isMint, hasKey, now });
  }
  if (/timed? ?out|etimedout|deadline exceeded/i.test(text))
    return new VeniceError('TIMEOUT', { reason: '0 ms' });
  return unreached.test(text) ? new VeniceError('NETWORK') : undefined;
}

/** What browsers, Node, Python and curl say where no answer came. */
const unreached =
  /failed to fetch|networkerror|load failed|fetch failed|connection error|connection refused|apiconnectionerror|cors policy|could ?n[o']t resolve host|(?:enotfound|econnrefused|econnreset|eai_again)\b/i;

/**
 * The first object that says something, else the text itself as one sentence. `isOffer` is x402's:
 * a call that came without a key.
 */
function readBody(text: string): { words: Words; isOffer: boolean } {
  for (const body of findObjects(text)) {
    const words = readWords(body, []);
    const isOffer = 'x402Version' in body || 'accepts' in body;
    if (words.sentence !== undefined || words.code !== undefined || isOffer) return { words, isOffer };
  }
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !isHeader(line));
  const sentence = lines.at(-1)?.replace(/^[\w.]*(?:Error|Exception):\s*/, '') ?? '';
  return { words: readWords({ error: sentence }, []), isOffer: /^<?\s*payment-required:/im.test(text) };
}

const headerLine = /^[<\s]*([a-z][a-z0-9-]{1,40}):[ \t]+(\S.{0,400})$/;

/**
 * The headers of `curl -i`, and of `-v` where each begins with `<`: in lower case since HTTP/2, in
 * any case before.
 */
function headersOf(text: string): Headers {
  const headers = new Headers();
  for (const line of text.split(/\r?\n/).slice(0, 200)) {
    const [, name = '', value = ''] = headerLine.exec(line.replace(/^[<\s]*[A-Za-z-]+/, lower)) ?? [];
    // Anything else would throw (https://fetch.spec.whatwg.org/#header-value).
    if (name !== '' && /^[\x20-\x7e]+$/.test(value) && !headers.has(name)) headers.set(name, value.trim());
  }
  return headers;
}

function isHeader(line: string): boolean {
  return /^[<>*]\s/.test(line) || /^HTTP\/\d/.test(line) || /^[A-Za-z-]*-[A-Za-z-]+:\s/.test(line);
}

function lower(name: string): string {
  return name.toLowerCase();
}
