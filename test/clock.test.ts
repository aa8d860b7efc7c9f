import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it, vi } from 'vitest';
import { noon } from './noon.ts';
import { readAt } from './sandbox/api/testbed.ts';
import { createSessionBed } from './sessionBed.ts';

// One clock for page, sandbox and test: `clock.setup.ts` stops it, and nothing below brings a second one.

const root = resolve(import.meta.dirname, '..');

/** Every file that a test may run; the browser's tests live on the real clock, sandbox and page alike. */
const files = ['src', 'test', 'build', 'deploy', 'release'].flatMap((folder) =>
  readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.tsx?$/.test(file) && !/\/node_modules\/|^test\/e2e\/|\.setup\.ts$/.test(file)),
);

/** What in a file starts a second clock, with its line. */
function secondClocks(text: string): string[] {
  const file = ts.createSourceFile('file.tsx', text, ts.ScriptTarget.Latest, true);
  const hasHarness = file.statements.some(
    (each) => ts.isImportDeclaration(each) && /\/sandbox\/|Bed\.tsx?'|sandboxFetch/.test(each.getText()),
  );
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const reason = judge(node, hasHarness);
    if (reason) found.push(`${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${reason}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function judge(node: ts.Node, hasHarness: boolean): string | undefined {
  if (ts.isPropertyAccessExpression(node) && node.expression.getText() === 'vi') {
    if (node.name.text === 'useRealTimers' && !isTidying(node)) return 'useRealTimers amid a test';
    if (node.name.text === 'getRealSystemTime') return 'getRealSystemTime';
  }
  if (!ts.isPropertyAssignment(node)) return undefined;
  const value = node.initializer.getText();
  if (node.name.getText() === 'toFake' && !value.includes("'Date'")) return 'fake timers, real Date';
  if (node.name.getText() === 'now' && hasHarness && /=>|Date\.now$/.test(value))
    return 'a clock beside the harness';
  // Another date reaches a program by variables of its own, such as faketime's.
  if (node.name.getText() === 'env' && /process\.env\.PATH/.test(value) && !/\.\.\.process\.env/.test(value))
    return 'a program without the variables of its parent';
  return undefined;
}

/** Whether it runs in `afterEach`, when nobody reads the clock any more. */
function isTidying(node: ts.Node): boolean {
  if (ts.isCallExpression(node) && node.expression.getText() === 'afterEach') return true;
  return node.parent !== undefined && isTidying(node.parent);
}

describe('the clock of tests', () => {
  it('behavior: stands at noon, whatever the day is', () => {
    expect(Date.now()).toBe(noon);
    expect(new Date().toISOString()).toBe('2026-11-21T12:00:00.000Z');
  });

  it.each(['fake', 'real'] as const)(
    'behavior: with %s timers, the sandbox tells its time',
    async (timers) => {
      const on = await createSessionBed({ timers });
      on.bed.pass(90 * 24 * 60 * 60_000);
      expect(Date.now()).toBe(noon + 90 * 24 * 60 * 60_000);
      vi.setSystemTime(Date.now() + 1000);
      await on.mint('INFERENCE');
      expect(readAt(on.bed.sandbox.keys(), '0.createdAt')).toBe(new Date(Date.now()).toISOString());
    },
  );

  it('behavior: no file starts a second one', () => {
    const found = files.flatMap((file) =>
      secondClocks(readFileSync(resolve(root, file), 'utf8')).map((reason) => `${file}:${reason}`),
    );
    expect(files.length).toBeGreaterThan(500);
    expect(found).toEqual([]);
  });
});

describe('the clock of Venice', () => {
  // What measures a span of this device, or counts from it what `inVeniceTime` tells in Venice's.
  const ofDevice = [
    'check/KeyStatus.tsx',
    'check/PasteError.tsx',
    'check/readAgain.ts',
    'keys/BulkForm.tsx',
    'keys/CreateKeyDialog.tsx',
    'settings/ExpiryField.tsx',
    'settings/optionsForm.ts',
  ];

  it('behavior: is the one that its dates are read by and written in', () => {
    const found = ['check', 'credit', 'keys', 'settings', 'usage'].flatMap((room) =>
      readdirSync(resolve(root, 'src', room), { encoding: 'utf8' })
        .map((file) => `${room}/${file}`)
        .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
        .filter((file) =>
          /\bDate\.now\b|new Date\(\)/.test(readFileSync(resolve(root, 'src', file), 'utf8')),
        ),
    );
    expect(found.sort()).toEqual(ofDevice);
  });
});

describe('secondClocks', () => {
  const bed = "import { createSessionBed } from './sessionBed.ts';\n";

  it.each([
    [
      'a bed, and then the real clock',
      'on = await createSessionBed();\nvi.useRealTimers();',
      '3: useRealTimers',
    ],
    [
      'the sandbox moved to the real clock',
      'bed.pass(vi.getRealSystemTime() - noon);',
      '2: getRealSystemTime',
    ],
    [
      'timers without their Date',
      "vi.useFakeTimers({ toFake: ['setTimeout'] });",
      '2: fake timers, real Date',
    ],
    ['a page on a clock of its own', 'createVenice({ fetch, now: () => time });', '2: a clock beside'],
    ['a page that keeps a Date that goes', 'createVenice({ fetch, now: Date.now });', '2: a clock beside'],
  ])('error: %s', (_, text, reason) => {
    expect(secondClocks(bed + text)).toEqual([expect.stringContaining(reason)]);
  });

  it.each([
    ['timers that run again after the test', 'afterEach(() => vi.useRealTimers());'],
    ['the same among other things', 'afterEach(async () => {\n  on.end();\n  vi.useRealTimers();\n});'],
    ['timers that run, with a Date that stands', "vi.useFakeTimers({ toFake: ['Date'] });"],
    ['a time', 'diagnose({ now: noon, error });'],
  ])('behavior: nothing against %s', (_, text) => {
    expect(secondClocks(bed + text)).toEqual([]);
  });
});
