import { beforeAll, describe, expect, test } from 'vitest';
import { isJson } from '../sandbox/api/openApiSchema.ts';
import { type Comparison, compare } from './compare.ts';
import { answerSchemaOf } from './compareAnswer.ts';
import { fieldsOf } from './fields.ts';
import { isNamed, neverSent, readBeyond, sentBeyond, unread, unusedOperations } from './known.ts';
import { type Change, plants } from './plants.ts';
import { readVeniceDocument } from './veniceDocument.ts';

/**
 * Venice's document is kept beside the project, not in it: these run where it is present, and
 * always in CI.
 */
const document = readVeniceDocument();

/** The document with one change, made in a copy in memory. */
function planted(change: Change): Promise<Comparison> {
  const copy = structuredClone(document ?? {});
  change((...path) => {
    const found = path.reduce<unknown>((part, name) => (isJson(part) ? part[name] : undefined), copy);
    if (!isJson(found)) throw new Error(`The document has no ${path.join(' ')}`);
    return found;
  });
  return compare(copy);
}

describe.runIf(document)("compare, with Venice's document", () => {
  let asItIs: Comparison;
  beforeAll(async () => {
    asItIs = await compare(document ?? {});
  });

  test('behavior: no drift, and no field that is neither read nor left on purpose', () => {
    const { drifts, figures } = asItIs;
    expect(drifts).toEqual([]);
    expect(figures.operations).toBe(14);
    expect(figures.calls).toBe(20);
    expect(figures.read + figures.left).toBe(figures.answered);
    expect(figures.read).toBeGreaterThan(150);
  });

  test('behavior: what is written down as known is still true of the document', () => {
    const stale = Object.entries(unread).flatMap(([operation, names]) => {
      const [method = '', path = ''] = operation.split(' ');
      const paths = document?.paths;
      const item = isJson(paths) ? paths[path] : undefined;
      const fields = fieldsOf(answerSchemaOf(isJson(item) ? item[method] : undefined), document ?? {});
      return names.filter((name) => ![...fields.keys()].some((field) => isNamed(field, [name])));
    });
    expect(stale).toEqual([]);
    expect(
      unusedOperations.filter(
        (one) => !isJson(document?.paths) || !((one.split(' ')[1] ?? '') in document.paths),
      ),
    ).toEqual([]);
    expect([sentBeyond, neverSent, readBeyond].every((table) => Object.keys(table).length > 0)).toBe(true);
  });

  test.each(plants)('error: $name is reported', async ({ change, drift }) => {
    const { drifts } = await planted(change);
    expect(drifts).toContainEqual(expect.objectContaining(drift));
  });
});

describe('compare', () => {
  test('error: not an OpenAPI 3.0 document', async () => {
    await expect(compare({ openapi: '3.1.0', paths: {} })).rejects.toThrow('no OpenAPI 3.0 document');
    await expect(compare({ openapi: '3.0.0' })).rejects.toThrow('no OpenAPI 3.0 document');
  });
});
