import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Address } from 'viem';
import { z } from 'zod';
import { requireKey } from './auth.ts';
import { catalogue, type Model } from './catalogue.ts';
import type { StoredKey } from './keyring.ts';
import { type Currency, roundMoney } from './ledger.ts';
import { capsLeft } from './limitPeriod.ts';
import type { Parts } from './parts.ts';
import { type Funds, spendable } from './purse.ts';
import { Refusal } from './refusal.ts';
import { hasSignIn } from './signInWithX.ts';
import { readStrictBody } from './strictBody.ts';
import { openWallet, type Wallet } from './walletPayer.ts';

/** Open, as OpenAI's is: fields that the sandbox does not act on pass. */
const chatBody = z.looseObject({
  model: z.string(),
  messages: z.array(z.looseObject({ role: z.string(), content: z.unknown() })).min(1),
  stream: z.boolean().optional(),
});

const reply = ['Bondo', ' from', ' the', ' lagoon', '.'];
/** Every call bears these beside its own words, so that a few calls are enough to meet a cap of a cent. */
const fixedPromptTokens = 1000;
const completionTokens = 500;

/** Who pays: the account of a key, or a wallet by itself. */
type Payer = { owner: Address; key?: StoredKey; wallet?: Wallet };

/**
 * A small `/chat/completions`: it says always the same, and costs, counts and refuses as the real
 * one does.
 */
export function chatRoutes(parts: Parts): Hono {
  return new Hono().post('/chat/completions', async (c) => {
    // A wallet's login wins over a key.
    const wallet = hasSignIn(c.req.raw) ? await openWallet(parts, c.req.raw) : undefined;
    try {
      return await complete(parts, c, wallet ? { owner: wallet.address, wallet } : payerOf(parts, c));
    } finally {
      wallet?.leave();
    }
  });
}

function payerOf(parts: Parts, c: Context): Payer {
  const key = requireKey(parts, c.req.raw);
  return { owner: key.owner, key };
}

async function complete(parts: Parts, c: Context, payer: Payer): Promise<Response> {
  const { owner, key, wallet } = payer;
  const { model: modelId, messages, stream } = await readStrictBody(c.req.raw, chatBody);
  const model = findModel(parts, key, modelId);
  takeRequest(parts, payer, model, c);
  const currency = key && chooseCurrency(parts, key, await parts.purse.fundsOf(owner));
  const promptTokens = fixedPromptTokens + Math.ceil(JSON.stringify(messages).length / 4);
  const requestId = `chatcmpl-${randomUUID().replaceAll('-', '')}`;
  charge(parts, payer, model, currency ?? wallet?.currency ?? 'USD', { promptTokens, requestId });
  const left = await parts.purse.fundsOf(owner);
  if (left.usd !== null) c.header('x-venice-balance-usd', String(left.usd));
  if (left.diem !== null) c.header('x-venice-balance-diem', String(left.diem));

  const answer = { id: requestId, created: Math.floor(parts.now() / 1000), model: model.id };
  if (stream) return streamReply(c, answer);
  const message = { role: 'assistant', content: reply.join('') };
  return c.json({
    ...answer,
    object: 'chat.completion',
    choices: [{ index: 0, message, finish_reason: 'stop' }],
    usage: {
      prompt_tokens: promptTokens,
      completion_tokens: completionTokens,
      total_tokens: promptTokens + completionTokens,
    },
  });
}

function streamReply(c: Context, answer: { id: string; created: number; model: string }) {
  return streamSSE(c, async (stream) => {
    const send = (delta: object, finish_reason: string | null) =>
      stream.writeSSE({
        data: JSON.stringify({
          ...answer,
          object: 'chat.completion.chunk',
          choices: [{ index: 0, delta, finish_reason }],
        }),
      });
    for (const content of reply) await send({ content }, null);
    await send({}, 'stop');
    await stream.writeSSE({ data: '[DONE]' });
  });
}

/**
 * Of a key restricted to private models all text models must be private, under either restriction
 * (OpenAPI, `modelPrivacy`).
 */
