import type { FailedCall } from '../venice/failedCall.ts';

/**
 * The same call as lines for a shell. The key stands there as `$VENICE_API_KEY`, never itself, and reaches curl by its input: other programs can read a
 * command line, and `printf` is the shell's own.
 *
 * @param origin of this page, for a base URL that is a path
 */
export function writeCurl({ method, url, hasKey, body }: FailedCall, origin: string): string {
  const words = [
    // Without --globoff curl reads brackets in an address as a pattern.
    'curl --silent --show-error --globoff',
    ...(method === 'GET' ? [] : [`--request ${method}`]),
    ...(hasKey ? ['--header @-'] : []),
    ...(body === undefined
      ? []
      : [`--header ${quote('Content-Type: application/json')}`, `--data-raw ${quote(body)}`]),
    quote(new URL(url, origin).href),
  ];
  const line = words.join(' \\\n  ');
  return hasKey ? `printf 'Authorization: Bearer %s' "$VENICE_API_KEY" |\n${line}` : line;
}

/** One word for a POSIX shell, whatever is in it: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02_02 */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** Whether a call may be made again by hand: a second POST may be a second key. */
export function isRepeatable({ method }: FailedCall): boolean {
  return method !== 'POST';
}
