import { isJson, type Json } from './openApiSchema.ts';

// What Venice's skill files say since September 2026 and its OpenAPI document does not have yet.

const earned = 'EARNED_CREDITS';
const credit = { type: 'number', nullable: true };
const chart = {
  type: 'array',
  items: { type: 'object', additionalProperties: { type: 'number' } },
  description: 'Each entry has "date" (timestamp) plus names as keys.',
};

type Addition = { operation: string; at: string } & ({ fields: Json } | { word: string });

const inAnswers: readonly Addition[] = [
  {
    operation: 'get /billing/balance',
    at: 'balances',
    fields: { bundledCredits: credit, earnedCredits: credit },
  },
  { operation: 'get /billing/balance', at: 'consumptionCurrency', word: earned },
  {
    operation: 'get /billing/usage-analytics',
    at: '',
    fields: { byModelDailyUsd: chart, byKeyDailyUsd: chart },
  },
  { operation: 'get /billing/usage-history', at: 'data[].currency', word: earned },
  { operation: 'get /models', at: 'data[].type', word: 'decision' },
  { operation: 'get /models', at: 'type', word: 'decision' },
  { operation: 'get /models/traits', at: 'type', word: 'decision' },
];

const inQueries: readonly { operation: string; parameter: string; word: string }[] = [
  { operation: 'get /billing/usage-history', parameter: 'currency', word: earned },
  { operation: 'get /models', parameter: 'type', word: 'decision' },
  { operation: 'get /models/traits', parameter: 'type', word: 'decision' },
];

/** A payment that did not settle is a 402 too, which the document knows as the quote alone. */
const settlementFailed = {
  type: 'object',
  properties: { error: { type: 'string' }, message: { type: 'string' } },
  required: ['error', 'message'],
};

/**
 * A copy of the document with what is announced; one that has it already stays as it is, as does a
 * place that is not there.
 */
export function withAnnounced(document: Json): Json {
  const amended = structuredClone(document);
  const operationOf = (operation: string) => {
    const [method = '', path = ''] = operation.split(' ');
    return inside(amended, ['paths', path, method]);
  };
  for (const addition of inAnswers) {
    const steps = ['responses', '200', 'content', 'application/json', 'schema'];
    const schema = fieldAt(inside(operationOf(addition.operation), steps), addition.at, amended);
    if (!schema) continue;
    if ('word' in addition) addWord(schema, addition.word);
    else schema.properties = { ...addition.fields, ...(isJson(schema.properties) && schema.properties) };
  }
  for (const { operation, parameter, word } of inQueries) {
    const parameters = operationOf(operation)?.parameters;
    const found = Array.isArray(parameters)
      ? parameters.filter(isJson).find(({ name }) => name === parameter)
      : undefined;
    const schema = inside(found, ['schema']);
    if (schema) addWord(schema, word);
  }
  const quote = inside(operationOf('post /x402/top-up'), ['responses', '402', 'content', 'application/json']);
  if (quote) quote.schema = { anyOf: [quote.schema, settlementFailed] };
  return amended;
}

function inside(holder: unknown, steps: readonly string[]): Json | undefined {
  const part = steps.reduce<unknown>((each, step) => (isJson(each) ? each[step] : undefined), holder);
  return isJson(part) ? part : undefined;
}

/** The schema of a field such as `data[].currency`; the whole for an empty path. */
function fieldAt(schema: Json | undefined, path: string, document: Json): Json | undefined {
  const steps = path
    .split('.')
    .flatMap((name) => name.split(/(?=\[\])/))
    .filter((name) => name !== '');
  return steps.reduce<Json | undefined>(
    (part, step) => resolve(step === '[]' ? part?.items : inside(part, ['properties', step]), document),
    schema,
  );
}

function resolve(schema: unknown, document: Json): Json | undefined {
  const reference = isJson(schema) ? schema.$ref : undefined;
  if (typeof reference !== 'string') return isJson(schema) ? schema : undefined;
  return inside(document, reference.replace('#/', '').split('/'));
}

/** Adds a word to the list that holds words, or to the first of several. */
function addWord(schema: Json, word: string): void {
  if (Array.isArray(schema.anyOf)) {
    const [first] = schema.anyOf.filter(isJson);
    if (first) addWord(first, word);
    return;
  }
  if (Array.isArray(schema.enum) && !schema.enum.includes(word)) schema.enum = [...schema.enum, word];
}
