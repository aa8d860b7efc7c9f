import { beforeEach, describe, expect, it } from 'vitest';
import { createSessionBed, type SessionBed } from '../../test/sessionBed.ts';
import { VeniceError } from '../venice/errors.ts';
import type { KeyClient } from '../venice/keyClient.ts';
import type { KeyChange } from './keyChanges.ts';
import { recordChanges } from './keyChanges.ts';

let on: SessionBed;
beforeEach(async () => {
  on = await createSessionBed();
  await on.session.enter(await on.mint('ADMIN'), 'paste');
});

const changes = () => on.session.changes.getState();
const create = () =>
  on.session.client().createKey({
    apiKeyType: 'INFERENCE',
    description: 'bot',
    consumptionLimit: { usd: 5, diem: null },
    limitPeriod: 'EPOCH',
  });

describe('changes of a session', () => {
  it('behavior: a key that was made, changed and revoked, by its names, from what to what', async () => {
    const { apiKey, id = '' } = await create();
    await on.session.client().getKey({ id });
    await on.session.client().updateKey({ id, consumptionLimit: { usd: 9, diem: null } });
    await on.session.client().updateKey({ id, description: 'worker', expiresAt: '2026-12-24' });
    await on.session.client().deleteKey({ id });
    const last6Chars = apiKey.slice(-6);
    expect(changes()).toMatchObject([
      { kind: 'created', outcome: 'done', at: Date.now(), key: { description: 'bot', last6Chars } },
      {
        kind: 'changed',
        key: { last6Chars, consumptionLimits: { usd: 5, diem: null } },
        after: { consumptionLimits: { usd: 9, diem: null }, limitPeriod: 'EPOCH' },
      },
      {
        kind: 'changed',
        key: { description: 'bot', consumptionLimits: { usd: 9, diem: null } },
        after: { description: 'worker', expiresAt: '2026-12-24', consumptionLimits: { usd: 9, diem: null } },
      },
      { kind: 'revoked', key: { description: 'worker', last6Chars } },
    ]);
    expect(JSON.stringify(changes())).not.toContain(apiKey);
  });

  it('behavior: gone with the session, and a new one begins with none', async () => {
    await create();
    expect(changes()).toHaveLength(1);
    await on.session.lock('button');
    expect(changes()).toEqual([]);
    await on.session.enter(await on.mint('ADMIN'), 'paste');
    expect(changes()).toEqual([]);
  });

  it('error: what Venice refused is no change', async () => {
    await expect(on.session.client().deleteKey({ id: 'no-such-key' })).rejects.toThrow();
    expect(changes()).toEqual([]);
  });
});

describe('recordChanges', () => {
  it('error: a response that was lost is told as lost', async () => {
    const lost = new VeniceError('NETWORK', { wasSent: true });
    const fail = () => Promise.reject(lost);
    const told: KeyChange[] = [];
    const client = { deleteKey: fail, updateKey: fail, createKey: fail } as unknown as KeyClient;
    const recorded = recordChanges(client, (change) => told.push(change));
    await expect(recorded.deleteKey({ id: 'a' })).rejects.toBe(lost);
    await expect(recorded.updateKey({ id: 'a', limitPeriod: 'MONTH' })).rejects.toBe(lost);
    await expect(recorded.createKey({ apiKeyType: 'ADMIN', description: 'b' })).rejects.toBe(lost);
    expect(told).toMatchObject([
      { kind: 'revoked', outcome: 'lost' },
      { kind: 'changed', outcome: 'lost', after: { limitPeriod: 'MONTH' } },
      { kind: 'created', outcome: 'lost', key: { description: 'b', last6Chars: undefined } },
    ]);
  });
});
