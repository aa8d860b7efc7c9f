import { z } from '../venice/zod.ts';

/** 32 bytes in base64url: a coordinate on P-256 or Curve25519 (RFC 7518, section 6.2; RFC 8037). */
const coordinate = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));
const about = {
  use: z.optional(z.literal('enc')),
  alg: z.optional(z.literal('ECDH-ES')),
  kid: z.optional(z.string()),
  ext: z.optional(z.boolean()),
  key_ops: z.optional(z.array(z.string())),
};

const schema = z.union([
  z.strictObject({ kty: z.literal('EC'), crv: z.literal('P-256'), x: coordinate, y: coordinate, ...about }),
  z.strictObject({ kty: z.literal('OKP'), crv: z.literal('X25519'), x: coordinate, ...about }),
]);

/** The public key that a granted key is sealed to, with the members that its thumbprint is made of. */
export type GrantKey =
  | { kty: 'EC'; crv: 'P-256'; x: string; y: string }
  | { kty: 'OKP'; crv: 'X25519'; x: string };

export type GrantKeyFault = 'JWK_FORM' | 'JWK_PRIVATE' | 'JWK_KIND';

/** The members of a private or symmetric JWK: RFC 7518, section 6. */
const secretMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

/** @param text base64url of the JSON of a public JWK. @returns a fault, never a part of a private key */
export function readGrantKey(text: string): GrantKey | GrantKeyFault {
  const value = decode(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'JWK_FORM';
  if (secretMembers.some((member) => member in value)) return 'JWK_PRIVATE';
  const { data } = schema.safeParse(value);
  if (!data) return 'JWK_KIND';
  return data.kty === 'EC'
    ? { kty: data.kty, crv: data.crv, x: data.x, y: data.y }
    : { kty: data.kty, crv: data.crv, x: data.x };
}

/** The inverse, for links that a developer builds. */
export function writeGrantKey(key: GrantKey): string {
  return btoa(JSON.stringify(key)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function decode(text: string): unknown {
  try {
    return /^[A-Za-z0-9_-]+$/.test(text)
      ? JSON.parse(atob(text.replaceAll('-', '+').replaceAll('_', '/')))
      : undefined;
  } catch {
    return undefined;
  }
}
