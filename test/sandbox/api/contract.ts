import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { withAnnounced } from './announced.ts';
import { isJson, type Json, toJsonSchema } from './openApiSchema.ts';
import { withSiwe } from './siweContract.ts';

/** A call as the document speaks of it; `path` comes after `/api/v1`. */
export type ContractCall = { method: string; path: string; query: Record<string, string>; body: unknown };
export type ContractAnswer = { status: number; body: unknown };
export type Operation = { method: string; path: string; statuses: number[] };

/** Each check returns what is wrong, in words; nothing where all is well or the document is silent. */
export type Contract = {
  operations: Operation[];
  checkRequest(call: ContractCall): string[];
  checkAnswer(call: ContractCall, answer: ContractAnswer): string[];
};

/** Beside the project, where there is such a folder; a clone that stands alone has none. */
const beside = resolve(import.meta.dirname, '../../../../shared');
const defaultPath = resolve(beside, 'contract/venice-openapi.json');

/** By path: tests make many sandboxes, and each schema takes its time to compile. */
const loaded = new Map<string, Contract>();

/**
 * Reads Venice's OpenAPI document from beside the project, or from where ZECCA_CONTRACT says.
 *
 * @returns undefined where there is none: then nothing is checked
 * @throws Error where CI is set and the document is missing from a place that was named, or from a
 * folder that is there for it
 */
export function loadContract(env: NodeJS.ProcessEnv = process.env): Contract | undefined {
  const path = env.ZECCA_CONTRACT || defaultPath;
  const known = loaded.get(path);
  if (known) return known;
  if (existsSync(path)) {
    const contract = createContract(JSON.parse(readFileSync(path, 'utf8')));
    loaded.set(path, contract);
    return contract;
  }
  if (env.CI && (env.ZECCA_CONTRACT || existsSync(beside)))
    throw new Error(`CI checks the sandbox against Venice's OpenAPI document: none at ${path}`);
  return undefined;
}

/** @param published an OpenAPI 3.0 document, parsed */
export function createContract(published: Json): Contract {
  const document = withAnnounced(published);
  const ajv = addFormats.default(new Ajv({ strict: false, allErrors: true, coerceTypes: false }));
  const queryAjv = addFormats.default(new Ajv({ strict: false, allErrors: true, coerceTypes: true }));
  const operations = listOperations(document);
  const find = (call: ContractCall) => {
    const sameMethod = operations.filter(({ method }) => method === call.method);
    return (
      sameMethod.find(({ path }) => path === call.path) ??
      sameMethod.find(({ path }) => matchesTemplate(path, call.path))
    );
  };
  const check = (validator: Ajv, schema: unknown, value: unknown, subject: string): string[] => {
    if (!isJson(schema)) return [];
    const valid = validator.validate(schema, value);
    if (valid) return [];
    return (validator.errors ?? []).map(
      ({ instancePath, message }) => `${subject}${instancePath} ${message}`,
    );
  };

  return {
    operations,
    checkRequest(call) {
      const operation = find(call);
      if (!operation) return [];
      return [
        // The validator writes the numbers it reads into the value.
        ...check(queryAjv, operation.query, { ...call.query }, 'query'),
        ...check(ajv, operation.requestBody, call.body, 'body'),
      ];
    },
    checkAnswer(call, { status, body }) {
      const operation = find(call);
      if (!operation) return [];
      const schema = operation.answers.get(status);
      if (schema) return check(ajv, schema, body, String(status));
      // The document lists few errors; those that it leaves out have the shape of those that it has.
      if (status >= 400) return check(ajv, anyError, body, String(status));
      return [`${status} is no answer of ${operation.method} ${operation.path}`];
    },
  };
}

const anyError = { type: 'object', properties: { error: { type: 'string' } }, required: ['error'] };

function listOperations(document: Json) {
  const paths = isJson(document.paths) ? document.paths : {};
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(isJson(methods) ? methods : {}).map(([method, operation]) =>
      readOperation(path, method.toUpperCase(), withSiwe(path, method, toPlain(operation, document))),
    ),
  );
}

/** The schemas of an operation, ready for the validator. */
function toPlain(operation: unknown, document: Json): PlainOperation {
  const { parameters, requestBody, responses } = isJson(operation) ? operation : {};
  return {
    query: querySchema(Array.isArray(parameters) ? parameters : [], document),
    // One that may be left out is not asked for.
    requestBody:
      isJson(requestBody) && requestBody.required === false ? undefined : jsonSchema(requestBody, document),
    answers: new Map(
      Object.entries(isJson(responses) ? responses : {}).map(([status, response]) => [
        Number(status),
        jsonSchema(response, document),
      ]),
    ),
  };
}

export type PlainOperation = { query: unknown; requestBody: unknown; answers: Map<number, unknown> };

function readOperation(path: string, method: string, plain: PlainOperation) {
  return { path, method, statuses: [...plain.answers.keys()], ...plain };
}

function jsonSchema(holder: unknown, document: Json): unknown {
  const content = isJson(holder) ? holder.content : undefined;
  const media = isJson(content) ? content['application/json'] : undefined;
  return isJson(media) ? toJsonSchema(media.schema, document) : undefined;
}

function querySchema(parameters: unknown[], document: Json): Json {
  const inQuery = parameters.filter(isJson).filter((parameter) => parameter.in === 'query');
  return {
    type: 'object',
    properties: Object.fromEntries(
      inQuery.map(({ name, schema }) => [String(name), toJsonSchema(schema, document)]),
    ),
  };
}

/** Whether `/api_keys/{id}` stands for the path. */
function matchesTemplate(template: string, path: string): boolean {
  const parts = template.split('/');
  const given = path.split('/');
  return (
    parts.length === given.length &&
    parts.every((part, index) => part === given[index] || (part.startsWith('{') && given[index] !== ''))
  );
}
