import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Address } from 'viem';
import type { ConsumptionLimit } from './keyOptions.ts';

/** A key as the sandbox keeps it; dates are ISO, the secret is nowhere in it. */
export type StoredKey = {
  id: string;
  owner: Address;
  apiKeyType: 'INFERENCE' | 'ADMIN';
  description: string;
  consumptionLimit: ConsumptionLimit;
  limitPeriod: 'EPOCH' | 'MONTH' | 'LIFETIME';
  modelPrivacy: 'ALL' | 'PRIVATE_TEXT' | 'PRIVATE_ONLY';
  createdAt: string;
  expiresAt: string | null;
  lastUsedAt: string | null;
  last6Chars: string;
  revoked: boolean;
};

export type KeySettings = Pick<StoredKey, 'apiKeyType' | 'description' | 'consumptionLimit' | 'expiresAt'> &
  Partial<Pick<StoredKey, 'limitPeriod' | 'modelPrivacy'>>;

export type Keyring = ReturnType<typeof createKeyring>;

/** All keys of all accounts. Only a hash of each secret stays, so no knob and no dump can give one away. */
export function createKeyring(now: () => number) {
  const keys = new Map<string, StoredKey>();

  return {
    /** Makes a key and returns its secret, the only time. */
    add(owner: Address, settings: KeySettings): { key: StoredKey; secret: string } {
      const secret = `VENICE_${settings.apiKeyType}_KEY_${randomCharacters(42)}`;
      const key: StoredKey = {
        limitPeriod: 'EPOCH',
        modelPrivacy: 'ALL',
        ...settings,
        id: randomUUID(),
        owner,
        createdAt: new Date(now()).toISOString(),
        lastUsedAt: null,
        last6Chars: secret.slice(-6),
        revoked: false,
      };
      keys.set(hashSecret(secret), key);
      return { key, secret };
    },
    /** The key of a secret, while it is neither revoked nor expired. */
    find(secret: string): StoredKey | undefined {
      const key = keys.get(hashSecret(secret));
      return key && isActive(key, now()) ? key : undefined;
    },
    /** What Venice lists: the account's keys that still work, newest first. */
    activeOf(owner: Address): StoredKey[] {
      return [...keys.values()].filter((key) => key.owner === owner && isActive(key, now())).reverse();
    },
    /** Every key ever made here, oldest first, the revoked and expired ones too. */
    all: (): StoredKey[] => [...keys.values()],
    clear: () => keys.clear(),
  };
}

/** One-way: enough to find a key by its secret, not to tell it. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

function isActive(key: StoredKey, now: number): boolean {
  return !key.revoked && (key.expiresAt === null || Date.parse(key.expiresAt) > now);
}

function randomCharacters(count: number): string {
  return randomBytes(count).toString('base64url').slice(0, count);
}
