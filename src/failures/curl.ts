import { inPowershell, type Shell } from '../kit/shell.ts';
import type { FailedCall } from '../venice/failedCall.ts';

/**
 * The same call as lines for a shell. The key stands there as its variable, never itself.
 *
 * @param clientBaseUrl the API's address for programs outside this page, absolute: `config.ts` says
 * why it can differ from the page's own
 */
export function writeCurl(call: FailedCall, clientBaseUrl: string, shell: Shell): string {
  const url = `${clientBaseUrl}${call.url.slice(call.baseUrl.length)}`;
  return shell === 'posix' ? writePosix(call, url) : writePowershell(call, url, shell);
}

/** The key reaches curl by its input: others can read a command line, and `printf` is the shell's own. */
function writePosix({ method, hasKey, body }: FailedCall, url: string): string {
  const words = [
    // Without --globoff curl reads brackets in an address as a pattern.
    'curl --silent --show-error --globoff',
    ...(method === 'GET' ? [] : [`--request ${method}`]),
    ...(hasKey ? ['--header @-'] : []),
    ...(body === undefined
      ? []
      : [`--header ${quote('Content-Type: application/json')}`, `--data-raw ${quote(body)}`]),
    quote(url),
  ];
  const line = words.join(' \\\n  ');
  return hasKey ? `printf 'Authorization: Bearer %s' "$VENICE_API_KEY" |\n${line}` : line;
}

/**
 * By PowerShell's own command: `cmd` would write the key's value into the command line of curl, and
 * PowerShell 5.1 takes the double quotes out of the words that it hands to a program.
 */
function writePowershell(
  { method, hasKey, body }: FailedCall,
  url: string,
  shell: Exclude<Shell, 'posix'>,
): string {
  const request = [
    'Invoke-RestMethod -UseBasicParsing',
    ...(method === 'GET' ? [] : [`-Method ${method}`]),
    ...(hasKey ? ['-Headers $headers'] : []),
    ...(body === undefined ? [] : ["-ContentType 'application/json'", `-Body ${writeBody(body)}`]),
    `-Uri ${hold(new URL(url).href.replaceAll("'", '%27').replaceAll('`', '%60'), '%')}`,
  ].join(' ');
  return inPowershell(shell, [
    ...(hasKey ? ["$headers = @{ Authorization = 'Bearer ' + $env:VENICE_API_KEY }"] : []),
    `$answer = ${request}`,
    '$answer | ConvertTo-Json -Depth 8',
  ]);
}

/** JSON in its ASCII form, in which no sign is left that a shell or an encoding would change. */
function writeBody(body: string): string {
  const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return hold(body.replace(/[^ -~]|['`%]/g, escaped), '"');
}

/** A string of PowerShell in which `cmd`, too, reads nothing: a backtick stands for `sign`. */
function hold(text: string, sign: '%' | '"'): string {
  if (!text.includes(sign)) return `'${text}'`;
  return `('${text.replaceAll(sign, '`')}'.Replace('\`', [string][char]${sign.charCodeAt(0)}))`;
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
