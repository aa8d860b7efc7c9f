/**
 * Headers of a host, its cache and the connection: browsers read them and do nothing with them that
 * reaches a page or its visitor.
 * https://www.iana.org/assignments/http-fields
 */
const inert: ReadonlySet<string> = new Set([
  ...[
    'accept-ranges',
    'age',
    'allow',
    'alt-svc',
    'cache-control',
    'cache-status',
    'connection',
    'content-encoding',
  ],
  ...[
    'content-language',
    'content-length',
    'content-type',
    'date',
    'etag',
    'expires',
    'keep-alive',
    'last-modified',
  ],
  ...[
    'pragma',
    'priority',
    'proxy-status',
    'retry-after',
    'server',
    'server-timing',
    'transfer-encoding',
    'vary',
    'via',
  ],
  // Who may read a file that everybody may have.
  ...['access-control-allow-origin', 'access-control-allow-methods', 'access-control-allow-headers'],
  ...['access-control-expose-headers', 'access-control-max-age', 'timing-allow-origin'],
]);

/** Names that hosts give to notes of their own. */
const note = /^(?:x|cf|fly|fastly|akamai|cdn|nel-id)-[a-z0-9-]+$/;
/** Of that form, yet browsers obey them. */
const obeyed: ReadonlySet<string> = new Set(['x-sourcemap', 'x-dns-prefetch-control', 'x-xss-protection']);

/**
 * The headers of an answer that can act and that nobody expects: `Refresh` and `Content-Location`
 * send visitors elsewhere, `Link` and `SourceMap` fetch, `Set-Cookie` and `Service-Worker-Allowed`
 * stay, `Report-To` and `NEL` tell a third party. So every header that is not known to be inert is
 * named, those of next year included.
 *
 * @param expected names in lower case, compared elsewhere
 */
export function actingHeaders(headers: Headers, expected: readonly string[]): string[] {
  const names = new Set([...headers.keys()]);
  return [...names]
    .filter((name) => !expected.includes(name) && !inert.has(name))
    .filter((name) => !note.test(name) || obeyed.has(name))
    .filter((name) => name !== 'location')
    .map((name) => `header ${name} is not part of the build (${headers.get(name)})`);
}
