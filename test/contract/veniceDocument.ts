import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isJson, type Json } from '../sandbox/api/openApiSchema.ts';

/** Where Venice's OpenAPI document is kept: beside the project, or where ZECCA_CONTRACT says. */
export const documentPath =
  process.env.ZECCA_CONTRACT ||
  fileURLToPath(new URL('../../../shared/contract/venice-openapi.json', import.meta.url));

/** The document, and undefined where there is none. */
export function readVeniceDocument(): Json | undefined {
  if (!existsSync(documentPath)) return undefined;
  const document: unknown = JSON.parse(readFileSync(documentPath, 'utf8'));
  return isJson(document) ? document : undefined;
}
