import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { CompactEncrypt, importJWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { type GrantRequest, readGrantRequest } from '../../src/grant/grantRequest.ts';
import { responseAddress, sealGrant } from '../../src/grant/sealGrant.ts';
import type { Piece } from '../../src/integrations/client.ts';
import { snippets } from '../../src/integrations/snippets.ts';

const refused = 'The key was sealed for another request.';
const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a browser has and Node lacks, of as little as the program asks for. */
const browser = `
const kept = new Map();
globalThis.location = { origin: 'https://app.example', hash: '', assign: (to) => console.log(to) };
globalThis.history = { replaceState: () => {} };
globalThis.sessionStorage = {
  getItem: (name) => kept.get(name) ?? null,
  setItem: (name, text) => kept.set(name, text),
  removeItem: (name) => kept.delete(name),
};
`;
const visit = `
await ask();
const { createInterface } = await import('node:readline');
for await (const hash of createInterface({ input: process.stdin })) {
  location.hash = hash;
  console.log(JSON.stringify(await receive().catch((error) => error.message) ?? 'nothing'));
}
`;

/** Runs the web app of docs/grants.md, whole: it asks, then reads each address that it is given. */
async function startWebApp() {
  const document = await readFile(`${root}docs/grants.md`, 'utf8');
  const code = document.match(/## A web app[\s\S]*?```js\n([\s\S]*?)```/)?.[1] ?? '';
  const program = spawn(
    process.execPath,
    ['--input-type=module', '-e', `${browser}${code.replaceAll('export ', '')}${visit}`],
    { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const lines = createInterface(program.stdout);
  const [address]: string[] = await once(lines, 'line');
  const reading = readGrantRequest(address?.split('#/grant?')[1] ?? '');
  if ('fault' in reading) throw new Error(`${reading.fault.parameter}: ${reading.fault.reason}`);
  const receive = async (response: string): Promise<unknown> => {
    const line = once(lines, 'line');
    program.stdin.write(`${new URL(response).hash}\n`);
    return JSON.parse((await line)[0]);
  };
  return { request: reading.request, receive, end: () => program.kill() };
}

/** What a page that opened for this request says beside its key. */
const termsOf = ({ redirectUri, state }: GrantRequest) =>
  ({
    id: 'one',
    apiKeyType: 'INFERENCE',
    baseUrl: 'https://api.venice.ai/api/v1',
    iss: 'https://zecca.example',
    aud: redirectUri,
    state,
  }) as const;

describe('docs/grants.md', () => {
  it.each([
    ['A web app', 'grantWeb'],
    ['A program in a terminal', 'grantTerminal'],
  ])('behavior: the program of "%s" is what the page offers to copy', async (title, id) => {
    const document = await readFile(`${root}docs/grants.md`, 'utf8');
    const [, program] = document.split(`## ${title}\n`)[1]?.match(/```js\n([\s\S]*?)```/) ?? [];
    const pieces: readonly Piece[] = snippets.find((client) => client.id === id)?.pieces ?? [];
    const texts = pieces.map((piece) =>
      piece.kind === 'file'
        ? piece.write({
            zecca: 'https://zecca.example/',
            model: 'venice-uncensored',
            baseUrl: '',
            keyText: '',
            shell: 'posix',
          })
        : '',
    );
    expect(texts).toContain(program);
  });
});

describe('the web app of docs/grants.md', () => {
  it('behavior: asks as the page reads it, opens its key once, and refuses any other', async () => {
    const { request, receive, end } = await startWebApp();
    const apiKey = randomUUID();
    const terms = termsOf(request);
    const key = await sealGrant(request.jwk, apiKey, terms);
    const other = { ...request, state: 'b'.repeat(32) };
    expect(await receive(responseAddress(other, { key }))).toBe('nothing');
    expect(await receive(responseAddress(request, { key }))).toEqual({ apiKey, ...terms });
    expect(await receive(responseAddress(request, { key }))).toBe('nothing');
    end();
  });

  it.each([
    ['another Zecca', { iss: 'https://evil.example' }],
    ['another app', { aud: 'https://other.example/' }],
    ['another request', { state: 'b'.repeat(32) }],
  ])('error: a key that was sealed by or for %s', async (_, changes) => {
    const { request, receive, end } = await startWebApp();
    const key = await sealGrant(request.jwk, randomUUID(), { ...termsOf(request), ...changes });
    expect(await receive(responseAddress(request, { key }))).toBe(refused);
    end();
  });

  it.each([
    ['the thumbprint of another key', { kid: 'A'.repeat(43) }, refused],
    ['no thumbprint', {}, refused],
    ['another encryption', { enc: 'A128GCM' }, expect.stringContaining('"enc"')],
    ['another key agreement', { alg: 'ECDH-ES+A256KW' }, expect.stringContaining('"alg"')],
  ])('error: a key whose header has %s', async (_, header, said) => {
    const { request, receive, end } = await startWebApp();
    const payload = JSON.stringify({ apiKey: randomUUID(), ...termsOf(request) });
    const key = await new CompactEncrypt(new TextEncoder().encode(payload))
      .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM', cty: 'json', ...header })
      .encrypt(await importJWK(request.jwk, 'ECDH-ES'));
    expect(await receive(responseAddress(request, { key }))).toEqual(said);
    end();
  });
});
