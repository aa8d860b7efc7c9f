import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { searchFolder } from './searchFolder.ts';
import { needlesOf } from './secrets.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zecca-search-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('searchFolder', () => {
  it('behavior: finds a text in either encoding, however deep, and nothing else', () => {
    const text = `VENICE_INFERENCE_KEY_${randomUUID()}`;
    mkdirSync(join(folder, 'deep', 'er'), { recursive: true });
    writeFileSync(join(folder, 'deep', 'er', 'wide'), Buffer.from(`\0\x01${text}\x02`, 'utf16le'));
    writeFileSync(join(folder, 'narrow'), `\0${text}`);
    writeFileSync(join(folder, 'other'), text.slice(0, -12));
    expect(searchFolder(folder, needlesOf({ kind: 'key', text })).sort()).toEqual([
      'key (plain) in narrow',
      'key (plain) in wide',
    ]);
  });
});
