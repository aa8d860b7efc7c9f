import type { Address } from 'viem';
import { echoLimit, mergeLimit, readExpiry, type SentLimit } from './keyOptions.ts';
import type { StoredKey } from './keyring.ts';
import type { Parts } from './parts.ts';
import { Refusal } from './refusal.ts';

const creationsAMinute = 20;
const mostActiveKeys = 500;

type SentOptions = {
  apiKeyType: StoredKey['apiKeyType'];
  description: string;
  consumptionLimit?: SentLimit | undefined;
  limitPeriod?: StoredKey['limitPeriod'] | undefined;
  modelPrivacy?: StoredKey['modelPrivacy'] | undefined;
  expiresAt?: string | undefined;
};

/**
 * Makes a key, for the mint and for POST /api_keys alike.
 *
 * @param creator the ADMIN key that asks, for the breach log; none at the mint
 * @param beforeAdding runs when nothing can go wrong any more; what it throws keeps the key from being made
 * @returns `data` of the answer, with the only copy of the secret and with Venice's wrong echo
 * @throws Refusal 429 over 20 a minute, 400 over 500 active keys (OpenAPI, POST /api_keys)
 */
export function createKey(
  parts: Parts,
  owner: Address,
  sent: SentOptions,
  { creator, beforeAdding }: { creator?: StoredKey; beforeAdding?: () => void } = {},
) {
  const expiresAt = readExpiry(sent.expiresAt, parts.now());
  const { allowed, resetAt } = parts.creations.take(owner, creationsAMinute);
  if (!allowed) {
    if (creator) parts.breachLog.add(creator, 'endpoint:api/v1/api_keys', 'RPM');
    const seconds = Math.ceil((resetAt - parts.now()) / 1000);
    throw new Refusal(429, 'Rate limit exceeded', {}, { 'retry-after': String(seconds) });
  }
  if (parts.keyring.activeOf(owner).length >= mostActiveKeys)
    throw new Refusal(400, `You have reached the maximum of ${mostActiveKeys} active API keys.`);
  beforeAdding?.();

  const { key, secret } = parts.keyring.add(owner, {
    apiKeyType: sent.apiKeyType,
    description: sent.description,
    consumptionLimit: mergeLimit({ usd: null, diem: null }, sent.consumptionLimit),
    expiresAt,
    ...(sent.limitPeriod && { limitPeriod: sent.limitPeriod }),
    ...(sent.modelPrivacy && { modelPrivacy: sent.modelPrivacy }),
  });
  return {
    apiKey: secret,
    id: key.id,
    apiKeyType: key.apiKeyType,
    description: key.description,
    consumptionLimit: echoLimit(sent.consumptionLimit),
    limitPeriod: key.limitPeriod,
    modelPrivacy: key.modelPrivacy,
    expiresAt: key.expiresAt,
  };
}
