import { spawn, spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../../test/sandbox/api/listen.ts';
import { createTestbed } from '../../test/sandbox/api/testbed.ts';
import type { CommandPiece, FilePiece, Piece } from './client.ts';
import { fallbackModel } from './models.ts';
import { type SnippetId, snippets } from './snippets.ts';

// The very texts that are copied, run as their reader would run them.

const root = resolve(import.meta.dirname, '../..');
const has = (program: string) => spawnSync(program, ['--version']).status === 0;
const hasShell = has('bash');

let folder: string;
let apiKey: string;
let baseUrl: string;
let close: () => Promise<void>;

beforeAll(async () => {
  const bed = await createTestbed();
  const server = await listen(bed.sandbox.fetch, 0);
  baseUrl = `${server.url}/api/v1`;
  ({ apiKey } = await bed.mintKey(bed.wallet({ vvv: '1', diem: '1' })));
  folder = await mkdtemp(join(tmpdir(), 'zecca-connect-'));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  close = () => server.close();
});
afterAll(async () => {
  await close();
  await rm(folder, { recursive: true });
});

/** The first text of a client that `isMeant`, filled for the sandbox. */
function textOf(id: SnippetId, isMeant: (piece: FilePiece | CommandPiece) => boolean): string {
  const pieces: readonly Piece[] = snippets.find((each) => each.id === id)?.pieces ?? [];
  const piece = pieces
    .filter((each): each is FilePiece | CommandPiece => each.kind === 'file' || each.kind === 'command')
    .find(isMeant);
  if (!piece) throw new Error(`${id} has no such text`);
  return piece.write({
    baseUrl,
    model: fallbackModel,
    zecca: 'https://zecca.example/',
    keyText: 'not here',
    shell: 'posix',
  });
}

const programOf = (id: SnippetId) => textOf(id, ({ kind }) => kind === 'file');
const commandOf = (id: SnippetId) =>
  textOf(id, (piece) => piece.kind === 'command' && piece.asksForKey === true);

type Run = { code: number | null; out: string; err: string };

async function run(
  program: string,
  args: string[],
  input: string,
  env: Record<string, string> = {},
): Promise<Run> {
  const child = spawn(program, args, { cwd: folder, env: { ...process.env, ...env } });
  child.stdin.end(input);
  const ended = new Promise<number | null>((done) => child.on('close', done));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, out, err };
}

const runShell = (command: string, input: string, env?: Record<string, string>) =>
  run('bash', ['-c', command], input, env);

describe('the SDKs', () => {
  it.each(['openaiTypescript', 'vercelAiSdk'] as const)('behavior: %s gets an answer', async (id) => {
    const file = join(folder, `${id}.mts`);
    await writeFile(file, programOf(id));
    const { code, out, err } = await run(
      process.execPath,
      ['--import', import.meta.resolve('tsx'), file],
      '',
      { VENICE_API_KEY: apiKey, OPENAI_API_KEY: 'of-another-account' },
    );
    expect(err).toBe('');
    expect(out).toBe('Bondo from the lagoon.\n');
    expect(code).toBe(0);
  });
});

describe.skipIf(!hasShell || !has('curl'))('curl', () => {
  it('behavior: proves a key, asked for by stdin', async () => {
    const { code, out } = await runShell(commandOf('curl'), `${apiKey}\n`);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ data: { accessPermitted: true } });
  });

  it('error: fails with a key that Venice does not know', async () => {
    const { code, err } = await runShell(commandOf('curl'), 'no-such-key\n');
    expect(code).not.toBe(0);
    expect(err).toContain('401');
  });
});

describe.skipIf(!hasShell)('the stores', () => {
  it.each([
    ['onePassword', ['jq', 'op']],
    ['kubernetes', ['kubectl']],
  ] as const)('behavior: %s gets the key by stdin, and no program as an argument', async (id, programs) => {
    for (const program of programs) {
      const file = join(folder, program);
      await writeFile(file, `#!/bin/sh\nprintf '%s\\n' "$*" >>"$0.args"\nexec cat\n`);
      await chmod(file, 0o755);
    }
    const { code, out } = await runShell(commandOf(id), `${apiKey}\n`, {
      PATH: `${folder}:${process.env.PATH}`,
    });
    expect(code).toBe(0);
    expect(out).toBe(apiKey);
    for (const program of programs) {
      const args = await readFile(join(folder, `${program}.args`), 'utf8');
      expect(args).not.toBe('');
      expect(args).not.toContain(apiKey);
    }
  });

  it('behavior: Docker’s file holds the key alone, for its owner’s eyes', async () => {
    const { code } = await runShell(commandOf('docker'), `${apiKey}\n`);
    expect(code).toBe(0);
    const file = join(folder, 'venice_api_key.txt');
    expect(await readFile(file, 'utf8')).toBe(apiKey);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });
});
