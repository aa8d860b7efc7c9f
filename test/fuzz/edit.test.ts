import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { type EditState, reduceEdit } from '../../src/settings/keyEdit.ts';
import { createKeyEditor, type KeyEditor } from '../../src/settings/keyEditor.ts';
import { findChanges, type KeyTerms, termsOf } from '../../src/settings/keyTerms.ts';
import { createVenice } from '../../src/venice/client.ts';
import type { KeyClient } from '../../src/venice/keyClient.ts';
import type { Fault } from '../sandbox/api/knobs.ts';
import { createTestbed, type Testbed } from '../sandbox/api/testbed.ts';
import { sandboxFetch } from '../sandboxFetch.ts';
import { oneOfSteps, runsOfSteps } from './commands.ts';
import { createTally, isLong, report, seeds } from './runs.ts';

// The edit of a key in one tab, while another tab edits it too.

const runs = isLong ? 1500 : 30;

type Stage = {
  bed: Testbed;
  editor: KeyEditor;
  /** What the other tab calls with. */
  other: KeyClient;
  id: string;
  /** What the user saw last, and what they asked for by the presses of this save. */
  shown: KeyTerms;
  asked: KeyTerms | undefined;
  /** What the user means to change, whatever is stored. */
  edit(terms: KeyTerms): KeyTerms;
  presses: number;
  patches: number;
  /** What went against the promise. */
  wrong: string[];
};

type Reduce = typeof reduceEdit;

const faults: Fault[] = (['GET', 'PATCH'] as const).flatMap((method) =>
  [
    { drop: true as const },
    { drop: true as const, when: 'after' as const },
    { status: 500, when: 'after' as const },
    { status: 429 },
    { status: 404 },
  ].map((kind) => ({ method, path: '/api_keys', ...kind })),
);

const createStage = (reduce: Reduce) => async (): Promise<Stage> => {
  const bed = await createTestbed();
  const wallet = bed.wallet();
  const { apiKey } = await bed.mintKey(wallet, { apiKeyType: 'ADMIN' });
  const { id } = await bed.mintKey(wallet, { description: 'agent', consumptionLimit: { usd: 5, diem: 2 } });
  const venice = createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch: sandboxFetch(bed.sandbox) });
  const other = venice.withKey(() => apiKey);
  /** What is stored, whatever goes wrong meanwhile. */
  const read = async () => {
    const { faults } = bed.sandbox.knobs();
    bed.sandbox.set({ faults: [] });
    const key = await other.getKey({ id });
    bed.sandbox.set({ faults });
    return termsOf(key);
  };
  const client: Pick<KeyClient, 'getKey' | 'updateKey'> = {
    getKey: other.getKey,
    updateKey: async (body, call) => {
      const before = await read();
      stage.patches++;
      const unseen = findChanges(stage.shown, before);
      if (unseen.length > 0) stage.wrong.push(`sent over ${unseen} that nobody saw`);
      try {
        return await other.updateKey(body, call);
      } finally {
        const taken = findChanges(before, await read());
        const meant = stage.asked ? taken.filter((f) => stage.asked?.[f] !== before[f]) : [];
        if (meant.length < taken.length) stage.wrong.push(`changed ${taken}, asked for ${meant}`);
      }
    },
  };
  const editor = createKeyEditor(client, id, reduce);
  const stage: Stage = {
    bed,
    editor,
    other,
    id,
    shown: await read(),
    asked: undefined,
    edit: (terms) => terms,
    presses: 0,
    patches: 0,
    wrong: [],
  };
  await editor.load();
  look(stage);
  return stage;
};

/** The user looks at the window. */
function look(stage: Stage): void {
  const state = stage.editor.getState();
  if (state.step === 'editing' || state.step === 'moved' || state.step === 'checked')
    stage.shown = termsOf(state.key);
}

const save = (change: (terms: KeyTerms) => KeyTerms) => async (stage: Stage) => {
  look(stage);
  const state = stage.editor.getState();
  if (state.step !== 'editing') return;
  stage.presses++;
  const from = state.asked ?? termsOf(state.key);
  const { edit } = stage;
  // A form that began with an edit that was not saved holds that one too.
  stage.edit = state.asked ? (terms) => change(edit(terms)) : change;
  stage.asked = change(from);
  await stage.editor.save(stage.asked);
};

