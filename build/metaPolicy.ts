import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatPolicy, headersFor, parseHeaders, parsePolicy } from './headers.ts';

/**
 * The policy once more, in the page itself, for hosts that send no headers (IPFS gateways, GitHub
 * Pages, a folder on a disk). A browser that meets both enforces both, and they agree. One build
 * serves every host, so that one hash names it.
 */

/** What a `<meta>` cannot say; browsers ignore it there and warn. https://www.w3.org/TR/CSP3/#meta-element */
const ignoredInMeta = ['frame-ancestors', 'report-uri', 'sandbox'];

/**
 * A page whose policy names https alone has nothing to upgrade, and on plain http://127.0.0.1
 * Safari would show it blank.
 */
const needlessInMeta = ['upgrade-insecure-requests'];

/** Browsers look for the encoding in the first 1024 bytes. https://html.spec.whatwg.org/#charset */
const charsetWithinBytes = 1024;

/** The policy that a `<meta>` can carry, from the one of the headers. */
export function metaPolicyOf(policy: string): string {
  const directives = parsePolicy(policy);
  for (const name of [...ignoredInMeta, ...needlessInMeta]) directives.delete(name);
  return formatPolicy(directives);
}

/** The tags that stand first in `<head>`: what comes before a policy runs without it. */
export function metaTags(dist: string): string {
  const headers = headersFor(parseHeaders(readFileSync(join(dist, '_headers'), 'utf8')), '/');
  const policy = metaPolicyOf(headers.get('Content-Security-Policy') ?? '');
  const referrer = headers.get('Referrer-Policy') ?? '';
  return [
    `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    `<meta name="referrer" content="${referrer}" />`,
  ]
    .map((tag) => `\n    ${tag}`)
    .join('');
}

/** Writes the twin of the filled-in `_headers` into the written `index.html`. */
export function writeMetaPolicy(dist: string): void {
  const page = join(dist, 'index.html');
  const html = readFileSync(page, 'utf8');
  if (!html.includes('<head>')) throw new Error('meta policy: index.html has no <head> to put it into');
  writeFileSync(
    page,
    html.replace('<head>', () => `<head>${metaTags(dist)}`),
  );
}

/**
 * Throws unless the twin stands first in `<head>`, says what the headers say, and leaves the
 * encoding where it is found.
 */
export function assertMetaPolicy(dist: string): void {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  if (!html.includes(`<head>${metaTags(dist)}\n`)) {
    throw new Error('meta policy: the first tags of <head> must say what the headers say');
  }
  const charset = /<meta charset="[^"]*"\s*\/?>/i.exec(html);
  const end = charset ? Buffer.byteLength(html.slice(0, charset.index + charset[0].length)) : Number.NaN;
  if (!(end <= charsetWithinBytes)) {
    throw new Error('meta policy: too long for the encoding to be found after it; name fewer hosts');
  }
}
