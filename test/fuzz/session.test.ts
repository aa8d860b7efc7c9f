import fc from 'fast-check';
import type { PrivateKeyAccount } from 'viem';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { createSession, type Session } from '../../src/session/createSession.ts';
import { guardSession } from '../../src/session/guardSession.ts';
import { type HeldKey, holdKey, KeyForgottenError } from '../../src/session/heldKey.ts';
import type { LockReason, Origin } from '../../src/session/session.ts';
import { createVenice } from '../../src/venice/client.ts';
import { VeniceError } from '../../src/venice/errors.ts';
import type { KeyClient } from '../../src/venice/keyClient.ts';
import { createTestWallet } from '../minterBed.ts';
import type { Fault } from '../sandbox/api/knobs.ts';
import { sandboxFetch } from '../sandboxFetch.ts';
import { createSessionBed, type SessionBed } from '../sessionBed.ts';
import { gate, oneOfSteps, runsOfSteps, settle } from './commands.ts';
import { createTally, isLong, report, seeds } from './runs.ts';

const runs = isLong ? 1500 : 20;
const minuteMs = 60_000;

/** A key as its owner has it. */
type Owned = { secret: string; id: string; apiKeyType: 'INFERENCE' | 'ADMIN' };

type Stage = {
  on: SessionBed;
  session: Session;
  net: ReturnType<typeof gate>;
  keys: Owned[];
  /** What the session was given, newest last. */
  brought: { key: Owned; origin: Origin }[];
  wallet: ReturnType<typeof createTestWallet>;
  other: PrivateKeyAccount;
  /** How far Venice's clock is ahead of the device's. */
  offsetMs: number;
  /** Ends of works under way. */
  works: (() => void)[];
  /** Clients of sessions, each with the session that it was of. */
  clients: { client: KeyClient; id: string }[];
  entering: number;
  /** Calls that left with a key while none was held and none was being proved, but for a key's own end. */
  stray: string[];
};

const faults: Fault[] = [
  { path: '/api_keys', status: 401 },
  { path: '/api_keys', status: 500 },
  { path: '/api_keys', drop: true },
  { path: '/api_keys', when: 'after', status: 200, body: '<html>' },
  { path: '/api_keys/rate_limits', status: 403 },
  { method: 'DELETE', drop: true, when: 'after' },
  { method: 'DELETE', status: 401 },
];

async function createStage(): Promise<Stage> {
  const on = await createSessionBed();
  const keys: Owned[] = [];
  for (const apiKeyType of ['INFERENCE', 'ADMIN', 'ADMIN'] as const) {
    const { apiKey: secret, id } = await on.bed.mintKey(on.account, { apiKeyType });
    keys.push({ secret, id, apiKeyType });
  }
  const inner = sandboxFetch(on.bed.sandbox);
  const watched: typeof fetch = (input, init = {}) => {
    const isOpen = session.getState().status === 'open';
    // The key's own end alone outlives the session.
    if (!isOpen && stage.entering === 0 && init.keepalive !== true)
      stage.stray.push(`${init.method} ${input}`);
    return inner(input, init);
  };
  const net = gate(watched, () => {});
  const venice = createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch: net.fetch });
  const session = createSession({ venice, clearCaches: () => {} });
  const wallet = createTestWallet(on.account);
  guardSession(session, wallet, new EventTarget() as unknown as Window);
  const stage: Stage = {
    ...{ on, session, net, keys, wallet, other: on.bed.wallet(), offsetMs: 0 },
    ...{ brought: [], clients: [], works: [], entering: 0, stray: [] },
  };
  return stage;
}

function hold({ secret, id, apiKeyType }: Owned): HeldKey {
  return holdKey(secret, { id, apiKeyType });
}

const bring = (at: number, origin: Origin, isProved: boolean) => (stage: Stage) => {
  const key = stage.keys[at];
  if (!key) return;
  const expiresAt = origin === 'wallet' ? Date.now() + 30 * minuteMs : undefined;
  stage.brought.push({ key, origin });
  const held = hold(key);
  const address = origin === 'wallet' ? stage.on.account.address : undefined;
  const facts = { expiresAt, address };
  if (!isProved) return stage.session.open(held, origin, facts);
  stage.entering++;
  void stage.session
    .enter(held, origin, facts)
    .catch(() => {})
    .finally(() => {
      stage.entering--;
    });
};

const call = (stage: Stage) => {
  const state = stage.session.getState();
  if (state.status !== 'open') return;
  const client = stage.session.client();
  stage.clients.push({ client, id: state.id });
  client.getRateLimits().catch(() => {});
  client.listKeys().catch(() => {});
};

/** Not awaited: its answer may be held back. */
const edit = (expiresAt: () => string) => (stage: Stage) => {
  const state = stage.session.getState();
  if (state.status !== 'open' || state.key.id === undefined) return;
  const { id } = state.key;
  stage.session
    .client()
    .updateKey({ id, expiresAt: expiresAt() })
    .catch(() => {});
};

const revokeElsewhere = async ({ on, session }: Stage) => {
  const state = session.getState();
  if (state.status !== 'open' || state.key.id === undefined) return;
  const key = session.use((apiKey) => apiKey);
  // A fault may meet them, too.
  await on.bed.call(`DELETE /api_keys?id=${state.key.id}`, { key }).catch(() => {});
};

/** The device's clock moves, and Venice's does not. */
const setClock = (ms: number) => (stage: Stage) => {
  stage.offsetMs -= ms;
  stage.on.bed.sandbox.set({ clockOffsetMs: stage.offsetMs });
  vi.setSystemTime(Date.now() + ms);
};

const calm =
  (act: (stage: Stage) => unknown) =>
  async (stage: Stage): Promise<void> => {
    await act(stage);
    await settle(stage.net.isBusy);
  };

