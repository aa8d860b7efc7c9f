import { hasHidden } from '../kit/text.ts';
import { z } from '../venice/zod.ts';
import { isLookAlike, isLoopback, toUnicode } from './grantHost.ts';
import { type GrantKey, type GrantKeyFault, readGrantKey } from './grantKey.ts';

/** What an app asks for: docs/grants.md, "Request". */
export type GrantRequest = {
  redirectUri: string;
  /** Host and port that will receive the key, in ASCII: the one identity of an app. */
  host: string;
  jwk: GrantKey;
  state: string;
  /** Decimal caps, at most `maxCap`; 0 is off. At least one is not 0. */
  usd: number;
  diem: number;
  limitPeriod: 'EPOCH' | 'MONTH' | 'LIFETIME';
  modelPrivacy: 'ALL' | 'PRIVATE_TEXT' | 'PRIVATE_ONLY';
  /** 1 to 365 */
  days: number;
  /** What the app calls itself: a claim. */
  name: string | undefined;
  responseMode: 'fragment' | 'query';
};

export type GrantReason =
  | 'MALFORMED'
  | 'TOO_LONG'
  | 'UNKNOWN'
  | 'DOUBLED'
  | 'MISSING'
  | 'CHOICE'
  | 'URI_FORM'
  | 'URI_SCHEME'
  | 'URI_INSECURE'
  | 'URI_USERINFO'
  | 'URI_FRAGMENT'
  | 'URI_HOST'
  | 'URI_HOST_LONG'
  | 'URI_LOOKALIKE'
  | 'URI_PORT'
  | 'URI_RESERVED'
  | GrantKeyFault
  | 'STATE'
  | 'CAP_FORM'
  | 'CAP_LARGE'
  | 'CAP_NONE'
  | 'DAYS'
  | 'NAME'
  | 'MODE_LOOPBACK';

/** What is wrong with a request: the parameter by its name in the address, and why. */
export type GrantFault = { parameter: string; reason: GrantReason };
export type GrantReading = { request: GrantRequest } | { fault: GrantFault };

export const maxCap = 10_000;
const longest = 8000;
const longestUri = 2000;
/** Venice's 64 characters of a description, less `app:` and the tag. */
const longestHost = 64 - 'app:'.length - ' #7F3KQ2'.length;

const missing = { error: 'MISSING' satisfies GrantReason };
const choice = { error: 'CHOICE' satisfies GrantReason };

/** A text that `find` has nothing against. */
function checked(find: (text: string) => GrantReason | undefined) {
  return z.string(missing).check(({ value, issues }) => {
    const reason = find(value);
    if (reason) issues.push({ code: 'custom', message: reason, input: value });
  });
}

const schema = z
  .strictObject({
    redirect_uri: checked(findUriFault),
    jwk: checked((text) => {
      const key = readGrantKey(text);
      return typeof key === 'string' ? key : undefined;
    }),
    state: checked((text) => (/^[\w.~-]{16,256}$/.test(text) ? undefined : 'STATE')),
    usd: z._default(checked(findCapFault), '0'),
    diem: z._default(checked(findCapFault), '0'),
    period: z._default(z.enum(['EPOCH', 'MONTH', 'LIFETIME'], choice), 'MONTH'),
    days: z._default(
      checked((text) => (/^[1-9]\d{0,2}$/.test(text) && Number(text) <= 365 ? undefined : 'DAYS')),
      '30',
    ),
    privacy: z._default(z.enum(['ALL', 'PRIVATE_TEXT', 'PRIVATE_ONLY'], choice), 'ALL'),
    name: z.optional(checked(findNameFault)),
    response_mode: z._default(z.enum(['fragment', 'query'], choice), 'fragment'),
  })
  .check(({ value, issues }) => {
    const tell = (parameter: string, reason: GrantReason) =>
      issues.push({ code: 'custom', path: [parameter], message: reason, input: value });
    if (Number(value.usd) === 0 && Number(value.diem) === 0) tell('usd', 'CAP_NONE');
    const uri = new URL(value.redirect_uri);
    if (value.response_mode !== 'query') return;
    if (!isLoopback(uri)) tell('response_mode', 'MODE_LOOPBACK');
    if (['state', 'key', 'error'].some((name) => uri.searchParams.has(name)))
      tell('redirect_uri', 'URI_RESERVED');
  });

