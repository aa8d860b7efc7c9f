import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

// The architecture as a test: CONTRIBUTING, "Who may import whom".

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const source = resolve(root, 'src');

/**
 * The rooms of `src`, and which others each may import, beside `kit`, which stands on nothing. The
 * files beside them (`main.tsx`, `early.ts`, `config.ts`) are rooms of their own. The order is from
 * the ground up, so that a circle cannot be written down without breaking it.
 */
const rooms: Readonly<Record<string, readonly string[]>> = {
  'config.ts': [],
  'env.d.ts': [],
  kit: [],
  venice: [],
  messages: [],
  ui: ['messages'],
  wallet: ['ui', 'messages', 'config.ts'],
  chain: ['ui', 'wallet', 'messages', 'config.ts'],
  charts: ['ui', 'venice'],
  failures: ['ui', 'venice', 'messages', 'config.ts'],
  settings: ['failures', 'ui', 'venice', 'messages'],
  session: ['failures', 'ui', 'venice', 'wallet'],
  jobs: ['session', 'settings', 'failures', 'ui', 'venice'],
  integrations: ['session', 'ui', 'venice', 'config.ts'],
  creation: ['session', 'settings', 'failures', 'ui', 'venice'],
  mint: [
    'creation',
    'session',
    'settings',
    'failures',
    'chain',
    'wallet',
    'ui',
    'venice',
    'messages',
    'config.ts',
  ],
  check: ['session', 'settings', 'failures', 'chain', 'ui', 'venice'],
  keys: ['jobs', 'creation', 'session', 'settings', 'failures', 'ui', 'venice', 'messages'],
  usage: ['charts', 'jobs', 'session', 'failures', 'ui', 'venice', 'messages'],
  grant: ['mint', 'creation', 'session', 'settings', 'failures', 'chain', 'ui', 'venice', 'config.ts'],
  stake: ['chain', 'wallet', 'ui', 'venice', 'messages'],
  credit: ['charts', 'chain', 'failures', 'wallet', 'ui', 'venice', 'messages'],
  app: [
    'creation',
    'grant',
    'integrations',
    'mint',
    'check',
    'keys',
    'usage',
    'stake',
    'credit',
    'jobs',
    'session',
    'settings',
    'failures',
    'wallet',
    'ui',
    'venice',
    'messages',
    'config.ts',
  ],
  'early.ts': ['ui', 'messages'],
  'main.tsx': ['app', 'ui', 'messages'],
};

/** Programs that are shown to be copied: they run elsewhere, and print their answer. */
const programs = ['integrations/code.ts', 'integrations/credit.ts', 'integrations/grants.ts'];

