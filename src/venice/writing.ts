import { VeniceError } from './errors.ts';
import { z } from './zod.ts';

/**
 * The value as its schema built it anew, so that what was checked is what is sent: no getter,
 * `toJSON` or inherited field gets past.
 *
 * @throws INVALID_REQUEST, naming fields, never their values
 */
export function check<T>(schema: z.ZodMiniType<T>, value: unknown): T {
  const parsed = z.safeParse(schema, value);
  if (!parsed.success)
    throw new VeniceError('INVALID_REQUEST', { issues: parsed.error.issues.flatMap(describe).slice(0, 8) });
  if (!isPlain(value))
    throw new VeniceError('INVALID_REQUEST', { issues: ['the whole: not made of plain objects'] });
  return parsed.data;
}

/**
 * A Map, a Date or a class may hold a cap where no schema looks, and would be sent as `{}`: no cap.
 * No cycles here: the schema has passed.
 */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return z.core.util.isPlainObject(value) && Object.values(value).every(isPlain);
}

function describe(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'invalid_union') {
    // The alternative that came nearest; the others would complain of what is right in this one.
    const nearest = issue.errors.toSorted((one, other) => one.length - other.length)[0] ?? [];
    if (nearest.length > 0) return nearest.flatMap((inner) => describe(inner));
  }
  if (issue.code === 'unrecognized_keys') return issue.keys.map((name) => `${nameable(name)}: unknown field`);
  return [`${issue.path.join('.') || 'the whole'}: ${issue.code}`];
}

/** A name is shown if it looks like one of Venice's: a field put in by mistake may be a secret. */
function nameable(name: string): string {
  return /^[a-zA-Z]{1,32}$/.test(name) ? name : '(a field)';
}
