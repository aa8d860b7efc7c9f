import { isJson, type Json } from '../sandbox/api/openApiSchema.ts';
import type { Drift } from './drift.ts';

/** Changes the document; `part` is what lies at a path of it. */
export type Change = (part: (...path: string[]) => Json) => void;
type Plant = { name: string; change: Change; drift: Partial<Drift> };

const answer = (path: string, method = 'get') =>
  ['paths', path, method, 'responses', '200', 'content', 'application/json', 'schema', 'properties'] as const;
const row = (path: string) => [...answer(path), 'data', 'items', 'properties'] as const;
const mintBody = ['paths', '/api_keys/generate_web3_key', 'post', 'requestBody'] as const;
const mintFields = [...mintBody, 'content', 'application/json', 'schema', 'properties'] as const;

/** Each is one change to Venice's document, and what must be told of it. */
export const plants: readonly Plant[] = [
  {
    name: 'a new field',
    change: (part) => {
      part(...row('/api_keys')).allowedIps = { type: 'array', items: { type: 'string' } };
    },
    drift: {
      operation: 'get /api_keys',
      where: 'answer',
      field: 'data[].allowedIps',
      change: 'new field',
      isLoss: false,
    },
  },
  {
    name: 'a missing field',
    change: (part) => {
      delete part(...row('/api_keys')).expiresAt;
    },
    drift: {
      operation: 'get /api_keys',
      where: 'answer',
      field: 'data[].expiresAt',
      change: 'missing field',
      isLoss: true,
    },
  },
  {
    name: 'a changed type',
    change: (part) => {
      const { usage } = part(...row('/api_keys'));
      if (isJson(usage) && isJson(usage.properties)) usage.properties.trailingSevenDays = { type: 'number' };
    },
    drift: {
      operation: 'get /api_keys',
      where: 'answer',
      field: 'data[].usage.trailingSevenDays',
      change: 'changed type',
      isLoss: true,
    },
  },
  {
    name: 'a new enum value',
    change: (part) => {
      part(...row('/api_keys'), 'limitPeriod').enum = ['EPOCH', 'MONTH', 'LIFETIME', 'WEEK'];
    },
    drift: {
      operation: 'get /api_keys',
      where: 'answer',
      field: 'data[].limitPeriod',
      change: 'new enum value WEEK',
      isLoss: false,
    },
  },
  {
    name: 'a new path',
    change: (part) => {
      part('paths')['/api_keys/{id}/rotate'] = { post: { responses: {} } };
    },
    drift: {
      operation: 'post /api_keys/{id}/rotate',
      where: 'path',
      field: '/api_keys/{id}/rotate',
      change: 'new path',
      isLoss: false,
    },
  },
  {
    name: 'a missing path',
    change: (part) => {
      delete part('paths')['/billing/balance'];
    },
    drift: {
      operation: 'get /billing/balance',
      where: 'path',
      field: '/billing/balance',
      change: 'missing path',
      isLoss: true,
    },
  },
  {
    name: 'a field that is sent and no longer taken',
    change: (part) => {
      delete part(...mintFields).modelPrivacy;
    },
    drift: {
      operation: 'post /api_keys/generate_web3_key',
      where: 'body',
      field: 'modelPrivacy',
      change: 'missing field',
      isLoss: true,
    },
  },
  {
    name: 'a word that is sent and no longer taken',
    change: (part) => {
      part(...mintFields, 'limitPeriod').enum = ['EPOCH', 'MONTH'];
    },
    drift: {
      operation: 'post /api_keys/generate_web3_key',
      where: 'body',
      field: 'limitPeriod',
      change: 'missing enum value LIFETIME',
      isLoss: true,
    },
  },
  {
    name: 'a field that a mint must now bear',
    change: (part) => {
      const schema = part(...mintFields.slice(0, -1));
      part(...mintFields).captcha = { type: 'string' };
      schema.required = [...(Array.isArray(schema.required) ? schema.required : []), 'captcha'];
    },
    drift: {
      operation: 'post /api_keys/generate_web3_key',
      where: 'body',
      field: 'captcha',
      change: 'now required',
      isLoss: true,
    },
  },
  {
    name: 'a tighter pattern',
    change: (part) => {
      const schema = part(...mintFields);
      schema.description = { type: 'string', maxLength: 4 };
    },
    drift: {
      operation: 'post /api_keys/generate_web3_key',
      where: 'body',
      field: 'mintKey',
      change: 'refused: body/description must NOT have more than 4 characters',
      isLoss: true,
    },
  },
  {
    name: 'a field that the sandbox does not answer yet',
    change: (part) => {
      const schema = part(...answer('/billing/balance').slice(0, -1));
      schema.required = [...(Array.isArray(schema.required) ? schema.required : []), 'object'];
    },
    drift: { operation: 'get /billing/balance', where: 'sandbox', isLoss: false },
  },
];
