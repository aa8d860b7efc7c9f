import { decodeJwt, decodeProtectedHeader } from 'jose';
import { type Address, getAddress, isAddressEqual } from 'viem';
import { createSiweMessage, parseSiweMessage } from 'viem/siwe';
import { baseChainId } from '../chain/contracts.ts';
import { hasHidden } from '../kit/text.ts';
import type { Challenge } from '../venice/challenge.ts';

/** Why a text is not shown to the wallet at all. */
export type GateErrorCode =
  | 'NOT_A_CHALLENGE'
  | 'EXPIRED'
  | 'OTHER_ADDRESS'
  | 'OTHER_DOMAIN'
  | 'OTHER_URI'
  | 'OTHER_CHAIN';

export class GateError extends Error {
  override readonly name = 'GateError';
  readonly code: GateErrorCode;
  constructor(code: GateErrorCode) {
    super(`The challenge was refused before the wallet saw it: ${code}`);
    this.code = code;
  }
}

/** A challenge that passed the gate: `text` is signed byte for byte, the rest is for reading. */
export type ReadableChallenge = {
  protocol: Challenge['protocol'];
  text: string;
  /** What the text says, in its own order. Outside strings: clean them before they are drawn. */
  claims: readonly Claim[];
  /** From its beginning to its end, in ms; `undefined` where the text does not say. */
  lifeMs: number | undefined;
  /** How far the server's clock is ahead of this device's, in ms; 0 where the text bears no beginning. */
  skewMs: number;
};
export type Claim = { name: string; value: string };

/** Venice's own domain: the text must name it wherever this page is served from. */
export const veniceDomain = 'api.venice.ai';

const maxTokenLength = 4096;
const maxMessageLength = 4096;
const compactJwt = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/**
 * The gate before the wallet: only a text of the form that Venice is known to issue may be signed,
 * so that an API that was swapped cannot have a wallet sign a login of another site, a transaction
 * or a bare hash.
 *
 * @param challenge as the server sent it
 * @param signer the wallet that is to sign
 * @param now when the challenge was received, ms since 1970
 * @throws GateError
 */
export function readChallenge(challenge: Challenge, signer: Address, now: number): ReadableChallenge {
  return challenge.protocol === 'token'
    ? readToken(challenge.token, now)
    : readSiwe(challenge.message, signer, now);
}

/**
 * "token": a compact JWT with readable parts. Claims that Venice is not known to send are shown,
 * never demanded.
 */
function readToken(token: string, now: number): ReadableChallenge {
  if (token.length > maxTokenLength || !compactJwt.test(token)) throw new GateError('NOT_A_CHALLENGE');
  const { header, payload } = decodeParts(token);
  if (typeof header.alg !== 'string') throw new GateError('NOT_A_CHALLENGE');
  if (payload.exp !== undefined && !Number.isSafeInteger(payload.exp)) throw new GateError('NOT_A_CHALLENGE');
  const issuedAt = Number.isSafeInteger(payload.iat) ? Number(payload.iat) * 1000 : undefined;
  const expiresAt = payload.exp === undefined ? undefined : payload.exp * 1000;
  const times = checkTimes(issuedAt, expiresAt, now);
  const claims = [
    { name: 'alg', value: header.alg },
    ...Object.entries(payload).map(([name, value]) => ({ name, value: writeClaim(name, value) })),
  ];
  return { protocol: 'token', text: token, claims, ...times };
}

function decodeParts(token: string) {
  try {
    return { header: decodeProtectedHeader(token), payload: decodeJwt(token) };
  } catch {
    throw new GateError('NOT_A_CHALLENGE');
  }
}