/**
 * Reads a request strictly: what is not in docs/grants.md is refused, since a misspelt `days` would
 * else quietly be 30.
 *
 * @param query of the page's hash, without its question mark
 */
export function readGrantRequest(query: string): GrantReading {
  if (query.length > longest) return fault('request', 'TOO_LONG');
  if (decode(query) === undefined) return fault('request', 'MALFORMED');
  const entries = [...new URLSearchParams(query)];
  const doubled = entries.find(([name], at) => entries.findIndex(([other]) => other === name) < at);
  if (doubled) return fault(doubled[0], 'DOUBLED');
  const { data, error } = schema.safeParse(Object.fromEntries(entries));
  if (data) return { request: toRequest(data) };
  const [issue] = error.issues;
  if (issue?.code === 'unrecognized_keys') return fault(issue.keys[0] ?? 'request', 'UNKNOWN');
  // Each message of the schema is a reason.
  return fault(String(issue?.path[0] ?? 'request'), (issue?.message ?? 'MALFORMED') as GrantReason);
}

function toRequest(data: z.infer<typeof schema>): GrantRequest {
  const jwk = readGrantKey(data.jwk);
  if (typeof jwk === 'string') throw new Error('The schema lets no such key through.');
  return {
    redirectUri: data.redirect_uri,
    host: new URL(data.redirect_uri).host,
    jwk,
    state: data.state,
    usd: Number(data.usd),
    diem: Number(data.diem),
    limitPeriod: data.period,
    modelPrivacy: data.privacy,
    days: Number(data.days),
    name: data.name,
    responseMode: data.response_mode,
  };
}

function fault(parameter: string, reason: GrantReason): GrantReading {
  return { fault: { parameter, reason } };
}

/**
 * Undefined for percent-encoding that is no UTF-8, which would read as another text than was written.
 * The text is returned since minifiers take the call for free of effects and drop it where it is not used.
 */
function decode(query: string): string | undefined {
  try {
    return decodeURIComponent(query);
  } catch {
    return undefined;
  }
}

/**
 * The address must be written as browsers read it: `new URL` drops tabs, maps full-width letters,
 * and takes `0x7f.1` for 127.0.0.1, so what a user reads would not be where the key goes.
 */
function findUriFault(text: string): GrantReason | undefined {
  if (text.length > longestUri) return 'TOO_LONG';
  if (hasHidden(text) || /[\s\\]/.test(text) || !URL.canParse(text)) return 'URI_FORM';
  const uri = new URL(text);
  const [, authority = ''] = /^[a-z]+:\/\/([^/?#]*)/.exec(text) ?? [];
  if (uri.protocol !== 'https:' && uri.protocol !== 'http:') return 'URI_SCHEME';
  if (uri.protocol === 'http:' && !isLoopback(uri)) return 'URI_INSECURE';
  if (authority.includes('@')) return 'URI_USERINFO';
  if (text.includes('#')) return 'URI_FRAGMENT';
  if (/:0*$|:0\d/.test(authority.replace(/^\[.*\]/, ''))) return 'URI_PORT';
  if (uri.host.length > longestHost) return 'URI_HOST_LONG';
  if (isLookAlike(uri.hostname)) return 'URI_LOOKALIKE';
  const isCanonical = authority === uri.host || authority === toUnicode(uri.host);
  return isCanonical && !uri.hostname.endsWith('.') ? undefined : 'URI_HOST';
}

/** A plain decimal of at most six places, as Venice counts. */
function findCapFault(text: string): GrantReason | undefined {
  if (!/^(?:0|[1-9]\d{0,9})(?:\.\d{1,6})?$/.test(text)) return 'CAP_FORM';
  return Number(text) > maxCap ? 'CAP_LARGE' : undefined;
}

function findNameFault(text: string): GrantReason | undefined {
  const isFit = text.trim() !== '' && [...text].length <= 40 && !hasHidden(text);
  return isFit ? undefined : 'NAME';
}
