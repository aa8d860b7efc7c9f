import { readRefusal } from '../venice/refusals.ts';
import type { Words } from '../venice/words.ts';

/** Where clients put the status, surest first. */
const places: readonly RegExp[] = [
  /^(?:<\s*)?HTTP\/\d(?:\.\d)?\s+(\d{3})\b/gim,
  /\berror code:?\s*(\d{3})\b/gi,
  /["']?\bstatus(?:_?code)?["']?\s*[:=]\s*["']?(\d{3})\b/gi,
  /\bstatus(?: code)?(?: of)?\s+(\d{3})\b/gi,
  /\b(\d{3}) status code\b/gi,
  /\b(?:HTTP|error|returned error)\s*:?\s*(\d{3})\b/gi,
  /^\W*(\d{3})\s+(?=[A-Z{])/gm,
  /<title>[^<]{0,80}?\b([45]\d{2})\b/gi,
];

/**
 * The HTTP status that a text names; the last of several in the surest place, since `curl -L` and
 * proxies print more than one.
 */
export function readStatus(text: string): number | undefined {
  for (const place of places) {
    const statuses = [...text.matchAll(place)].map(([, status]) => Number(status));
    const failed = statuses.filter((status) => status >= 400 && status <= 599).at(-1);
    if (failed !== undefined) return failed;
  }
  return undefined;
}

/**
 * Venice's own codes and sentences (https://docs.venice.ai/api-reference/error-codes), for a text
 * that names no status.
 */
const sentences: readonly (readonly [words: RegExp, status: number])[] = [
  [
    /admin api key required|authentication[ _]failed|invalid[ _]api[ _]key|pro[ _]only[ _]model|only available to pro/i,
    401,
  ],
  [/sign_in_[a-z]|sign-in-with-x/i, 401],
  [/spend[ _]limit[ _]exceeded|insufficient[ _](?:usd|diem|balance)|payment[ _]required/i, 402],
  [/model[ _]privacy[ _]restricted|private models|api[ _]access[ _]disabled|unauthorized access/i, 403],
  [/model[ _]not[ _]found|specified model/i, 404],
  [/payload[ _]too[ _]large|payload is too large/i, 413],
  [/(?:invalid|unsupported)_(?:payment|scheme|network)|amount_too_|payment_verification_failed/i, 400],
  [/settlement_failed/i, 402],
  [/payment_in_progress/i, 409],
  [/rate[ _]limit[ _]exceeded|concurrency_limit|too many (?:failed|requests|concurrent)/i, 429],
  [/inference[ _]failed|unknown error occurred/i, 500],
  [/at[ _]capacity|temporarily offline|model[ _]offline/i, 503],
  [/request[ _]timeout|was timed-out|settlement_timeout/i, 504],
];

/** The status that goes with words of Venice's, or undefined for words that are not in its list. */
export function guessStatus({ sentence = '', code = '' }: Words): number | undefined {
  if (readRefusal(sentence) !== undefined) return 400;
  const said = `${sentence} ${code}`;
  return sentences.find(([words]) => words.test(said))?.[1];
}