const theirs = (change: Parameters<KeyClient['updateKey']>[0]) => async (stage: Stage) => {
  await stage.other.updateKey({ ...change, id: stage.id }).catch(() => {});
};

const steps = oneOfSteps<Stage>(
  [4, 'save USD 10', save((terms) => ({ ...terms, usd: 10 }))],
  [4, 'save no cap', save((terms) => ({ ...terms, usd: null }))],
  [4, 'save a name', save((terms) => ({ ...terms, description: 'mine' }))],
  [4, 'save no expiry', save((terms) => ({ ...terms, expiresAt: null }))],
  [2, 'save nothing', save((terms) => terms)],
  [
    6,
    'confirm',
    async (stage) => {
      look(stage);
      stage.presses++;
      if (stage.editor.getState().step === 'moved') stage.asked = stage.edit(stage.shown);
      await stage.editor.confirm();
    },
  ],
  [4, 'back to the form', ({ editor }) => editor.edit()],
  [3, 'check', ({ editor }) => editor.check()],
  [2, 'load', ({ editor }) => editor.load()],
  [5, 'their DIEM cap', theirs({ id: '', consumptionLimit: { usd: 5, diem: 1 } })],
  [3, 'their name', theirs({ id: '', description: 'theirs' })],
  [3, 'their expiry', theirs({ id: '', expiresAt: '2027-06-01T00:00:00Z' })],
  [
    4,
    'the second read fails',
    ({ bed }) => bed.sandbox.set({ faults: [{ method: 'GET' }, { method: 'GET', status: 500 }] }),
  ],
  ...faults.map(
    (fault) =>
      [1, JSON.stringify(fault), ({ bed }: Stage) => void bed.sandbox.set({ faults: [fault] })] as const,
  ),
);

const tally = createTally();

function invariants(stage: Stage): void {
  const state: EditState = stage.editor.getState();
  tally.add(state.step);
  look(stage);
  expect(stage.wrong, 'nothing taken away').toEqual([]);
  expect(stage.patches, 'one PATCH a press').toBeLessThanOrEqual(stage.presses);
  expect(['rereading', 'sending', 'readingBack'], 'comes to rest').not.toContain(state.step);
}

const walk = (reduce: Reduce, seed: number, numRuns: number) =>
  fc.assert(
    fc.asyncProperty(runsOfSteps(steps, invariants), (commands) =>
      fc.asyncModelRun(async () => ({ model: {}, real: await createStage(reduce)() }), commands),
    ),
    { numRuns, seed },
  );

afterAll(() => report('runs of the edit', runs * seeds.length, tally.write()));

describe('the edit of a key', () => {
  for (const { name, seed } of seeds)
    it(`behavior: takes nothing away that another tab set, with ${name}`, async () => {
      await walk(reduceEdit, seed, runs);
      for (const step of ['editing', 'moved', 'checked', 'unchecked'])
        expect(tally.of(step), step).toBeGreaterThan(0);
    }, 900_000);

  const mutants: Record<string, Reduce> = {
    'sends without looking at what was read': (state, event) =>
      state.step === 'rereading' && event.type === 'read'
        ? { step: 'sending', key: state.key, save: state.save }
        : reduceEdit(state, event),
    'keeps what the form showed instead of what is stored': (state, event) => {
      const next = reduceEdit(state, event);
      if (state.step !== 'rereading' || next.step !== 'moved') return next;
      return { ...next, save: { ...next.save, asked: { ...state.save.asked } } };
    },
    'sends a confirmed save without reading again': (state, event) =>
      state.step === 'moved' && event.type === 'saveConfirmed'
        ? { step: 'sending', key: state.key, save: state.save }
        : reduceEdit(state, event),
    'sends again where the response was lost': (state, event) =>
      state.step === 'readingBack' && event.type === 'readFailed'
        ? { step: 'rereading', key: state.key, save: state.save }
        : reduceEdit(state, event),
  };
  it.each(Object.entries(mutants))('error: a reducer that %s is caught', async (_, mutant) => {
    await expect(walk(mutant, seeds[0]?.seed ?? 0, 60)).rejects.toThrow();
  });
});
