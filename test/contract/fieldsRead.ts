import { z } from '../../src/venice/zod.ts';
import { isJson } from '../sandbox/api/openApiSchema.ts';

/** The fields that a schema looks at while it reads a value, by their paths, the absent ones too. */
export function fieldsRead(schema: z.ZodMiniType, value: unknown): Set<string> {
  const seen = new Set<string>();
  z.safeParse(schema, watched(value, '', seen));
  return seen;
}

function watched(value: unknown, path: string, seen: Set<string>): unknown {
  if (!isJson(value) && !Array.isArray(value)) return value;
  return new Proxy(value, {
    get(target, name, receiver) {
      const inner: unknown = Reflect.get(target, name, receiver);
      // What every object has is asked for to tell what it is; a list's own fields are its rows and
      // its length.
      if (typeof name === 'symbol' || name in Object.prototype) return inner;
      if (Array.isArray(target)) return /^\d+$/.test(name) ? watched(inner, `${path}[]`, seen) : inner;
      const at = path === '' ? name : `${path}.${name}`;
      seen.add(at);
      return watched(inner, at, seen);
    },
  });
}
