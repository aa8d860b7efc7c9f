import fc from 'fast-check';
import { isJson, type Json } from '../sandbox/api/openApiSchema.ts';

/** One value of a schema of OpenAPI 3.0, from the examples on its fields. */
export function exampleOf(schema: unknown, document: Json): unknown {
  return walk(schema, document, ({ example, nullable, type, description }) => {
    if (example !== undefined) return example;
    if (nullable === true) return null;
    return type === 'string' ? (description ?? 'text') : 1;
  });
}

function walk(schema: unknown, document: Json, leaf: (plain: Json) => unknown): unknown {
  const plain = resolve(schema, document);
  if (isJson(plain.properties))
    return Object.fromEntries(
      Object.entries(plain.properties).map(([name, part]) => [name, walk(part, document, leaf)]),
    );
  if (plain.type === 'array' && isChart(plain)) return [{ date: 1705276800000, name: 1 }];
  if (plain.type === 'array') return [walk(plain.items, document, leaf)];
  if (Array.isArray(plain.enum)) return plain.enum[0];
  if (Array.isArray(plain.anyOf) && plain.example === undefined) return walk(plain.anyOf[0], document, leaf);
  if (plain.type === 'boolean') return true;
  return leaf(plain);
}

/** Follows references to the schema itself. */
export function resolve(schema: unknown, document: Json): Json {
  if (!isJson(schema)) return {};
  if (typeof schema.$ref !== 'string') return schema;
  const path = schema.$ref.replace('#/', '').split('/');
  return resolve(
    path.reduce<unknown>((part, name) => (isJson(part) ? part[name] : undefined), document),
    document,
  );
}

/** Any value of a schema: each optional field there or not, each null where it may be. */
export function arbitraryOf(schema: unknown, document: Json): fc.Arbitrary<unknown> {
  const plain = resolve(schema, document);
  const arbitrary = nonNull(plain, document);
  return plain.nullable === true && plain.type !== undefined ? fc.option(arbitrary) : arbitrary;
}

function nonNull(plain: Json, document: Json): fc.Arbitrary<unknown> {
  if (plain.nullable === true && plain.type === undefined) return fc.constant(null);
  if (Array.isArray(plain.enum)) return fc.constantFrom(...plain.enum);
  if (Array.isArray(plain.anyOf)) return fc.oneof(...plain.anyOf.map((part) => arbitraryOf(part, document)));
  switch (plain.type) {
    case 'object':
      return objectOf(plain, document);
    case 'array':
      return fc.array(isChart(plain) ? chartDay : arbitraryOf(plain.items, document), { maxLength: 3 });
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.nat();
    case 'number':
      return fc.double({ min: 0, max: 9_999_999_999, noNaN: true });
    case 'string':
      return stringOf(plain);
  }
  return fc.jsonValue();
}

/** The days of a chart have a `date` beside the names: the document says so in words alone. */
export function isChart({ description }: Json): boolean {
  return typeof description === 'string' && description.includes('Each entry has "date"');
}

const chartDay = fc
  .tuple(fc.dictionary(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true })), fc.nat())
  .map(([named, date]) => ({ ...named, date }));

function objectOf(plain: Json, document: Json): fc.Arbitrary<unknown> {
  const required = Array.isArray(plain.required) ? plain.required.map(String) : [];
  const properties = isJson(plain.properties) ? plain.properties : {};
  const model = Object.fromEntries(
    Object.entries(properties).map(([name, part]) => [name, arbitraryOf(part, document)]),
  );
  const fields = fc.record(model, { requiredKeys: required });
  if (!isJson(plain.additionalProperties)) return fields;
  const more = fc.dictionary(fc.string(), arbitraryOf(plain.additionalProperties, document), { maxKeys: 3 });
  return fc.tuple(more, fields).map(([named, fixed]) => ({ ...named, ...fixed }));
}

function stringOf({ pattern, format, maxLength, example }: Json): fc.Arbitrary<string> {
  if (format === 'date-time') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
  if (typeof pattern === 'string' && typeof maxLength === 'number')
    return fc.stringMatching(new RegExp(pattern)).filter((text) => text.length <= maxLength);
  if (typeof pattern === 'string') return fc.stringMatching(new RegExp(pattern));
  // Figures are strings of digits by the document's examples alone.
  if (typeof example === 'string' && /^\d+\.\d+$/.test(example)) return fc.stringMatching(/^\d{1,9}\.\d{4}$/);
  return fc.string({ minLength: 1 });
}
