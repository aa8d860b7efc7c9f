import { toJSONSchema } from 'zod';
import type { z } from '../../src/venice/zod.ts';
import { isJson, type Json } from '../sandbox/api/openApiSchema.ts';
import type { Change, Drift } from './drift.ts';
import { fieldsOf } from './fields.ts';
import { isNamed, neverSent, sentBeyond } from './known.ts';

export type RequestComparison = { drifts: Drift[]; fields: number; sent: number };

/**
 * What an operation takes by the document, held against what the project may send: the fields both
 * ways, their kinds and words.
 */
export function compareRequest(
  operation: string,
  where: 'query' | 'body',
  taken: unknown,
  sent: z.ZodMiniType | undefined,
  document: Json,
): RequestComparison {
  const drifts: Drift[] = [];
  const note = (field: string, change: Change, isLoss: boolean) =>
    drifts.push({ operation, where, field, change, isLoss });
  const theirs = fieldsOf(taken, document);
  const written: Json = sent ? { ...toJSONSchema(sent, { io: 'input', unrepresentable: 'any' }) } : {};
  const ours = fieldsOf(written, written);

  for (const [path, field] of ours) {
    const their = theirs.get(path);
    if (!their) {
      if (!isNamed(path, sentBeyond[operation])) note(path, 'missing field', true);
      continue;
    }
    // In an address everything is text: there the document's pattern decides, over the calls themselves.
    if (where === 'body' && ![...field.kinds].every((kind) => their.kinds.has(kind)))
      note(path, 'changed type', true);
    if (their.isRequired && !field.isRequired) note(path, 'now required', true);
    for (const word of field.words ?? [])
      if (their.words && !their.words.has(word)) note(path, `missing enum value ${word}`, true);
    for (const word of their.words ?? [])
      if (field.words && !field.words.has(word)) note(path, `new enum value ${word}`, false);
  }
  for (const [path, { isRequired }] of theirs) {
    if (ours.has(path) || isNamed(path, neverSent[operation])) continue;
    note(path, isRequired ? 'now required' : 'new field', isRequired);
  }
  return { drifts, fields: theirs.size, sent: ours.size };
}

/** The parameters of an operation's address as one schema. */
export function querySchemaOf(operation: unknown): Json {
  const parameters = isJson(operation) && Array.isArray(operation.parameters) ? operation.parameters : [];
  const inQuery = parameters.filter(isJson).filter((parameter) => parameter.in === 'query');
  return {
    type: 'object',
    properties: Object.fromEntries(inQuery.map(({ name, schema }) => [String(name), schema])),
    required: inQuery.filter(({ required }) => required === true).map(({ name }) => name),
  };
}

/** The schema of an operation's body, and undefined where it takes none. */
export function bodySchemaOf(operation: unknown): unknown {
  const steps = ['requestBody', 'content', 'application/json', 'schema'];
  return steps.reduce<unknown>((part, step) => (isJson(part) ? part[step] : undefined), operation);
}
