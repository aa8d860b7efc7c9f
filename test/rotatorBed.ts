import { vi } from 'vitest';
import type { Creations } from '../src/creation/creations.ts';
import { createRotator, type Rotator, type RotatorPorts } from '../src/keys/rotator.ts';
import { createPace } from '../src/kit/pace.ts';
import { createVenice } from '../src/venice/client.ts';
import type { KeyClient } from '../src/venice/keyClient.ts';
import { createTestCreations } from './creationBed.ts';
import { noon } from './noon.ts';
import { inProcessFetch } from './sandbox/api/inProcess.ts';
import type { Fault } from './sandbox/api/knobs.ts';
import { type Answer, createTestbed, type Testbed } from './sandbox/api/testbed.ts';

export type RotatorBed = {
  bed: Testbed;
  /** Of an ADMIN key. */
  client: KeyClient;
  /** The key to rotate, as `settings` has it. */
  old: { apiKey: string; id: string };
  clientOf(apiKey: string): KeyClient;
  /** Holds the new keys, as the page does. */
  newKeys: Creations;
  start(unfinished?: RotatorPorts['unfinished']): Rotator;
  fail(...faults: Fault[]): void;
  /** One call of the old key, which costs 0.002609 dollars. */
  spend(): Promise<Answer>;
  /** Time that passes for page and Venice. */
  pass(ms: number): void;
  /** The user saves the new key. */
  save(): void;
  /** Keys of this rotation that work now; the ADMIN key is none. */
  working(): ReturnType<Testbed['sandbox']['keys']>;
};

export const settings = {
  description: 'agent #AAAAAA',
  consumptionLimit: { usd: 1, diem: null },
  limitPeriod: 'LIFETIME',
  modelPrivacy: 'PRIVATE_TEXT',
  expiresAt: '2027-06-01T00:00:00Z',
};

/** An account with a key to rotate, on a clock that a test moves. */
export async function createRotatorBed(): Promise<RotatorBed> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'Date'], now: noon });
  const bed = await createTestbed();
  const wallet = bed.wallet();
  bed.sandbox.grant(wallet.address, { usd: 100 });
  const admin = await bed.mintKey(wallet, { apiKeyType: 'ADMIN' });
  const venice = createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch: inProcessFetch(bed.sandbox) });
  const clientOf = (apiKey: string) => venice.withKey(() => apiKey);
  const client = clientOf(admin.apiKey);
  const old = await bed.mintKey(wallet, settings);
  const newKeys = createTestCreations();
  return {
    newKeys,
    bed,
    client,
    old,
    clientOf,
    start: (unfinished) =>
      createRotator({
        client,
        newKeys,
        keyId: old.id,
        creations: createPace({ most: 20, windowMs: 60_000 }),
        unfinished,
      }),
    fail: (...faults) => bed.sandbox.set({ faults }),
    spend: () =>
      bed.call('POST /chat/completions', {
        key: old.apiKey,
        body: { model: 'zai-org-glm-5-1', messages: [{ role: 'user', content: 'Hello' }] },
      }),
    pass: bed.pass,
    save: () => {
      for (const { step, trace } of newKeys.getState()) if (step === 'made') newKeys.leave(trace.tag);
    },
    working: () =>
      bed.sandbox
        .keys()
        .filter(
          ({ apiKeyType, revoked, expiresAt }) =>
            apiKeyType === 'INFERENCE' && !revoked && (!expiresAt || Date.parse(expiresAt) > Date.now()),
        ),
  };
}

/** Lets the polls of a search go by. */
export async function finish(act: Promise<void>): Promise<void> {
  let isDone = false;
  void act.finally(() => {
    isDone = true;
  });
  while (!isDone) {
    await vi.advanceTimersByTimeAsync(1000);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