/** Ways to keep or to run what should not be; each with the files that may, if any. */
const banned: readonly { pattern: RegExp; name: string; except?: readonly string[] }[] = [
  { pattern: /\blocalStorage\b/, name: 'localStorage', except: ['kit/storage.ts'] },
  {
    pattern: /\bsessionStorage\b/,
    name: 'sessionStorage',
    except: ['kit/storage.ts', 'integrations/grants.ts'],
  },
  // What a page without TLS lacks stands in one file each, with what is done without it.
  { pattern: /\brandomUUID\b/, name: 'randomUUID', except: ['kit/createUuid.ts', 'integrations/grants.ts'] },
  { pattern: /\bnavigator\??\.clipboard\b/, name: 'clipboard', except: ['kit/copyText.ts'] },
  { pattern: /\bnavigator\??\.locks\b/, name: 'locks', except: ['kit/withLock.ts'] },
  { pattern: /\bqueryKey: \[|\bmutationKey: \[/, name: 'query key', except: ['kit/queryKeys.ts'] },
  // A moment is written alike everywhere: by the name of its format.
  {
    pattern: /\b(dateStyle|timeStyle|hourCycle)\b/,
    name: 'date format',
    except: ['messages/formats.ts'],
  },
  { pattern: /\bindexedDB\b/, name: 'indexedDB' },
  { pattern: /\bdocument\.cookie\b/, name: 'document.cookie' },
  { pattern: /\bdangerouslySetInnerHTML\b/, name: 'dangerouslySetInnerHTML' },
  { pattern: /\binnerHTML\b/, name: 'innerHTML' },
  { pattern: /\bconsole\./, name: 'console', except: programs },
  { pattern: /\beval\(|\bnew Function\b/, name: 'eval' },
];

function roomOf(file: string): string {
  return file.split('/')[0] ?? file;
}

/**
 * What speaks against one file importing another; undefined where nothing does. Paths are relative
 * to `src`.
 */
function judgeImport(from: string, to: string): string | undefined {
  if (to.startsWith('..'))
    return `${from} imports ${to}: src stands alone, build and test are not part of the page`;
  const [room, target] = [roomOf(from), roomOf(to)];
  if (room === target || target === 'kit' || rooms[room]?.includes(target)) return undefined;
  return `${from} imports ${to}: ${room} may not import ${target}`;
}

/** The circles of a graph, each as the members that reach each other (Tarjan). */
function findCircles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const [order, low] = [new Map<string, number>(), new Map<string, number>()];
  const stack: string[] = [];
  const circles: string[][] = [];
  const visit = (node: string) => {
    order.set(node, order.size);
    low.set(node, order.size - 1);
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) visit(next);
      if (stack.includes(next)) low.set(node, Math.min(low.get(node) ?? 0, low.get(next) ?? 0));
    }
    if (low.get(node) !== order.get(node)) return;
    const members = stack.splice(stack.indexOf(node));
    if (members.length > 1) circles.push(members.sort());
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return circles;
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
  return specifiers
    .filter((specifier) => !specifier.endsWith('.css'))
    .map((specifier) => relative(source, resolve(source, dirname(file), specifier)).replaceAll('\\', '/'));
}

const files = sourceFiles();

const imports = new Map(files.map(({ file, text }) => [file, importsOf(file, text)]));

describe('imports', () => {
  it('behavior: every import is on the list', () => {
    const wrong = [...imports].flatMap(([file, targets]) =>
      targets.flatMap((target) => judgeImport(file, target) ?? []),
    );
    expect(wrong).toEqual([]);
  });

  it('behavior: the list names every room, and no edge that nothing uses', () => {
    const used = new Map<string, Set<string>>();
    for (const [file, targets] of imports) {
      const to = used.get(roomOf(file)) ?? new Set();
      for (const target of targets) if (roomOf(target) !== roomOf(file)) to.add(roomOf(target));
      used.set(roomOf(file), to);
    }
    const unused = Object.entries(rooms).flatMap(([room, targets]) =>
      targets.filter((target) => !used.get(room)?.has(target)).map((target) => `${room} > ${target}`),
    );
    expect({ rooms: [...used.keys()].sort(), unused }).toEqual({
      rooms: Object.keys(rooms).sort(),
      unused: [],
    });
  });

  it('behavior: neither rooms nor files import in a circle', () => {
    expect(findCircles(new Map(Object.entries(rooms)))).toEqual([]);
    expect(findCircles(imports)).toEqual([]);
    const ground = files
      .filter(({ file }) => file.startsWith('kit/'))
      .flatMap(({ file }) => imports.get(file) ?? []);
    expect(ground.filter((target) => roomOf(target) !== 'kit')).toEqual([]);
  });

  it('error: a circle is found', () => {
    const circle = { a: ['b'], b: ['c'], c: ['a'], d: ['a'] };
    expect(findCircles(new Map(Object.entries(circle)))).toEqual([['a', 'b', 'c']]);
  });

  it.each([
    ['venice/client.ts', 'wallet/wallet.ts'],
    ['wallet/stack.tsx', 'mint/minter.ts'],
    ['mint/minter.ts', 'keys/KeysPage.tsx'],
    ['mint/minter.ts', 'app/App.tsx'],
    ['failures/diagnose.ts', 'session/session.ts'],
    ['session/session.ts', '../test/sandbox/sandbox.ts'],
  ])('error: %s may not import %s', (from, to) => {
    expect(judgeImport(from, to)).toContain(from);
  });

  it('behavior: the headless client imports zod and nothing else, but viem for what a wallet signs', () => {
    const packages = files
      .filter(({ file }) => file.startsWith('venice/'))
      .flatMap(({ file, text }) =>
        [...text.matchAll(/\bfrom '([^.'][^']*)'/g)].map((match) => ({ file, name: match[1] ?? '' })),
      )
      .filter(({ name }) => name !== 'zod/mini');
    expect(new Set(packages.map(({ name }) => name))).toEqual(new Set(['viem', 'viem/siwe']));
    expect(new Set(packages.map(({ file }) => file))).toEqual(
      new Set(['venice/signInWithX.ts', 'venice/x402TypedData.ts']),
    );
  });
});

function findBanned(sources: readonly { file: string; text: string }[]): string[] {
  const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  return sources.flatMap(({ file, text }) =>
    banned
      .filter(({ pattern, except }) => !except?.includes(file) && pattern.test(code(text)))
      .map(({ name }) => `${file}: ${name}`),
  );
}

describe('banned calls', () => {
  it('behavior: nothing in src keeps, prints or evaluates what it must not', () => {
    expect(findBanned(files)).toEqual([]);
  });

  it.each([
    ['localStorage', "localStorage.setItem('a', 'b')"],
    ['sessionStorage', 'window.sessionStorage.clear()'],
    ['randomUUID', 'crypto.randomUUID()'],
    ['clipboard', 'navigator.clipboard.writeText(text)'],
    ['locks', 'globalThis.navigator?.locks'],
    ['query key', "useQuery({ queryKey: [id, 'keys'] })"],
    ['date format', "format.dateTime(at, { dateStyle: 'medium' })"],
    ['indexedDB', "indexedDB.open('a')"],
    ['document.cookie', "document.cookie = 'a'"],
    ['dangerouslySetInnerHTML', '<p dangerouslySetInnerHTML={html} />'],
    ['innerHTML', 'element.innerHTML = text'],
    ['console', 'console.log(key)'],
    ['eval', 'eval(text)'],
  ])('error: %s is found', (name, line) => {
    expect(findBanned([{ file: 'mint/new.ts', text: line }])).toContain(`mint/new.ts: ${name}`);
  });

  it('behavior: no file is over 250 lines', () => {
    const long = files.filter(({ text }) => text.split('\n').length > 251).map(({ file }) => file);
    expect(long).toEqual([]);
  });
});

describe('errors', () => {
  /** What each exported error class calls the word that tells its cases apart. */
  const wordsOf = (text: string) =>
    [...text.matchAll(/^export class \w+ extends Error \{\n(.*?)^\}/gms)].map(
      ([, body = '']) => /readonly (code|reason|kind)\b/.exec(body)?.[1],
    );

  it('behavior: every one is told apart by its code', () => {
    const found = files.flatMap(({ text }) => wordsOf(text));
    expect(found.length).toBeGreaterThan(5);
    expect(new Set(found)).toEqual(new Set(['code']));
  });

  it('error: another word is found', () => {
    const odd = "export class OddError extends Error {\n  readonly reason: string = 'ODD';\n}\n";
    expect(wordsOf(odd)).toEqual(['reason']);
  });
});

describe('comments', () => {
  const cites =
    /\b(facts|security|design|toolchain|house)(:? | )(section|rule|finding|trap)s?\b|\b(facts|security|design) \d/;

  it('behavior: no comment cites a document that the repository does not have', () => {
    expect(files.filter(({ text }) => cites.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it('error: such a comment is found', () => {
    for (const [name, place] of [
      ['security', 'rule 24'],
      ['facts', '3.4'],
    ])
      expect(cites.test(`// Never twice (${name} ${place})`)).toBe(true);
    expect(cites.test('// Never twice (docs/rules.md, 5)')).toBe(false);
  });
});