function writeClaim(name: string, value: unknown): string {
  if (['iat', 'nbf', 'exp'].includes(name) && typeof value === 'number' && Math.abs(value) < 1e11)
    return new Date(value * 1000).toISOString();
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** "siwe": an EIP-4361 message with nothing beside it, for Venice, for this wallet, on Base, not yet over. */
function readSiwe(message: string, signer: Address, now: number): ReadableChallenge {
  // A wallet draws the text as it is: what reorders or hides a part of it would let the user read
  // another one.
  if (message.length > maxMessageLength || message.split('\n').some(hasHidden))
    throw new GateError('NOT_A_CHALLENGE');
  const fields = parseWhole(message);
  if (fields.scheme && fields.scheme !== 'https') throw new GateError('OTHER_DOMAIN');
  if (fields.domain !== veniceDomain) throw new GateError('OTHER_DOMAIN');
  if (!isAddressEqual(fields.address, signer)) throw new GateError('OTHER_ADDRESS');
  // With its slash, so that nothing can stand between the host and the path.
  if (!fields.uri.startsWith(`https://${veniceDomain}/`)) throw new GateError('OTHER_URI');
  if (fields.chainId !== baseChainId) throw new GateError('OTHER_CHAIN');
  if (!fields.issuedAt || !fields.expirationTime) throw new GateError('NOT_A_CHALLENGE');
  const expiresAt = fields.expirationTime.getTime();
  const times = checkTimes(fields.issuedAt.getTime(), expiresAt, now);
  const claims = [
    { name: 'domain', value: fields.domain },
    { name: 'address', value: fields.address },
    { name: 'statement', value: fields.statement ?? '' },
    { name: 'uri', value: fields.uri },
    { name: 'chainId', value: String(fields.chainId) },
    { name: 'nonce', value: fields.nonce },
    { name: 'issuedAt', value: fields.issuedAt.toISOString() },
    { name: 'expirationTime', value: fields.expirationTime.toISOString() },
    ...(fields.notBefore ? [{ name: 'notBefore', value: fields.notBefore.toISOString() }] : []),
    ...(fields.requestId ? [{ name: 'requestId', value: fields.requestId }] : []),
    ...(fields.resources ?? []).map((value) => ({ name: 'resource', value })),
  ];
  return { protocol: 'siwe', text: message, claims, ...times };
}

/**
 * viem's parser looks for the fields anywhere in a text. Writing them again and comparing proves
 * that the text holds nothing else: no line before, between or after
 * (https://eips.ethereum.org/EIPS/eip-4361, "Message Format").
 */
function parseWhole(message: string) {
  try {
    const fields = parseSiweMessage(message);
    const { domain, address, uri, version, chainId, nonce } = fields;
    if (!domain || !address || !uri || !version || !chainId || !nonce) throw new GateError('NOT_A_CHALLENGE');
    const whole = { ...fields, domain, address, uri, version, chainId, nonce };
    if (createSiweMessage(whole) !== normalise(message)) throw new GateError('NOT_A_CHALLENGE');
    return whole;
  } catch {
    throw new GateError('NOT_A_CHALLENGE');
  }
}

/** The two freedoms that the format leaves a writer: the case of the address and the fraction of a second. */
function normalise(message: string): string {
  const [origin, address, ...rest] = message.split('\n');
  const dates = /^(Issued At|Expiration Time|Not Before): (.+)$/;
  return [
    origin,
    getAddress(address ?? ''),
    ...rest.map((line) => line.replace(dates, (_, name, date) => `${name}: ${new Date(date).toISOString()}`)),
  ].join('\n');
}

/**
 * A challenge was just issued, so its beginning tells the server's clock, and its end is judged by
 * that one: a device whose clock is off by any amount can mint. Venice judges its age once more.
 */
function checkTimes(
  issuedAt: number | undefined,
  expiresAt: number | undefined,
  now: number,
): Pick<ReadableChallenge, 'lifeMs' | 'skewMs'> {
  if (issuedAt === undefined) return { lifeMs: undefined, skewMs: 0 };
  const lifeMs = expiresAt === undefined ? undefined : expiresAt - issuedAt;
  if (lifeMs !== undefined && lifeMs <= 0) throw new GateError('EXPIRED');
  return { lifeMs, skewMs: issuedAt - now };
}
