import { describe, expect, test } from 'vitest';
import { toJsonSchema } from './openApiSchema.ts';

describe('toJsonSchema', () => {
  test('behavior: nullable widens a type and its enum', () => {
    expect(toJsonSchema({ type: 'string', nullable: true, enum: ['a'] }, {})).toEqual({
      type: ['string', 'null'],
      enum: ['a', null],
    });
  });

  test('behavior: a schema of nullable and a title alone is null', () => {
    expect(toJsonSchema({ anyOf: [{ type: 'number' }, { nullable: true, title: 'null' }] }, {})).toEqual({
      anyOf: [{ type: 'number' }, { type: 'null' }],
    });
  });

  test('behavior: references are put in place, examples left out, fields of that name kept', () => {
    const document = { components: { schemas: { Name: { type: 'string', example: 'x' } } } };
    const schema = { type: 'object', properties: { example: { $ref: '#/components/schemas/Name' } } };
    expect(toJsonSchema(schema, document)).toEqual({
      type: 'object',
      properties: { example: { type: 'string' } },
    });
  });

  test('behavior: flags beside a bound become the bound', () => {
    const schema = {
      type: 'number',
      minimum: 0,
      exclusiveMinimum: true,
      maximum: 1,
      exclusiveMaximum: false,
    };
    expect(toJsonSchema(schema, {})).toEqual({ type: 'number', exclusiveMinimum: 0, maximum: 1 });
  });
});
