import { beforeEach, describe, expect, it } from 'vitest';
import { inProcessFetch } from '../../test/sandbox/api/inProcess.ts';
import { createTestbed, type Testbed } from '../../test/sandbox/api/testbed.ts';
import { createVenice } from '../venice/client.ts';
import type { KeyClient } from '../venice/keyClient.ts';
import { canSave, type EditState } from './keyEdit.ts';
import { createKeyEditor } from './keyEditor.ts';
import { termsOf } from './keyTerms.ts';

let bed: Testbed;
let client: KeyClient;
let id: string;

beforeEach(async () => {
  bed = await createTestbed();
  const wallet = bed.wallet();
  const { apiKey } = await bed.mintKey(wallet, { apiKeyType: 'ADMIN' });
  const venice = createVenice({
    baseUrl: 'http://127.0.0.1/api/v1',
    fetch: inProcessFetch(bed.sandbox),
  });
  client = venice.withKey(() => apiKey);
  ({ id } = await bed.mintKey(wallet, { consumptionLimit: { usd: 5, diem: 2 } }));
});

async function load() {
  const editor = createKeyEditor(client, id);
  await editor.load();
  const state = editor.getState();
  if (state.step !== 'editing') throw new Error(`The editor is ${state.step}`);
  return { editor, before: termsOf(state.key) };
}

const patches = () => bed.sandbox.requests.filter(({ method }) => method === 'PATCH');
const stored = () => bed.sandbox.keys().find((key) => key.id === id);
const storedUsd = () => stored()?.consumptionLimit.usd;

function expectStep<S extends EditState['step']>(state: EditState, step: S) {
  if (state.step !== step) throw new Error(`Expected ${step}, it is ${state.step}`);
  return state as Extract<EditState, { step: S }>; // Checked in the line above.
}

describe('createKeyEditor', () => {
  it('behavior: sends what changed, both currencies, and reads the key back', async () => {
    const { editor, before } = await load();
    await editor.save({ ...before, usd: 10 });
    const { differs, save } = expectStep(editor.getState(), 'checked');
    expect(differs).toEqual([]);
    expect(save.lost).toBeUndefined();
    expect(patches().map(({ body }) => body)).toEqual([{ id, consumptionLimit: { usd: 10, diem: 2 } }]);
  });

  it('behavior: sends nothing where nothing changed', async () => {
    const { editor, before } = await load();
    await editor.save(before);
    expect(editor.getState().step).toBe('editing');
    expect(patches()).toEqual([]);
  });

  it('error: a refusal keeps the form, and nothing is read or sent again', async () => {
    const { editor, before } = await load();
    bed.sandbox.set({ faults: [{ method: 'PATCH', status: 429 }] });
    await editor.save({ ...before, usd: 10 });
    expect(expectStep(editor.getState(), 'editing').failed?.error.code).toBe('RATE_LIMITED');
    expect(patches()).toHaveLength(1);
  });

  it.each([
    ['before', ['usd'], 5],
    ['after', [], 10],
  ] as const)(
    'error: an answer lost %s the change took effect is settled by reading',
    async (when, differing, usd) => {
      const { editor, before } = await load();
      bed.sandbox.set({ faults: [{ method: 'PATCH', when, status: 502, body: '<html>' }] });
      await editor.save({ ...before, usd: 10 });
      const { differs, save } = expectStep(editor.getState(), 'checked');
      expect(save.lost?.code).toBe('SERVER');
      expect(differs).toEqual(differing);
      expect(storedUsd()).toBe(usd);
      expect(patches()).toHaveLength(1);
    },
  );

  it('error: where reading back fails too it says so, and reads again only when told', async () => {
    const { editor, before } = await load();
    // The first read passes: it is the one before the PATCH.
    bed.sandbox.set({ faults: [{ method: 'GET' }, { method: 'GET', status: 500 }] });
    await editor.save({ ...before, usd: 10 });
    expect(expectStep(editor.getState(), 'unchecked').error.code).toBe('SERVER');
    await editor.check();
    expect(expectStep(editor.getState(), 'checked').differs).toEqual([]);
    expect(patches()).toHaveLength(1);
  });

  it('error: says where Venice stored something else', async () => {
    const { editor, before } = await load();
    bed.sandbox.set({ faults: [{ method: 'PATCH', when: 'before', status: 200, body: await answerOf() }] });
    await editor.save({ ...before, usd: 10, description: 'renamed' });
    const { differs } = expectStep(editor.getState(), 'checked');
    expect(differs).toEqual(['description', 'usd']);
    editor.edit();
    expect(termsOf(expectStep(editor.getState(), 'editing').key).usd).toBe(5);
  });

  it('behavior: a cap that another tab set meanwhile is shown, and stays', async () => {
    const { editor, before } = await load();
    await client.updateKey({ id, consumptionLimit: { usd: 5, diem: 1 } });
    await editor.save({ ...before, usd: 10 });
    const moved = expectStep(editor.getState(), 'moved');
    expect([moved.seen.diem, moved.save.before.diem, moved.save.asked.diem]).toEqual([2, 1, 1]);
    expect(patches()).toHaveLength(1);
    await editor.confirm();
    expect(expectStep(editor.getState(), 'checked').differs).toEqual([]);
    expect(stored()).toMatchObject({ consumptionLimit: { usd: 10, diem: 1 } });
  });

  it('behavior: the same field changed by both is asked about, and again where it changes again', async () => {
    const { editor, before } = await load();
    await client.updateKey({ id, description: 'theirs' });
    await editor.save({ ...before, description: 'mine' });
    expect(expectStep(editor.getState(), 'moved').save.asked.description).toBe('mine');
    await client.updateKey({ id, description: 'theirs again' });
    await editor.confirm();
    expect(expectStep(editor.getState(), 'moved').seen.description).toBe('theirs');
    expect(stored()?.description).toBe('theirs again');
    editor.edit();
    expect(expectStep(editor.getState(), 'editing').asked?.description).toBe('mine');
  });

  it('behavior: what another tab saved to the letter is not sent again', async () => {
    const { editor, before } = await load();
    await client.updateKey({ id, description: 'mine' });
    await editor.save({ ...before, description: 'mine' });
    expect(canSave(expectStep(editor.getState(), 'moved'))).toBe(false);
    await editor.confirm();
    expect(patches()).toHaveLength(1);
  });

  it('error: where the key cannot be read again, nothing is sent', async () => {
    const { editor, before } = await load();
    bed.sandbox.set({ faults: [{ method: 'GET', status: 500 }] });
    await editor.save({ ...before, usd: 10 });
    const { asked, failed } = expectStep(editor.getState(), 'editing');
    expect([asked?.usd, failed?.at, failed?.error.code]).toEqual([10, 'rereading', 'SERVER']);
    expect(patches()).toEqual([]);
  });

  it('error: a key that was revoked meanwhile', async () => {
    const { editor, before } = await load();
    await client.deleteKey({ id });
    await editor.save({ ...before, usd: 10 });
    expect(expectStep(editor.getState(), 'editing').failed?.error.code).toBe('NOT_FOUND');
    expect(patches()).toEqual([]);
  });

  it('error: a key that is gone', async () => {
    await client.deleteKey({ id });
    const editor = createKeyEditor(client, id);
    await editor.load();
    expect(expectStep(editor.getState(), 'unloaded').error.code).toBe('NOT_FOUND');
  });
});

/** A PATCH that says yes and does nothing. */
async function answerOf(): Promise<unknown> {
  return { success: true, data: await client.getKey({ id }) };
}
