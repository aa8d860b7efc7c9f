import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

// The architecture as a test: CONTRIBUTING, "Who may import whom".

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const source = resolve(root, 'src');

const shelves = {
  leaves: ['ui', 'venice', 'config.ts', 'messages'],
  holders: ['chain', 'wallet', 'session', 'options', 'doctor'],
  flows: ['mint', 'keys', 'limits', 'stake', 'usage', 'connect'],
} as const;

/** Ways to keep or to run what should not be; each with the files that may, if any. */
const banned: readonly { pattern: RegExp; name: string; except?: readonly string[] }[] = [
  { pattern: /\blocalStorage\b/, name: 'localStorage', except: ['ui/preferences.ts'] },
  {
    pattern: /\bsessionStorage\b/,
    name: 'sessionStorage',
    except: ['mint/journal.ts', 'stake/journal.ts', 'stake/pending.ts', 'wallet/recentWallet.ts'],
  },
  { pattern: /\bindexedDB\b/, name: 'indexedDB' },
  { pattern: /\bdocument\.cookie\b/, name: 'document.cookie' },
  { pattern: /\bdangerouslySetInnerHTML\b/, name: 'dangerouslySetInnerHTML' },
  { pattern: /\binnerHTML\b/, name: 'innerHTML' },
  // The programs that are shown to be copied print their answer.
  { pattern: /\bconsole\./, name: 'console', except: ['connect/code.ts'] },
  { pattern: /\beval\(|\bnew Function\b/, name: 'eval' },
];

type Shelf = keyof typeof shelves | 'app';

function shelfOf(file: string): Shelf {
  const top = file.split('/')[0] ?? file;
  const entries = Object.entries(shelves) as [keyof typeof shelves, readonly string[]][];
  return entries.find(([, names]) => names.includes(top))?.[0] ?? 'app';
}

const height: Record<Shelf, number> = { leaves: 0, holders: 1, flows: 2, app: 3 };

/** What speaks against one file importing another; undefined where nothing does. Paths are relative to `src`. */
function judgeImport(from: string, to: string): string | undefined {
  if (to.startsWith('..'))
    return `${from} imports ${to}: src stands alone, build and test are not part of the page`;
  const [fromShelf, toShelf] = [shelfOf(from), shelfOf(to)];
  if (height[toShelf] > height[fromShelf]) return `${from} imports ${to}: up the shelves`;
  const isSideways = from.split('/')[0] !== to.split('/')[0];
  if (fromShelf === 'flows' && toShelf === 'flows' && isSideways)
    return `${from} imports ${to}: flows never import each other`;
  return undefined;
}

function sourceFiles(): { file: string; text: string }[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => ({ file, text: readFileSync(resolve(source, file), 'utf8') }));
}

function importsOf(file: string, text: string): string[] {
  const specifiers = [...text.matchAll(/\b(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(
    (match) => match[1] ?? '',
  );
  return specifiers.map((specifier) =>
    relative(source, resolve(source, dirname(file), specifier)).replaceAll('\\', '/'),
  );
}

const files = sourceFiles();

describe('imports', () => {
  it('behavior: go down a shelf, never up, and never from flow to flow', () => {
    const wrong = files.flatMap(({ file, text }) =>
      importsOf(file, text).flatMap((target) => judgeImport(file, target) ?? []),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['venice/client.ts', 'wallet/wallet.ts'],
    ['wallet/stack.tsx', 'mint/minter.ts'],
    ['mint/minter.ts', 'keys/KeysPage.tsx'],
    ['mint/minter.ts', 'App.tsx'],
    ['session/session.ts', '../test/sandbox/sandbox.ts'],
  ])('error: %s may not import %s', (from, to) => {
    expect(judgeImport(from, to)).toContain(from);
  });

  it('behavior: the headless client imports zod and nothing else', () => {
    const packages = files
      .filter(({ file }) => file.startsWith('venice/'))
      .flatMap(({ text }) => [...text.matchAll(/\bfrom '([^.'][^']*)'/g)].map((match) => match[1]));
    expect(new Set(packages)).toEqual(new Set(['zod/mini']));
  });

  it('behavior: every folder of src has a shelf', () => {
    const known = Object.values(shelves).flat() as string[];
    const folders = new Set(
      files.filter(({ file }) => file.includes('/')).map(({ file }) => file.split('/')[0]),
    );
    expect([...folders].filter((folder) => !known.includes(folder ?? ''))).toEqual([]);
  });
});

describe('banned calls', () => {
  it('behavior: nothing in src keeps, prints or evaluates what it must not', () => {
    const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    const found = files.flatMap(({ file, text }) =>
      banned
        .filter(({ pattern, except }) => !except?.includes(file) && pattern.test(code(text)))
        .map(({ name }) => `${file}: ${name}`),
    );
    expect(found).toEqual([]);
  });

  it('behavior: no file is over 250 lines', () => {
    const long = files.filter(({ text }) => text.split('\n').length > 251).map(({ file }) => file);
    expect(long).toEqual([]);
  });
});
