import { execFileSync, spawnSync } from 'node:child_process';
import { parser as python } from '@lezer/python';
import fc from 'fast-check';
import { type ParseError, parse as parseJsonc } from 'jsonc-parser';
import { parse as parseToml } from 'smol-toml';
import ts from 'typescript';
import { parse as parseBash } from 'unbash';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { Shell } from '../kit/shell.ts';
import { en } from '../messages/en.ts';
import {
  type CommandPiece,
  dependsOn,
  type FilePiece,
  keyPlaceholder,
  type Language,
  type Values,
} from './client.ts';
import { type Snippet, snippets } from './snippets.ts';

type Text = FilePiece | CommandPiece;

const texts = snippets.flatMap(({ id, pieces }: Pick<Snippet, 'id' | 'pieces'>) =>
  pieces
    .filter(
      (piece): piece is Extract<typeof piece, Text> => piece.kind === 'file' || piece.kind === 'command',
    )
    .map((piece: Text) => ({ name: `${id}: ${piece.kind === 'file' ? piece.path : 'terminal'}`, piece })),
);

const values: Values = {
  baseUrl: 'https://api.venice.ai/api/v1',
  model: 'zai-org-glm-5-1',
  zecca: 'https://zecca.example/',
  keyText: keyPlaceholder,
  shell: 'posix',
};
const hostileValues = fc.record({
  baseUrl: fc.oneof(fc.webUrl(), hostileText()),
  model: hostileText(),
  zecca: fc.oneof(fc.webUrl(), hostileText()),
  keyText: hostileText(),
  shell: fc.constant<Shell>('posix'),
});

function hostileText() {
  const sharp = fc.constantFrom(
    '"',
    "'",
    '\\',
    '`',
    '$',
    '$(x)',
    '{',
    '}',
    '\n',
    '\t',
    '#',
    ': ',
    '- ',
    'a',
    ')',
  );
  return fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(sharp).map((parts) => parts.join('')),
  );
}

/** What each language's own parser objects to. */
const faults: Record<Language | 'bash', (text: string) => readonly unknown[]> = {
  json: (text) => {
    const errors: ParseError[] = [];
    parseJsonc(text, errors);
    return errors;
  },
  toml: (text) => thrown(() => parseToml(text)),
  yaml: (text) => thrown(() => parseYaml(text)),
  bash: (text) => parseBash(text).errors ?? [],
  python: (text) => {
    const errors: number[] = [];
    python.parse(text).iterate({
      enter: ({ type, from }) => {
        if (type.isError) errors.push(from);
      },
    });
    return errors;
  },
  typescript: (text) =>
    ts.transpileModule(text, { reportDiagnostics: true, compilerOptions: { target: ts.ScriptTarget.ES2022 } })
      .diagnostics ?? [],
  // The bare words on which all its readers agree, or quotes for what has a blank in it.
  dotenv: (text) =>
    text.split('\n').filter((line) => line !== '' && !/^[A-Z_]+=([\w.:/@+=,%-]*|"[\w./: ]+")$/.test(line)),
};

function thrown(parse: () => unknown): unknown[] {
  try {
    parse();
    return [];
  } catch (error) {
    return [error];
  }
}

const languageOf = (piece: Text) => (piece.kind === 'file' ? piece.language : 'bash');

/** Brackets of PowerShell that are not closed, or strings. */
function unbalanced(text: string): string[] {
  const open: string[] = [];
  const pairs: Readonly<Record<string, string>> = { '}': '{', ')': '(', ']': '[' };
  for (const sign of text.replace(/'(?:[^']|'')*'/g, '')) {
    if ('{(['.includes(sign)) open.push(sign);
    else if (sign in pairs && open.pop() !== pairs[sign]) return [sign];
    else if (sign === "'" || sign === '"') return [sign];
  }
  return open;
}

describe('snippets', () => {
  it.each(texts)('behavior: $name is read by the parser of its language', ({ piece }) => {
    const text = piece.write(values);
    expect(faults[languageOf(piece)](text)).toEqual([]);
    expect(text).toMatch(/[^\n]\n$/);
  });

  it.each(texts)('behavior: in $name no model, address or key ends its string', ({ piece }) => {
    const lines = piece.write(values).split('\n').length;
    fc.assert(
      fc.property(hostileValues, (each) => {
        const text = piece.write(each);
        expect(faults[languageOf(piece)](text)).toEqual([]);
        expect(text.split('\n')).toHaveLength(lines);
      }),
      { numRuns: languageOf(piece) === 'typescript' ? 20 : 60 },
    );
  });

  it.skipIf(spawnSync('bash', ['-c', '']).status !== 0)('behavior: bash itself takes every command', () => {
    const commands = texts.filter(({ piece }) => piece.kind === 'command');
    for (const { piece } of commands) execFileSync('bash', ['-n'], { input: piece.write(values) });
    expect(commands.length).toBeGreaterThan(8);
  });

  it('behavior: what asks for the key asks for it in PowerShell too, and cmd calls it in one line', () => {
    const asking = texts.filter(({ piece }) => piece.kind === 'command' && dependsOn(piece, 'shell'));
    expect(asking.length).toBeGreaterThan(4);
    for (const { name, piece } of asking) {
      const [powershell, cmd] = (['powershell', 'cmd'] as const).map((shell) =>
        piece.write({ ...values, shell }),
      );
      expect(unbalanced(powershell ?? ''), name).toEqual([]);
      expect(cmd?.replace(/\n$/, '').split('\n').length, name).toBe(cmd?.startsWith('powershell') ? 1 : 2);
      // One pair of double quotes, and nothing that cmd expands.
      expect(cmd?.match(/"/g), name).toHaveLength(2);
      expect(`${powershell}${cmd}`, name).not.toContain('%');
    }
  });

  it('behavior: no name begins with a bare @, which PowerShell takes for its own', () => {
    const commands = texts.filter(({ piece }) => piece.kind === 'command');
    for (const { name, piece } of commands)
      expect(piece.write({ ...values, shell: 'powershell' }), name).not.toMatch(/\s@(?![({])/);
  });

  it('error: the parsers would notice', () => {
    const broken: Record<Language | 'bash', string> = {
      json: '{"a": }',
      toml: 'a = "',
      yaml: 'a: "',
      bash: 'if (',
      python: 'f(a=',
      typescript: 'const = 1;',
      dotenv: 'A=$(b)',
    };
    for (const language of Object.keys(broken) as (keyof typeof broken)[])
      expect(faults[language](broken[language]), language).not.toEqual([]);
  });

  it('behavior: the key is in what says so, and in nothing else', () => {
    const keyText = `KEY-${crypto.randomUUID()}`;
    for (const { name, piece } of texts) {
      const isIn = piece.write({ ...values, keyText }).includes(keyText);
      expect(isIn, name).toBe(piece.kind === 'file' && piece.holdsKey === true);
    }
  });

  it('behavior: each client has a name, a trap and an address where it was read', () => {
    for (const { id, source } of snippets) {
      expect(en.connect.clients[id].trap).toMatch(/\.$/);
      expect(new URL(source).protocol).toBe('https:');
    }
    expect(Object.keys(en.connect.clients).sort()).toEqual(snippets.map(({ id }) => id).sort());
  });
});
