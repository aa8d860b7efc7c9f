import { randomBytes } from 'node:crypto';
import { type Address, isAddressEqual } from 'viem';
import { createSiweMessage, parseSiweMessage } from 'viem/siwe';
import { Refusal } from './refusal.ts';

const domain = 'api.venice.ai';
const uri = 'https://api.venice.ai/api/v1/api_keys/generate_web3_key';
const chainId = 8453;
const lifeMs = 15 * 60 * 1000;
const statement =
  'This signature authorizes the creation of a Venice API key. Only sign it on venice.ai: anyone who obtains this signature can create an API key for your account.';

type Issued = { message: string; address: Address; expiresAt: number; spent: boolean };

export type SiweChallenge = ReturnType<typeof createSiweChallenge>;

/** The announced challenge: an EIP-4361 message for one wallet, whose nonce is good for one key. */
export function createSiweChallenge(now: () => number) {
  const issued = new Map<string, Issued>();

  return {
    issue(address: Address): { message: string; nonce: string; expiresAt: string } {
      const nonce = randomBytes(16).toString('hex');
      const expiresAt = now() + lifeMs;
      const message = createSiweMessage({
        domain,
        address,
        statement,
        uri,
        version: '1',
        chainId,
        nonce,
        issuedAt: new Date(now()),
        expirationTime: new Date(expiresAt),
        resources: ['urn:venice:api-key:create'],
      });
      issued.set(nonce, { message, address, expiresAt, spent: false });
      return { message, nonce, expiresAt: new Date(expiresAt).toISOString() };
    },
    /**
     * @returns the nonce, still unspent
     * @throws Refusal 400 with the documented words
     */
    check(message: string, address: Address): string {
      const fields = parseSiweMessage(message);
      if (fields.domain !== undefined && fields.domain !== domain)
        throw new Refusal(400, `Challenge domain must be "${domain}".`);
      const challenge = issued.get(fields.nonce ?? '');
      if (!challenge || !fields.nonce) throw notAChallenge();
      if (message !== challenge.message) {
        const original = message.replace(fields.statement ?? '', statement) === challenge.message;
        throw original ? new Refusal(400, 'The challenge statement was modified.') : notAChallenge();
      }
      if (!isAddressEqual(challenge.address, address))
        throw new Refusal(400, 'This challenge was issued for a different wallet address.');
      if (challenge.expiresAt <= now())
        throw new Refusal(400, 'The challenge has expired. Please request a new one.');
      if (challenge.spent) throw alreadyUsed();
      return fields.nonce;
    },
    /**
     * Called in the same breath as the key is made: of two mints at once, the second finds the
     * nonce spent.
     */
    spend(nonce: string): void {
      const challenge = issued.get(nonce);
      if (!challenge || challenge.spent) throw alreadyUsed();
      challenge.spent = true;
    },
    clear: () => issued.clear(),
  };
}

const notAChallenge = () =>
  new Refusal(400, 'The message is not a valid Venice API key authorization challenge.');
const alreadyUsed = () => new Refusal(400, 'This challenge has already been used. Please request a new one.');
