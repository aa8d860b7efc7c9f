import type { FailedCall } from '../venice/failedCall.ts';

/**
 * The same call as lines for a shell. The key stands there as `$VENICE_API_KEY`, never itself, and
 * reaches curl by its input: other programs can read a command line, and `printf` is the shell's
 * own.
 *
 * @param clientBaseUrl the API's address for programs outside this page, absolute: `config.ts` says
 * why it can differ from the page's own
 */
export function writeCurl({ method, url, baseUrl, hasKey, body }: FailedCall, clientBaseUrl: string): string {
  const words = [
    // Without --globoff curl reads brackets in an address as a pattern.
    'curl --silent --show-error --globoff',
    ...(method === 'GET' ? [] : [`--request ${method}`]),
    ...(hasKey ? ['--header @-'] : []),
    ...(body === undefined
      ? []
      : [`--header ${quote('Content-Type: application/json')}`, `--data-raw ${quote(body)}`]),
    quote(`${clientBaseUrl}${url.slice(baseUrl.length)}`),
  ];
  const line = words.join(' \\\n  ');
  return hasKey ? `printf 'Authorization: Bearer %s' "$VENICE_API_KEY" |\n${line}` : line;
}

/**
 * One word for a POSIX shell, whatever is in it:
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02_02
 */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/**
 * Whether a call may be made again by hand: a second POST may be a second key, and a signed header
 * is spent.
 */
export function isRepeatable({ method, hasProof = false }: FailedCall): boolean {
  return method !== 'POST' && !hasProof;
}
