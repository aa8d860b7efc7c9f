import { isJson } from '../../test/sandbox/api/openApiSchema.ts';

/**
 * The document in words that Prism can read. Venice writes null as a schema with nothing but
 * `nullable` and a title; Ajv, inside Prism, refuses to compile that, and Prism then lets
 * everything pass without a word.
 */
export function legible(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(legible);
  if (!isJson(part)) return part;
  // A string that is no string leaves null alone; an enum of null would get a second null on the
  // way into Ajv, which refuses that too.
  if (part.nullable === true && part.type === undefined)
    return { ...part, type: 'string', not: { type: 'string' } };
  return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, legible(inner)]));
}
