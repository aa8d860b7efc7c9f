import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { isJson, type Json } from '../sandbox/api/openApiSchema.ts';

/**
 * An OpenAPI document, JSON or YAML, from a file or an address.
 *
 * @throws Error that says in a line why there is none
 */
export async function readDocument(source: string, get: typeof fetch = fetch): Promise<Json> {
  const text = /^https?:/.test(source) ? await download(source, get) : await readFile(source, 'utf8');
  // Every JSON document is a YAML one too
  // (https://yaml.org/spec/1.2.2/#chapter-1-introduction-to-yaml), but JSON's own parser is faster.
  const document: unknown = text.trimStart().startsWith('{') ? JSON.parse(text) : parse(text);
  if (!isJson(document)) throw new Error(`${source} is no OpenAPI document`);
  return document;
}

async function download(url: string, get: typeof fetch): Promise<string> {
  const answer = await get(url, { signal: AbortSignal.timeout(30_000) }).catch(() => undefined);
  if (!answer) throw new Error(`${url} could not be reached; give a file instead`);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return answer.text();
}