const locks: LockReason[] = ['button', 'pagehide', 'account'];
const steps = oneOfSteps<Stage>(
  ...[0, 1, 2].flatMap((at) => [
    [2, `enter key ${at}`, calm(bring(at, 'paste', true))] as const,
    [1, `enter key ${at} and do not wait`, bring(at, 'paste', true)] as const,
    [1, `open key ${at}`, calm(bring(at, 'mint', false))] as const,
  ]),
  [3, 'enter a key of the wallet', calm(bring(1, 'wallet', true))],
  [2, 'enter another key of the wallet', bring(2, 'wallet', true)],
  [5, 'call', calm(call)],
  [2, 'call and do not wait', call],
  ...locks.map((reason) => [2, `lock: ${reason}`, calm((s) => void s.session.lock(reason))] as const),
  [1, 'touch', ({ session }) => session.touch()],
  [2, 'a minute passes', calm(({ on }) => on.pass(minuteMs))],
  [1, 'the idle time passes', calm(({ on }) => on.pass(16 * minuteMs))],
  [1, 'its expiry becomes a minute', calm(edit(() => new Date(Date.now() + minuteMs).toISOString()))],
  [1, 'its expiry is removed', calm(edit(() => ''))],
  [1, 'the clock is put forward an hour', setClock(60 * minuteMs)],
  [1, 'the clock is set back two hours', setClock(-120 * minuteMs)],
  [1, 'the wallet shows another account', calm(({ wallet, other }) => wallet.switchTo(other))],
  [2, 'the wallet shows the account again', calm(({ wallet, on }) => wallet.switchTo(on.account))],
  [1, 'work begins', (stage) => void stage.works.push(stage.session.keepAwake())],
  [2, 'work is over', ({ works }) => works.pop()?.()],
  [1, 'somebody else revokes the key', calm(revokeElsewhere)],
  [1, 'Venice forgets the key', ({ on }) => void on.bed.sandbox.reset()],
  [1, 'answers are held back', ({ net }) => net.hold()],
  [2, 'answers go on', calm(({ net }) => net.release())],
  ...faults.map(
    (fault) =>
      [1, JSON.stringify(fault), ({ on }: Stage) => on.bed.sandbox.set({ faults: [{ ...fault }] })] as const,
  ),
);

const tally = createTally();

async function invariants({
  session,
  keys,
  brought,
  clients,
  stray,
  on,
  net,
  entering,
  wallet,
}: Stage): Promise<void> {
  const state = session.getState();
  tally.add(state.status === 'open' ? `open by ${state.origin}` : `locked: ${state.reason ?? 'at first'}`);
  const shown = JSON.stringify([state, session.getLeftovers()]);
  for (const { secret } of keys) expect(shown.includes(secret), 'no secret in the state').toBe(false);
  expect(stray, 'no call with a key after the lock').toEqual([]);

  if (state.status === 'open') {
    const secret = session.use((apiKey) => apiKey);
    expect(secret.endsWith(state.key.last6), 'the one that is named').toBe(true);
    expect(brought.some(({ key }) => key.secret === secret)).toBe(true);
    const account = wallet.getState();
    if (state.address && account.status === 'connected')
      expect(state.address, 'of the account that the header shows').toBe(account.address);
  } else {
    expect(() => session.use((apiKey) => apiKey), 'none after the lock').toThrow(KeyForgottenError);
    expect(() => session.client()).toThrow(KeyForgottenError);
  }
  // While answers are held back, or after too many failures, the page's own queue stands before the key.
  if (entering > 0 || net.isBusy() || net.isHolding()) return;
  const before = on.bed.sandbox.requests.length;
  for (const { client, id } of clients)
    if (state.status === 'locked' || state.id !== id)
      await expect(client.getRateLimits(), 'a client of an old session').rejects.toSatisfy(
        (error) =>
          error instanceof KeyForgottenError || (error instanceof VeniceError && error.code === 'PAUSED'),
      );
  expect(on.bed.sandbox.requests.length, 'nothing left with an old key').toBe(before);
}

/** Ends the session and lets all answers come: no key of the wallet outlives it without a word. */
async function expectNoOrphans(stage: Stage): Promise<void> {
  stage.net.release();
  await settle(stage.net.isBusy);
  await stage.session.lock('button');
  await settle(stage.net.isBusy);
  const told = new Set(stage.session.getLeftovers().map(({ last6 }) => last6));
  for (const { key, origin } of stage.brought) {
    if (origin !== 'wallet') continue;
    const stored = stage.on.bed.sandbox.keys().find(({ id }) => id === key.id);
    const isOver = !stored || stored.revoked || isExpired(stored.expiresAt, stage);
    expect(isOver || told.has(key.secret.slice(-6)), 'revoked, over or told').toBe(true);
  }
}

function isExpired(expiresAt: string | null | undefined, { offsetMs }: Stage): boolean {
  return expiresAt ? Date.parse(expiresAt) <= Date.now() + offsetMs : false;
}

afterAll(() => report('runs of the session', runs * seeds.length, tally.write()));

describe('the session', () => {
  for (const { name, seed } of seeds)
    it(`behavior: one key at most, none after the lock, none of the wallet's left behind, with ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(runsOfSteps(steps, invariants), async (commands) => {
          const real = await createStage();
          await fc.asyncModelRun(() => ({ model: {}, real }), commands);
          await expectNoOrphans(real);
        }),
        { numRuns: runs, seed },
      );
      for (const status of [
        'open by paste',
        'open by wallet',
        'open by mint',
        'locked: button',
        'locked: idle',
      ])
        expect(tally.of(status), status).toBeGreaterThan(0);
    }, 900_000);
});
