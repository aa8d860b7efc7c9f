import { isJson, type Json } from '../sandbox/api/openApiSchema.ts';
import { resolve } from './schemaValues.ts';

/** What a schema says of one field; `words` is undefined where any string will do. */
export type Field = {
  kinds: Set<string>;
  words: Set<string> | undefined;
  isRequired: boolean;
  schemas: Json[];
};

/**
 * Every field of a schema (OpenAPI 3.0, or what zod writes as JSON Schema) by its path:
 * `data[].usage.usd`, `data.*` for names that are free. Alternatives are taken together.
 *
 * @param document where references lead
 */
export function fieldsOf(schema: unknown, document: Json): Map<string, Field> {
  const fields = new Map<string, Field>();
  const walk = (part: unknown, path: string): void => {
    for (const plain of alternativesOf(part, document)) {
      for (const [name, inner] of Object.entries(propertiesOf(plain))) {
        const at = path === '' ? name : `${path}.${name}`;
        const isRequired = Array.isArray(plain.required) && plain.required.includes(name);
        for (const alternative of alternativesOf(inner, document)) add(fields, at, alternative, isRequired);
        walk(inner, at);
      }
      if (isJson(plain.items)) walk(plain.items, `${path}[]`);
    }
  };
  walk(schema, '');
  return fields;
}

/** The schema itself, or those it is one of. */
export function alternativesOf(schema: unknown, document: Json): Json[] {
  const plain = resolve(schema, document);
  const among = plain.anyOf ?? plain.oneOf;
  return Array.isArray(among) ? among.flatMap((one) => alternativesOf(one, document)) : [plain];
}

/** The named properties, and `*` for any other name that the schema describes. */
export function propertiesOf(plain: Json): Json {
  const named = isJson(plain.properties) ? plain.properties : {};
  const free = isJson(plain.additionalProperties) && Object.keys(plain.additionalProperties).length > 0;
  return free ? { ...named, '*': plain.additionalProperties } : named;
}

/**
 * JSON's own kinds. OpenAPI 3.0 has no type for null: a flag, or a schema with nothing but a title,
 * stands for it.
 */
export function kindsOf(plain: Json): string[] {
  if (plain.type === undefined && plain.nullable === true) return ['null'];
  const types = [plain.type ?? (Array.isArray(plain.enum) ? 'string' : [])].flat().map(String);
  const kinds = types.map((type) => (type === 'integer' ? 'number' : type));
  return plain.nullable === true ? [...kinds, 'null'] : kinds;
}

function add(fields: Map<string, Field>, path: string, plain: Json, isRequired: boolean): void {
  const kinds = kindsOf(plain);
  const values = plain.const === undefined ? plain.enum : [plain.const];
  const words = Array.isArray(values) ? values.filter((word) => typeof word === 'string') : undefined;
  const known = fields.get(path);
  if (!known) {
    fields.set(path, { kinds: new Set(kinds), words: words && new Set(words), isRequired, schemas: [plain] });
    return;
  }
  for (const kind of kinds) known.kinds.add(kind);
  if (kinds.includes('string'))
    known.words = words && known.words ? new Set([...known.words, ...words]) : undefined;
  known.isRequired ||= isRequired;
  known.schemas.push(plain);
}
