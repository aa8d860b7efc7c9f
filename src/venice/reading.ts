import { plainDecimal } from '../kit/decimal.ts';
import { z } from './zod.ts';

// Tolerant reading, in three rules. Fields not named are dropped. An optional field of the wrong
// type reads as missing, which means "unknown" and never "none". A row whose essentials are wrong
// stays in its list as an unreadable one.

/** A row that could not be read, in its place among the others. */
export type Unreadable = { unreadable: true; index: number };
export type Row<T> = T | Unreadable;

export function isReadable<T extends object>(row: Row<T>): row is T {
  return !('unreadable' in row);
}

/** A list of which each row stands for itself. */
export function rows<T extends object>(schema: z.ZodMiniType<T>): z.ZodMiniType<Row<T>[]> {
  return z.pipe(
    z.array(z.unknown()),
    z.transform((list: unknown[]): Row<T>[] =>
      list.map((row, index) => {
        const parsed = z.safeParse(schema, row);
        return parsed.success ? parsed.data : { unreadable: true, index };
      }),
    ),
  );
}

/** A field that may be missing; of another type, it counts as missing. */
export function lenient<T>(schema: z.ZodMiniType<T>) {
  return z.catch(z.optional(schema), undefined);
}

/**
 * Where every field may be missing: whether any was there. An answer of which nothing is known is
 * another one, not an empty one.
 */
export function saysSomething(answer: object): boolean {
  return Object.values(answer).some((value) => value !== undefined);
}

/** A string of a known set, or one that came after this was written. */
export type Open<Known extends string> = Known | (string & {});

export function openSet<Known extends string>(): z.ZodMiniType<Open<Known>> {
  return z.string();
}

const decimal = z.string().check(z.regex(/^-?\d{1,40}(\.\d{1,40})?$/));

/** A figure that Venice sends as a decimal string, kept as the string: no float is made of it. */
export const DecimalString = z.union([decimal, z.pipe(z.number(), z.transform(plainDecimal))]);

/** A figure to reckon or to draw with, where a float will do; a decimal string is taken too. */
export const Figure = z.union([z.number(), z.pipe(decimal, z.transform(Number))]);

/**
 * A string that says something. Not by `minLength`, which zod also asks of what is no string: an
 * object with a field `length` that is nested deep enough threw a RangeError there, and a key
 * beside it was lost.
 */
export const Filled = z.string().check(z.refine((text) => text !== ''));

/** A date as Venice wrote it, unparsed; null where there is none. */
export const Timestamp = z.nullable(Filled);
