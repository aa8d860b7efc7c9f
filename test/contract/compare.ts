import { withAnnounced } from '../sandbox/api/announced.ts';
import { createContract } from '../sandbox/api/contract.ts';
import { isJson, type Json } from '../sandbox/api/openApiSchema.ts';
import { calls } from './calls.ts';
import { answerSchemaOf, compareAnswer } from './compareAnswer.ts';
import { bodySchemaOf, compareRequest, querySchemaOf } from './compareRequest.ts';
import type { Drift } from './drift.ts';
import { unusedOperations } from './known.ts';
import { checkSandbox } from './sandboxDrift.ts';
import { schemas } from './schemas.ts';
import { sentBy } from './sentBy.ts';

export type Comparison = { drifts: Drift[]; figures: Figures };
export type Figures = {
  /** Operations of the document that the project uses. */
  operations: number;
  /** Fields that these answer, and of them those that are read and those that are left on purpose. */
  answered: number;
  read: number;
  left: number;
  /** Fields that these take, and those that the client may send. */
  taken: number;
  sent: number;
  /** Calls made against the sandbox. */
  calls: number;
};

/**
 * Of Venice's document the part that is about keys, billing and models: the rest is no concern of
 * the page.
 */
const scope = /^\/(api_keys|billing|models)(\/|$)/;
/** Where a new path is news: models have ever more of them. */
const watched = /^\/(api_keys|billing)(\/|$)/;

/**
 * Holds the schemas, the client's requests and the sandbox against an OpenAPI 3.0 document.
 *
 * @throws Error where it is no such document
 */
export async function compare(whole: Json): Promise<Comparison> {
  const document = { ...withAnnounced(whole), paths: pathsInScope(withAnnounced(whole)) };
  const operations = operationsOf(document);
  const drifts: Drift[] = [];
  const figures = { operations: 0, answered: 0, read: 0, left: 0, taken: 0, sent: 0, calls: calls.length };

  for (const operation of operations.keys()) {
    const path = operation.split(' ')[1] ?? '';
    if (operation in schemas || unusedOperations.includes(operation) || !watched.test(path)) continue;
    drifts.push({ operation, where: 'path', field: path, change: 'new path', isLoss: false });
  }
  for (const [operation, ours] of Object.entries(schemas)) {
    const theirs = operations.get(operation);
    if (!theirs) {
      const field = operation.split(' ')[1] ?? '';
      drifts.push({ operation, where: 'path', field, change: 'missing path', isLoss: true });
      continue;
    }
    const answer = compareAnswer(operation, answerSchemaOf(theirs), ours, document);
    const query = compareRequest(operation, 'query', querySchemaOf(theirs), ours.query, document);
    const body = compareRequest(operation, 'body', bodySchemaOf(theirs), ours.body, document);
    drifts.push(...answer.drifts, ...query.drifts, ...body.drifts);
    figures.operations += 1;
    figures.answered += answer.fields;
    figures.read += answer.read;
    figures.left += answer.left;
    figures.taken += query.fields + body.fields;
    figures.sent += query.sent + body.sent;
  }
  drifts.push(...(await refusedRequests(document)), ...(await checkSandbox(document)));
  return { drifts, figures };
}

/** What the client really sends, checked to the last pattern. */
async function refusedRequests(document: Json): Promise<Drift[]> {
  const contract = createContract(document);
  const refused = calls.map(async ({ name, operation, start }): Promise<Drift[]> => {
    const problems = contract.checkRequest(await sentBy(start));
    return problems.map((problem) => {
      return { operation, where: 'body', field: name, change: `refused: ${problem}`, isLoss: true };
    });
  });
  return (await Promise.all(refused)).flat();
}

function pathsInScope({ openapi, paths }: Json): Json {
  if (typeof openapi !== 'string' || !openapi.startsWith('3.0') || !isJson(paths))
    throw new Error('This is no OpenAPI 3.0 document with paths');
  return Object.fromEntries(Object.entries(paths).filter(([path]) => scope.test(path)));
}

function operationsOf(document: { paths: Json }): Map<string, unknown> {
  const methods = ['get', 'post', 'put', 'patch', 'delete'];
  return new Map(
    Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(isJson(item) ? item : {})
        .filter(([method]) => methods.includes(method))
        .map(([method, operation]) => [`${method} ${path}`, operation] as const),
    ),
  );
}
