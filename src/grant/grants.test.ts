import { calculateJwkThumbprint, compactDecrypt } from 'jose';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMemoryStorage } from '../../test/browserParts.ts';
import { type AppKeys, createAppKeys, grantParameters } from '../../test/grantBed.ts';
import { createMinterBed, type MinterBed, reach } from '../../test/minterBed.ts';
import { createVenice } from '../venice/client.ts';
import { type GrantRequest, readGrantRequest } from './grantRequest.ts';
import { createGrants, type Grants } from './grants.ts';
import { toGrantedKey } from './lowerGrant.ts';

const kept = 'zecca.grant.sealed';
let on: MinterBed;
let app: AppKeys;
let request: GrantRequest;
let tab: Storage;
let ends: (() => void)[];

beforeEach(async () => {
  vi.stubGlobal('window', { location: new URL('https://zecca.example/') });
  on = await createMinterBed();
  app = await createAppKeys();
  request = toRequest({});
  tab = createMemoryStorage();
  ends = [];
});
afterEach(() => {
  for (const end of ends) end();
  on.end();
  vi.unstubAllGlobals();
});

/** A request of the app, with what differs from the usual one. */
function toRequest(changes: Record<string, string>): GrantRequest {
  const parameters = { ...grantParameters(app.publicJwk), ...changes };
  const reading = readGrantRequest(new URLSearchParams(parameters).toString());
  if ('fault' in reading) throw new Error(`${reading.fault.parameter}: ${reading.fault.reason}`);
  return reading.request;
}

/** The page, loaded in a tab. */
function load(storage = tab): Grants {
  const venice = createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch: on.fetch });
  const grants = createGrants({ venice, wallet: on.wallet, storage: () => storage });
  ends.push(grants.minter.start());
  return grants;
}

const press = (grants: Grants, asked = request) =>
  grants.grant(asked, () => toGrantedKey(asked, asked, Date.now()), { run: 'mint', neededMs: 0 });

/** The page with a key that is sealed, and not returned. */
async function loadSealed() {
  const grants = load();
  await reach(grants.minter, 'review');
  await press(grants);
  return { grants, ...stepOf(grants, 'sealed') };
}

function stepOf<S extends 'sealed' | 'returned'>(grants: Grants, step: S) {
  const state = grants.getState();
  if (state.step !== step || !('sealed' in state)) throw new Error(`The grant is ${state.step}.`);
  return state;
}

function secretOf(grants: Grants): string | undefined {
  const state = grants.minter.getState();
  return state.phase === 'minted' ? state.minted.key.use((key) => key) : undefined;
}

