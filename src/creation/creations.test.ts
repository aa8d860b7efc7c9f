import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMemoryStorage } from '../../test/browserParts.ts';
import { createTestCreations, madeLast } from '../../test/creationBed.ts';
import type { Fault } from '../../test/sandbox/api/knobs.ts';
import { createSessionBed, type SessionBed } from '../../test/sessionBed.ts';
import { holdKey } from '../session/heldKey.ts';
import type { Creations } from './creations.ts';
import { createCreationJournal } from './journal.ts';

let on: SessionBed;
let storage: Storage;
let creations: Creations;
const stops: (() => void)[] = [];
const tag = '7F3KQ2';
const body = {
  apiKeyType: 'INFERENCE',
  description: `agent #${tag}`,
  consumptionLimit: { usd: 0, diem: 2 },
} as const;

/** The page is loaded, maybe again: what it knows is what the tab kept. */
function load(): Creations {
  for (const stop of stops.splice(0)) stop();
  creations = createTestCreations({ session: on.session, journal: createCreationJournal(() => storage) });
  stops.push(creations.start());
  return creations;
}

beforeEach(async () => {
  on = await createSessionBed();
  storage = createMemoryStorage();
  on.session.open(await on.mint('ADMIN'), 'wallet', { address: on.account.address });
  load();
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

const fail = (...faults: Fault[]) => on.bed.sandbox.set({ faults });
const create = () => creations.create({ client: on.session.client(), body, tag });
const steps = () => creations.getState().map(({ step }) => step);
const live = () =>
  on.bed.sandbox.keys().filter(({ description, revoked }) => description === body.description && !revoked);
const posts = () => on.calls().filter((call) => call === 'POST /api_keys');
const isOut = () => vi.waitFor(() => expect(posts()).toHaveLength(1));
const reach = (step: string) =>
  vi.waitFor(async () => {
    await on.pass(1000);
    expect(steps()).toEqual([step]);
  });
const reopen = async (address = on.account.address) =>
  on.session.open(await on.mint('ADMIN'), 'wallet', { address });
const lostAfter = { method: 'POST', path: '/api_keys', when: 'after', truncateAt: 9 } as const;

describe('createCreations', () => {
  it('behavior: holds a new key until it is saved, and reads back what is stored', async () => {
    expect(await create()).toBe('made');
    const { key } = madeLast(creations);
    expect(live().map(({ last6Chars }) => last6Chars)).toEqual([key.last6]);
    await vi.waitFor(() => expect(madeLast(creations).stored).toEqual({ twins: [], differs: [] }));
    creations.leave(tag);
    expect({ steps: steps(), isHeld: key.isHeld() }).toEqual({ steps: [], isHeld: false });
  });

  it.each(['button', 'idle', 'expired', 'account', 'revoked'] as const)(
    'behavior: a key stays through a lock (%s)',
    async (reason) => {
      await create();
      await on.session.lock(reason);
      expect(madeLast(creations).key.isHeld()).toBe(true);
    },
  );

  it('behavior: a key whose request was out when the session locked is held', async () => {
    fail({ method: 'POST', path: '/api_keys', delayMs: 1000 });
    const creating = create();
    await isOut();
    void on.session.lock('idle');
    await on.pass(1000);
    expect(await creating).toBe('made');
    expect(madeLast(creations).key.isHeld()).toBe(true);
  });

  it('error: a refusal says that no key was made', async () => {
    fail({ method: 'POST', status: 429 });
    expect(await create()).toBe('refused');
    expect(creations.getState()).toMatchObject([{ step: 'refused', error: { code: 'RATE_LIMITED' } }]);
    expect(live()).toEqual([]);
  });

  it('error: lost before it took effect: absent, once a minute has gone by; one POST in all', async () => {
    fail({ method: 'POST', drop: true });
    expect(await create()).toBe('lost');
    await on.pass(50_000);
    expect(steps()).toEqual(['searching']);
    await reach('absent');
    expect(posts()).toHaveLength(1);
  });

  it('error: lost after it took effect: found and revoked, and a refused revocation is told', async () => {
    fail(lostAfter, { method: 'DELETE', status: 429 });
    await create();
    await reach('found');
    await creations.revoke(tag);
    expect(creations.getState()).toMatchObject([{ step: 'found', failed: { kind: 'kept' } }]);
    await creations.revoke(tag);
    expect({ steps: steps(), live: live() }).toEqual({ steps: [], live: [] });
  });

  it.each<[string, Fault, string]>([
    ['a list that fails', { status: 503 }, 'FAILED'],
    ['a row that cannot be read', { status: 200, body: { data: [{}] } }, 'PARTIAL'],
  ])('error: %s is no proof of absence', async (_, fault, code) => {
    fail({ method: 'POST', when: 'after', drop: true }, { method: 'GET', path: '/api_keys', ...fault });
    await create();
    await reach('unknown');
    expect(creations.getState()).toMatchObject([{ doubt: { code } }]);
    await creations.search(tag);
    expect(steps()).toEqual(['found']);
  });

  describe('a lost response', () => {
    it('behavior: is told by its tag after a lock, and looked for once a session is open', async () => {
      fail({ ...lostAfter, delayMs: 1000 });
      const creating = create();
      await isOut();
      void on.session.lock('idle');
      await on.pass(1000);
      await creating;
      expect(creations.getState()).toMatchObject([{ step: 'lost', trace: { tag } }]);
      await reopen();
      await reach('found');
    });

    it('behavior: is told by its tag after a reload, without a secret in what is stored', async () => {
      fail(lostAfter);
      await create();
      const [key] = live();
      expect(JSON.stringify(storage.getItem('zecca.creations'))).not.toContain(key?.last6Chars);
      await on.session.lock('pagehide');
      load();
      expect(creations.getState()).toMatchObject([{ step: 'lost', trace: { tag } }]);
      await reopen();
      await reach('found');
      await creations.revoke(tag);
      expect(load().getState()).toEqual([]);
    });

    it('behavior: a request that was out at a reload is told too', async () => {
      fail({ method: 'POST', delayMs: 60_000 });
      void create();
      expect(load().getState()).toMatchObject([{ step: 'searching', trace: { tag } }]);
    });

    it('error: another account does not end a key that was found, though to it the key is gone', async () => {
      fail(lostAfter);
      await create();
      await reach('found');
      await on.session.lock('account');
      const other = on.bed.wallet();
      const { apiKey, id } = await on.bed.mintKey(other, { apiKeyType: 'ADMIN' });
      on.session.open(holdKey(apiKey, { id, apiKeyType: 'ADMIN' }), 'wallet', { address: other.address });
      await creations.revoke(tag);
      expect(creations.getState()).toMatchObject([{ step: 'unknown', doubt: { code: 'OTHER_ACCOUNT' } }]);
      expect(live()).toHaveLength(1);
      await reopen();
      await creations.search(tag);
      await creations.revoke(tag);
      expect({ steps: steps(), live: live() }).toEqual({ steps: [], live: [] });
    });

    it('error: the list of another wallet does not prove that no key was made', async () => {
      fail({ method: 'POST', drop: true });
      await create();
      await on.session.lock('account');
      load();
      await on.pass(120_000);
      await reopen(on.bed.wallet().address);
      await reach('unknown');
      expect(creations.getState()).toMatchObject([{ doubt: { code: 'OTHER_ACCOUNT' } }]);
    });
  });

  it('error: a duplicate of the same tag is found and revoked, and a difference named', async () => {
    const client = on.session.client();
    await client.createKey(body);
    const createKey: typeof client.createKey = async (asked) => {
      const made = await client.createKey(asked);
      await client.updateKey({ id: made.id ?? '', limitPeriod: 'MONTH' });
      return made;
    };
    await creations.create({ client: { ...client, createKey }, body, tag });
    const { id } = madeLast(creations).key;
    await vi.waitFor(() =>
      expect(madeLast(creations).stored).toMatchObject({ twins: [{}], differs: ['limitPeriod'] }),
    );
    await creations.revokeTwins(tag);
    expect(live().map((key) => key.id)).toEqual([id]);
  });
});
