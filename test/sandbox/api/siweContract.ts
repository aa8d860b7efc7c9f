import type { PlainOperation } from './contract.ts';
import { isJson, type Json } from './openApiSchema.ts';

const text = { type: 'string' };

/**
 * The document knows today's mint only. The announced one is derived from it: the body bears
 * `message` where it had `token`, the challenge bears `message`, `nonce` and `expiresAt`.
 */
export function withSiwe(path: string, method: string, operation: PlainOperation): PlainOperation {
  if (path !== '/api_keys/generate_web3_key') return operation;
  if (method === 'post')
    return { ...operation, requestBody: either(operation.requestBody, { message: text }) };
  const challenge = operation.answers.get(200);
  const data = properties(challenge).data;
  const siwe = {
    ...(isJson(challenge) && challenge),
    properties: {
      ...properties(challenge),
      data: swapToken(data, { message: text, nonce: text, expiresAt: { ...text, format: 'date-time' } }),
    },
  };
  return { ...operation, answers: new Map(operation.answers).set(200, { anyOf: [challenge, siwe] }) };
}

function either(schema: unknown, fields: Json): Json {
  return { anyOf: [schema, swapToken(schema, fields)] };
}

function swapToken(schema: unknown, fields: Json): Json {
  if (!isJson(schema))
    throw new Error('The mint of the OpenAPI document has no schema to derive the siwe form from');
  const { token: _, ...others } = properties(schema);
  const required = Array.isArray(schema.required) ? schema.required.filter((name) => name !== 'token') : [];
  return {
    ...schema,
    properties: { ...others, ...fields },
    required: [...required, ...Object.keys(fields)],
  };
}

function properties(schema: unknown): Json {
  return isJson(schema) && isJson(schema.properties) ? schema.properties : {};
}
