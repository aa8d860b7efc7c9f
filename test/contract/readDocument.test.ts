import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDocument } from './readDocument.ts';

const url = 'https://venice.invalid/swagger.yaml';
const answering =
  (text: string, status = 200): typeof fetch =>
  async () =>
    new Response(text, { status });

describe('readDocument', () => {
  test('behavior: a file of YAML or of JSON', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zecca-'));
    try {
      for (const text of ['openapi: 3.0.0\npaths: {}\n', '{"openapi": "3.0.0", "paths": {}}']) {
        const file = join(folder, 'document');
        await writeFile(file, text);
        expect(await readDocument(file)).toEqual({ openapi: '3.0.0', paths: {} });
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('behavior: an address', async () => {
    expect(await readDocument(url, answering('paths: {}'))).toEqual({ paths: {} });
  });

  test('error: an address that cannot be reached, or has no document', async () => {
    const offline = async () => {
      throw new TypeError('fetch failed');
    };
    await expect(readDocument(url, offline)).rejects.toThrow('could not be reached; give a file instead');
    await expect(readDocument(url, answering('', 404))).rejects.toThrow('answered 404');
    await expect(readDocument(url, answering('just words'))).rejects.toThrow('is no OpenAPI document');
  });
});
