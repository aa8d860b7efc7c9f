/** A JSON value that is known to be an object: a schema, or a part of the document. */
export type Json = Record<string, unknown>;

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Turns a schema of OpenAPI 3.0 into JSON Schema draft 7: `nullable` widens the type (and the
 * enum), a schema that holds nothing but `nullable` and a title means null itself, bounds are no
 * flags, and references are put in place.
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
    Object.entries(readBounds(rest)).map(([name, part]) => [name, convertPart(name, part, document)]),
  );
  if (nullable !== true || typeof schema.type !== 'string') return converted;
  return {
    ...converted,
    type: [schema.type, 'null'],
    ...(Array.isArray(schema.enum) && { enum: [...schema.enum, null] }),
  };
}

/** In OpenAPI 3.0 `exclusiveMinimum` is a flag beside `minimum`, in draft 7 it is the bound itself. */
function readBounds(schema: Json): Json {
  const { exclusiveMinimum, exclusiveMaximum, minimum, maximum, ...rest } = schema;
  return {
    ...rest,
    ...(minimum !== undefined && { [exclusiveMinimum === true ? 'exclusiveMinimum' : 'minimum']: minimum }),
    ...(maximum !== undefined && { [exclusiveMaximum === true ? 'exclusiveMaximum' : 'maximum']: maximum }),
  };
}

/**
 * `properties` maps names to schemas, and a field may well be called `example`; `enum` and
 * `default` hold values.
 */
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
