import { isJson, type Json } from '../sandbox/api/openApiSchema.ts';
import { alternativesOf, fieldsOf, kindsOf, propertiesOf } from './fields.ts';
import { isChart } from './schemaValues.ts';

/**
 * A whole value of a schema with every field there and none null.
 *
 * @param toward the path of a field that has to be in it: of alternatives, the one that has it is taken
 */
export function sampleOf(schema: unknown, document: Json, toward = ''): unknown {
  const plain = pick(schema, document, toward);
  const properties = Object.entries(propertiesOf(plain));
  if (properties.length > 0)
    return Object.fromEntries(
      properties.map(([name, part]) => [name, sampleOf(part, document, below(toward, name))]),
    );
  if (kindsOf(plain).includes('array')) {
    if (isChart(plain)) return [{ date: 1705276800000, '*': 1 }];
    return [sampleOf(plain.items, document, below(toward, '[]'))];
  }
  return leafOf(plain);
}

/** One value of each kind and each word that a field may have. */
export function valuesOf(schema: Json, document: Json): unknown[] {
  const words = Array.isArray(schema.enum) ? schema.enum : [sampleOf(schema, document)];
  return kindsOf(schema).includes('null') ? [...words, null] : words;
}

function leafOf(plain: Json): unknown {
  if (Array.isArray(plain.enum)) return plain.enum[0];
  if (plain.example !== undefined && plain.example !== null) return plain.example;
  const [kind] = kindsOf(plain);
  if (plain.format === 'date-time') return '2026-11-21T12:00:00.000Z';
  const leaves: Json = { string: 'text', number: 1, boolean: true, object: {}, null: null };
  return leaves[kind ?? 'null'];
}

function pick(schema: unknown, document: Json, toward: string): Json {
  const alternatives = alternativesOf(schema, document);
  const leading = alternatives.find((one) => toward !== '' && fieldsOf(one, document).has(toward));
  const [first = {}] = alternatives;
  return leading ?? first;
}

function below(toward: string, name: string): string {
  const rest = toward.startsWith(name) ? toward.slice(name.length) : '';
  return rest.startsWith('.') ? rest.slice(1) : rest.startsWith('[]') ? rest : '';
}

/**
 * A copy of the value in which `change` was done to the holder of the field; lists are entered at
 * their first row.
 */
export function withField(
  value: unknown,
  path: string,
  change: (holder: Json, name: string) => void,
): unknown {
  const copy = structuredClone(value);
  const steps = path.replaceAll('[]', '.0').split('.');
  const name = steps.pop() ?? '';
  const holder = steps.reduce<unknown>(
    (part, step) => (Array.isArray(part) ? part[Number(step)] : isJson(part) ? part[step] : undefined),
    copy,
  );
  if (isJson(holder)) change(holder, name);
  return copy;
}