describe('createGrants', () => {
  it('behavior: the key is sealed to the app, and the plain one is in no state and no storage', async () => {
    const { grants, sealed } = await loadSealed();
    const apiKey = secretOf(grants) ?? '';
    const { hash } = new URL(sealed.response);
    const answer = new URLSearchParams(hash.slice(1));
    const { plaintext, protectedHeader } = await compactDecrypt(answer.get('key') ?? '', app.privateKey);
    const [stored] = on.bed.sandbox.keys();
    expect(JSON.parse(new TextDecoder().decode(plaintext))).toEqual({
      apiKey,
      id: stored?.id,
      apiKeyType: 'INFERENCE',
      consumptionLimit: { usd: 5, diem: 0.5 },
      limitPeriod: 'MONTH',
      modelPrivacy: 'ALL',
      expiresAt: '2026-12-21T12:00:00Z',
      description: expect.stringMatching(/^app:app\.example #[0-9A-HJKMNP-TV-Z]{6}$/),
      baseUrl: 'https://api.venice.ai/api/v1',
      iss: 'https://zecca.example',
      aud: request.redirectUri,
      state: request.state,
    });
    expect(protectedHeader.kid).toBe(await calculateJwkThumbprint(app.publicJwk));
    for (const text of [JSON.stringify(grants.getState()), tab.getItem(kept)]) {
      expect(text).toContain(answer.get('key'));
      expect(text).not.toContain(apiKey.slice(0, -6));
    }
  });

  it('behavior: ten presses are one prompt, one POST and one sealed key', async () => {
    const grants = load();
    await reach(grants.minter, 'review');
    await Promise.all(Array.from({ length: 10 }, () => press(grants)));
    expect(grants.getState().step).toBe('sealed');
    expect({ prompts: on.wallet.prompts, posts: on.posts() }).toEqual({ prompts: 1, posts: 1 });
  });

  it('behavior: no other request gets a key before this one is returned or revoked', async () => {
    const { grants, sealed } = await loadSealed();
    const other = toRequest({ state: 'b'.repeat(32) });
    await press(grants, other);
    expect(stepOf(grants, 'sealed').sealed).toBe(sealed);
    grants.handOver();
    await reach(grants.minter, 'review');
    await press(grants, other);
    expect(stepOf(grants, 'sealed').sealed.state).toBe(other.state);
    expect(on.posts()).toBe(2);
  });

  it('behavior: denied while the wallet is open, nothing is posted when it signs after all', async () => {
    const grants = load();
    await reach(grants.minter, 'review');
    let sign = (_: `0x${string}`) => {};
    on.wallet.answerWith(() => new Promise((resolve) => (sign = resolve)));
    const pressed = press(grants);
    await reach(grants.minter, 'signing');
    grants.deny(request);
    sign('0x');
    await pressed;
    expect({ step: grants.getState().step, posts: on.posts() }).toEqual({ step: 'denied', posts: 0 });
    grants.reconsider();
    expect(grants.getState().step).toBe('asking');
  });

  it('behavior: after a reload the sealed key can be returned, and the plain one is gone', async () => {
    const { sealed } = await loadSealed();
    const again = load();
    expect(stepOf(again, 'sealed').sealed).toEqual(sealed);
    expect(secretOf(again)).toBeUndefined();
    again.handOver();
    expect(stepOf(load(), 'returned').sealed).toEqual(sealed);
    again.end();
    expect(tab.getItem(kept)).toBeNull();
    expect(load().getState().step).toBe('asking');
    expect(on.posts()).toBe(1);
  });

  it('behavior: a closed tab takes the sealed key along; the wallet finds it at Venice by its host', async () => {
    await loadSealed();
    const next = load(createMemoryStorage());
    expect(next.getState().step).toBe('asking');
    await reach(next.minter, 'review');
    expect(on.bed.sandbox.keys()).toEqual([
      expect.objectContaining({ description: expect.stringMatching(/^app:app\.example #/), revoked: false }),
    ]);
  });

  it('behavior: a return, and the end, each forget the plain key', async () => {
    for (const how of ['handOver', 'forget', 'end'] as const) {
      const { grants } = await loadSealed();
      const state = grants.minter.getState();
      const key = state.phase === 'minted' ? state.minted.key : undefined;
      expect(key?.isHeld()).toBe(true);
      grants[how]();
      expect(key?.isHeld()).toBe(false);
      grants.end();
    }
  });

  it('error: a lost response is told after a reload too, and nothing is sent again', async () => {
    const grants = load();
    await reach(grants.minter, 'review');
    on.bed.sandbox.set({ faults: [{ method: 'POST', when: 'after', status: 500 }] });
    await press(grants);
    const { trace } = await reach(grants.minter, 'ambiguous');
    await press(grants);
    const again = load();
    expect(again.minter.getState()).toMatchObject({ phase: 'ambiguous', cause: 'reloaded', trace });
    await press(again);
    expect({ step: again.getState().step, posts: on.posts() }).toEqual({ step: 'asking', posts: 1 });
    expect(on.bed.sandbox.keys()).toHaveLength(1);
  });

  it('error: a key that cannot be sealed is still there to be copied or revoked', async () => {
    const zeros = 'A'.repeat(43);
    const grants = load();
    await reach(grants.minter, 'review');
    await press(grants, { ...request, jwk: { kty: 'EC', crv: 'P-256', x: zeros, y: zeros } });
    expect(grants.getState()).toEqual({ step: 'unsealed', host: 'app.example' });
    expect(secretOf(grants)).toMatch(/^VENICE_INFERENCE_KEY_/);
    expect(tab.getItem(kept)).toBeNull();
  });

  it.each([
    ['no JSON', () => 'sealed'],
    ['no grant', () => '{"step":"sealed"}'],
    ['another host than it names', (text: string) => text.replaceAll('app.example/', 'evil.example/')],
    [
      'another origin that begins alike',
      (text: string) =>
        text.replaceAll('.example/callback?from=zecca', '.example').replace('.example#', '.example.evil#'),
    ],
    ['an Admin key', (text: string) => text.replace('INFERENCE', 'ADMIN')],
  ])('error: what a tab kept leads nowhere: %s', async (_, change) => {
    await loadSealed();
    tab.setItem(kept, change(tab.getItem(kept) ?? ''));
    expect(load().getState().step).toBe('asking');
  });
});
