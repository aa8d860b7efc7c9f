import { errors, generateKeyPair, jwtVerify, SignJWT } from 'jose';
import { Refusal } from './refusal.ts';

const issuer = 'https://api.venice.ai';
const audience = 'https://api.venice.ai/api/v1/api_keys/generate_web3_key';
const lifeSeconds = 15 * 60;

export type TokenChallenge = Awaited<ReturnType<typeof createTokenChallenge>>;

/**
 * Today's challenge: an ES256 token bound to no address and good for any number of mints within its life.
 * What issuer and audience Venice writes is not known; these two are the sandbox's own.
 */
export async function createTokenChallenge(now: () => number) {
  const { privateKey, publicKey } = await generateKeyPair('ES256');

  return {
    issue(): Promise<string> {
      const issuedAt = Math.floor(now() / 1000);
      return new SignJWT()
        .setProtectedHeader({ alg: 'ES256', typ: 'JWT' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + lifeSeconds)
        .sign(privateKey);
    },
    /**
     * @throws Refusal 400 with the documented words for a token that is old, foreign, altered or
     * none at all
     */
    async check(token: string): Promise<void> {
      try {
        await jwtVerify(token, publicKey, {
          algorithms: ['ES256'],
          issuer,
          audience,
          requiredClaims: ['exp'],
          currentDate: new Date(now()),
        });
      } catch (error) {
        throw new Refusal(400, readFault(error));
      }
    },
  };
}

function readFault(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'JWT has expired. Please request a new token.';
  if (error instanceof errors.JWTClaimValidationFailed) return 'JWT claims are invalid.';
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) return 'JWT is malformed.';
  return 'JWT signature is invalid.';
}
