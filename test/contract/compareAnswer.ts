import { z } from '../../src/venice/zod.ts';
import { isJson, type Json } from '../sandbox/api/openApiSchema.ts';
import type { Change, Drift } from './drift.ts';
import { type Field, fieldsOf } from './fields.ts';
import { fieldsRead } from './fieldsRead.ts';
import { isNamed, knownWords, readBeyond, unread } from './known.ts';
import { sampleOf, valuesOf, withField } from './samples.ts';
import type { OperationSchemas } from './schemas.ts';
import { unreadables } from './unreadables.ts';

export type AnswerComparison = { drifts: Drift[]; fields: number; read: number; left: number };

/**
 * What an operation answers by the document, held against what the project reads of it: the fields
 * both ways, then each value a read field may have, of which one that is dropped or fails is a
 * changed type.
 */
export function compareAnswer(
  operation: string,
  schema: unknown,
  { answer, reads = answer }: OperationSchemas,
  document: Json,
): AnswerComparison {
  const drifts: Drift[] = [];
  const note = (field: string, change: Change, isLoss: boolean) =>
    drifts.push({ operation, where: 'answer', field, change, isLoss });
  const fields = fieldsOf(schema, document);
  const read = new Set<string>();
  for (const path of fields.keys())
    for (const seen of fieldsRead(reads, sampleOf(schema, document, path))) read.add(seen);

  for (const path of read)
    if (!fields.has(path) && !isNamed(path, readBeyond[operation])) note(path, 'missing field', true);

  let left = 0;
  for (const [path, field] of fields) {
    if (read.has(path)) {
      if (!isReadWhole(answer, schema, path, field, document)) note(path, 'changed type', true);
      for (const word of unknownWords(path, field)) note(path, `new enum value ${word}`, false);
    } else if (isNamed(path, unread[operation]) || !isReached(path, read)) left++;
    else note(path, 'new field', false);
  }
  return {
    drifts,
    fields: fields.size,
    read: [...fields.keys()].filter((path) => read.has(path)).length,
    left,
  };
}

/** A field within one that is not read is no news of its own. */
function isReached(path: string, read: ReadonlySet<string>): boolean {
  const holder = path.slice(0, Math.max(0, path.lastIndexOf('.'))).replace(/(\[\])+$/, '');
  return holder === '' || read.has(holder);
}

function isReadWhole(answer: z.ZodMiniType, schema: unknown, path: string, field: Field, document: Json) {
  const whole = sampleOf(schema, document, path);
  const parse = (value: unknown) => z.safeParse(answer, value);
  const without = parse(withField(whole, path, (holder, name) => delete holder[name]));
  const values = field.schemas.flatMap((one) => valuesOf(one, document));
  return values.every((value) => {
    const given = parse(
      withField(whole, path, (holder, name) => {
        holder[name] = value;
      }),
    );
    if (!given.success || unreadables(given.data).length > 0) return false;
    // Null and missing are one where both mean "none".
    return value === null || JSON.stringify(given.data) !== JSON.stringify(without.data);
  });
}

function unknownWords(path: string, { words }: Field): string[] {
  const name = path.split('.').at(-1) ?? '';
  return [...(words ?? [])].filter((word) => !knownWords[name]?.includes(word));
}

/** The schema of an operation's 200, and undefined where the document has none. */
export function answerSchemaOf(operation: unknown): unknown {
  const steps = ['responses', '200', 'content', 'application/json', 'schema'];
  return steps.reduce<unknown>((part, step) => (isJson(part) ? part[step] : undefined), operation);
}
