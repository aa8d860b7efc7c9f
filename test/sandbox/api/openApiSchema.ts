/** A JSON value that is known to be an object: a schema, or a part of the document. */
export type Json = Record<string, unknown>;

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Turns a schema of OpenAPI 3.0 into JSON Schema draft 7: `nullable` widens the type (and the enum), a schema that holds nothing
 * but `nullable` and a title means null itself, and references are put in place.
 *
 * @param document where references lead
 */
export function toJsonSchema(schema: unknown, document: Json): unknown {
  if (Array.isArray(schema)) return schema.map((part) => toJsonSchema(part, document));
  if (!isJson(schema)) return schema;
  if (typeof schema.$ref === 'string') return toJsonSchema(readReference(schema.$ref, document), document);

  const { nullable, example: _, deprecated: __, ...rest } = schema;
  if (nullable === true && schema.type === undefined && schema.title === 'null') return { type: 'null' };
  const converted = Object.fromEntries(
    Object.entries(rest).map(([name, part]) => [name, convertPart(name, part, document)]),
  );
  if (nullable !== true || typeof schema.type !== 'string') return converted;
  return {
    ...converted,
    type: [schema.type, 'null'],
    ...(Array.isArray(schema.enum) && { enum: [...schema.enum, null] }),
  };
}

/** `properties` maps names to schemas, and a field may well be called `example`; `enum` and `default` hold values. */
function convertPart(name: string, part: unknown, document: Json): unknown {
  if (name === 'enum' || name === 'default') return part;
  if (name !== 'properties' || !isJson(part)) return toJsonSchema(part, document);
  return Object.fromEntries(
    Object.entries(part).map(([field, schema]) => [field, toJsonSchema(schema, document)]),
  );
}

function readReference(reference: string, document: Json): unknown {
  return reference
    .replace('#/', '')
    .split('/')
    .reduce<unknown>((part, name) => (isJson(part) ? part[name] : undefined), document);
}
