/** What stands where a secret was. */
export const struck = '[hidden]';

/**
 * What looks like a key, a token, a signature or a wallet's private key. Venice's older keys have
 * no prefix: any long word of both cases and digits is taken for one. Better one request id too
 * many hidden than one key too few.
 */
const forms: readonly RegExp[] = [
  /VENICE_(?:INFERENCE|ADMIN)_KEY_[\w-]*/gi,
  /\b(?:sk-|gsk_|hf_|AIza|xai-|pplx-|r8_|fw_|nvapi-|ghp_|github_pat_)[\w*-]{8,}/g,
  /\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?/g,
  /\b(?:0x)?[\da-f]{64,}\b/gi,
  // What follows a name that announces a secret, up to the end of the word.
  /(?<=\b(?:bearer|basic)\s+)[^\s'",;}]{6,}/gi,
  /(?<=\b(?:api[-_]?key|x-api-key|secret|signature|token|password)["']?\s*[:=]\s*["']?)[^\s'",;}]{12,}/gi,
  /(?<![\w-])(?=[\w-]*[a-z])(?=[\w-]*[A-Z])(?=[\w-]*\d)[\w-]{32,}(?![\w-])/g,
];

/** A text without its secrets. @returns how many were found, too */
export function strikeSecrets(text: string): { text: string; count: number } {
  let count = 0;
  const clean = forms.reduce(
    (rest, form) =>
      rest.replace(form, (found) => {
        if (found.includes(struck)) return found;
        count++;
        return struck;
      }),
    text,
  );
  return { text: clean, count };
}
