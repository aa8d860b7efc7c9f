import type { ApiKey } from '../venice/apiKey.ts';
import type { UpdateKeyBody } from '../venice/bodies.ts';
import { isDefinite, toVeniceError } from '../venice/errors.ts';
import type { KeyClient } from '../venice/keyClient.ts';
import { isReadable } from '../venice/reading.ts';

/** What a session changed, by the names of keys: no secret. */
export type KeyChange = {
  /** ms since 1970, when the response arrived or was given up */
  at: number;
  /** `lost`: sent, and no response says whether Venice did it. */
  outcome: 'done' | 'lost';
} & (
  | { kind: 'created' | 'revoked'; key: Pick<ApiKey, 'description' | 'last6Chars'> }
  | { kind: 'changed'; key: ApiKey; after: ApiKey }
);

/**
 * The same client, and each change that it sends is told: all that were done, and those whose
 * response was lost. What Venice refused changed nothing.
 */
export function recordChanges(client: KeyClient, onChange: (change: KeyChange) => void): KeyClient {
  const known = new Map<string, ApiKey>();

  const learn = (keys: readonly ApiKey[]) => {
    for (const key of keys) known.set(key.id, key);
  };

  /** A key that was never read has unknown settings. */
  const named = (id: string): ApiKey => known.get(id) ?? { id, apiKeyType: 'unknown' };

  /** @param tell what to say of it; called with the answer, or without one where it was lost */
  const record = async <Answer>(
    answer: Promise<Answer>,
    tell: (answer?: Answer) => DistributiveOmit<KeyChange, 'at' | 'outcome'>,
  ): Promise<Answer> => {
    try {
      const received = await answer;
      onChange({ at: Date.now(), outcome: 'done', ...tell(received) });
      return received;
    } catch (error) {
      if (!isDefinite(toVeniceError(error))) onChange({ at: Date.now(), outcome: 'lost', ...tell() });
      throw error;
    }
  };

  return {
    ...client,
    listKeys: async (...args) => {
      const list = await client.listKeys(...args);
      learn(list.data.filter(isReadable));
      return list;
    },
    getKey: async (...args) => {
      const key = await client.getKey(...args);
      learn([key]);
      return key;
    },
    createKey: (body, call) =>
      record(client.createKey(body, call), (minted) => ({
        kind: 'created',
        key: { description: body.description, last6Chars: minted?.apiKey.slice(-6) },
      })),
    updateKey: (body, call) => {
      const key = named(body.id);
      return record(client.updateKey(body, call), (answer) => {
        const after = applyUpdate(key, body);
        // What was sent, since the answer to a PATCH may repeat a limit wrongly.
        if (answer) learn([after]);
        return { kind: 'changed', key, after };
      });
    },
    deleteKey: ({ id }, call) =>
      record(client.deleteKey({ id }, call), () => ({ kind: 'revoked', key: named(id) })),
  };
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** A field that the body leaves out stays as it is. */
function applyUpdate(before: ApiKey, body: UpdateKeyBody): ApiKey {
  const { description, consumptionLimit, limitPeriod, modelPrivacy, expiresAt } = body;
  return {
    ...before,
    description: description ?? before.description,
    consumptionLimits: consumptionLimit
      ? { usd: null, diem: null, ...before.consumptionLimits, ...consumptionLimit }
      : before.consumptionLimits,
    limitPeriod: limitPeriod ?? before.limitPeriod,
    modelPrivacy: modelPrivacy ?? before.modelPrivacy,
    expiresAt: expiresAt === undefined ? before.expiresAt : expiresAt || null,
  };
}

export type ChangesEvent = { type: 'recorded'; change: KeyChange } | { type: 'cleared' };

export const noChanges: readonly KeyChange[] = [];

/** The changes of the open session, the oldest first; gone with it. */
export function reduceChanges(state: readonly KeyChange[], event: ChangesEvent): readonly KeyChange[] {
  return event.type === 'recorded' ? [...state, event.change] : noChanges;
}