function findModel({ breachLog, knobs }: Parts, key: StoredKey | undefined, modelId: string): Model {
  const model = catalogue.find(({ id, type }) => id === modelId && type === 'text');
  if (!model) {
    if (key) breachLog.add(key, 'model:unknown', 'FAILED_REQUESTS');
    throw new Refusal(404, 'Specified model not found');
  }
  if (key && key.modelPrivacy !== 'ALL' && model.privacy !== 'private')
    throw new Refusal(
      403,
      `This API key is set to 'Private models only', but \`${model.id}\` is an Anonymous model. Choose a Private, TEE, or E2EE model, or change the model privacy setting of this API key.`,
      knobs().isOlder ? {} : { code: 'MODEL_PRIVACY_RESTRICTED' },
    );
  if (model.offline) throw new Refusal(503, 'The model is temporarily offline. Please try again later.');
  return model;
}

function takeRequest(
  { chatRequests, breachLog, now, knobs }: Parts,
  { owner, key }: Payer,
  model: Model,
  c: Context,
) {
  const limit = model.requestsAMinute;
  const { allowed, remaining, resetAt } = chatRequests.take(`${key?.id ?? owner} ${model.id}`, limit);
  const seconds = Math.ceil((resetAt - now()) / 1000);
  const { isOlder } = knobs();
  const headers = {
    'x-ratelimit-limit-requests': String(limit),
    'x-ratelimit-remaining-requests': String(remaining),
    'x-ratelimit-reset-requests': String(isOlder ? Math.ceil(resetAt / 1000) : resetAt),
    'x-ratelimit-limit-tokens': String(model.tokensAMinute),
    'x-ratelimit-remaining-tokens': String(model.tokensAMinute),
    'x-ratelimit-reset-tokens': String(isOlder ? seconds : resetAt),
  };
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  if (allowed) return;
  if (key) breachLog.add(key, model.id, 'RPM');
  throw new Refusal(429, 'Rate limit exceeded', {}, { ...headers, 'retry-after': String(seconds) });
}

/** The first currency that the account has and the key may still spend. */
function chooseCurrency({ ledger, now }: Parts, key: StoredKey, funds: Funds): Currency {
  const owned = spendable(funds);
  const [first] = owned;
  if (first === undefined)
    throw new Refusal(
      402,
      'Insufficient USD or Diem balance to complete request. Visit https://venice.ai/settings/api to add credits.',
    );
  const caps = capsLeft(ledger, key, now());
  const allowed = owned.find((currency) => (currency === 'DIEM' ? caps.diem : caps.usd) > 0);
  if (allowed) return allowed;
  const name = first === 'DIEM' ? 'DIEM' : 'USD';
  throw new Refusal(
    402,
    `API key ${name} spend limit exceeded. Your account may still have ${name} balance, but this API key has reached its configured ${name} spending limit.`,
  );
}

function charge(
  { ledger, purse }: Parts,
  { owner, key, wallet }: Payer,
  model: Model,
  currency: Currency | 'CREDIT',
  { promptTokens, requestId }: { promptTokens: number; requestId: string },
) {
  if (model.price.unit !== 'mtoken') throw new Error(`${model.id} is not priced by tokens`);
  const inference = { requestId, promptTokens, completionTokens, executionMs: 420 };
  const line = (kind: 'Input' | 'Output', tokens: number, pricePerUnitUsd: number) => {
    const amount = roundMoney((tokens / 1e6) * pricePerUnitUsd);
    const units = tokens / 1e6;
    if (currency === 'CREDIT') return wallet?.pay({ modelId: model.id, amount, inference });
    ledger.add({
      ...{ owner, keyId: key?.id ?? null, modelId: model.id, kind, currency },
      ...{ amount, units, pricePerUnitUsd, inference },
    });
    purse.pay(owner, currency, amount);
  };
  line('Input', promptTokens, model.price.input);
  line('Output', completionTokens, model.price.output);
}
