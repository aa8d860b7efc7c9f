import { z } from 'zod';
import { Refusal } from './refusal.ts';

/**
 * Reads a JSON body against a strict schema: Venice refuses fields that it does not know.
 *
 * @throws Refusal 400 with a `details` tree (`_errors` at each level), as DetailedError
 */
export async function readStrictBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema>> {
  const text = await request.text();
  return readStrict(parseJson(text), schema);
}

/** The same for a value that is parsed already, such as a query. */
export function readStrict<Schema extends z.ZodType>(value: unknown, schema: Schema): z.output<Schema> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw new Refusal(400, 'Invalid request parameters', { details: z.formatError(read.error) });
}

/** A rule that a schema cannot say, such as one that needs the clock, refused in the same shape. */
export function refuseField(field: string, sentence: string): Refusal {
  return new Refusal(400, 'Invalid request parameters', {
    details: { _errors: [], [field]: { _errors: [sentence] } },
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 'Invalid request parameters', {
      details: { _errors: ['Body is not valid JSON'] },
    });
  }
}
