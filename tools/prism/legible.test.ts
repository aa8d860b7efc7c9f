import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { isJson, toJsonSchema } from '../../test/sandbox/api/openApiSchema.ts';
import { legible } from './legible.ts';

const nothing = { nullable: true, title: 'null' };

describe('legible', () => {
  test('behavior: null without a type becomes a schema that Ajv compiles and that only null fits', () => {
    const schema = { anyOf: [{ type: 'number' }, nothing, nothing] };
    expect(() => new Ajv({ strict: false }).compile(schema)).toThrow(
      '"nullable" cannot be used without "type"',
    );
    const converted = toJsonSchema(legible(schema), {});
    const fits = new Ajv({ strict: false }).compile(isJson(converted) ? converted : {});
    expect([null, 7].map((value) => fits(value))).toEqual([true, true]);
    expect(['', {}, false].map((value) => fits(value))).toEqual([false, false, false]);
  });

  test('behavior: all else is left as it is', () => {
    const document = { paths: { '/models': [{ type: 'string', nullable: true }, 1, null, 'text'] } };
    expect(legible(document)).toEqual(document);
  });
});
