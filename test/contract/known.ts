import { currencies } from '../../src/venice/billing.ts';
import { modelTypes } from '../../src/venice/models.ts';

// What is known of the document and differs from the project on purpose: whatever is not written
// here is news.

const challenge = '/api_keys/generate_web3_key';

/** Operations by which a wallet pays for its calls without a key: they have a test of their own. */
export const walletOperations = [
  'get /x402/balance/{walletAddress}',
  'post /x402/top-up',
  'get /x402/transactions/{walletAddress}',
];

/**
 * Operations that no key is used for. `/billing/usage` was sunset on 2026-09-16 and returns 410; the
 * others are a wallet's.
 */
export const unusedOperations = ['get /billing/usage', ...walletOperations];

/** What the client sends beyond the document: the announced protocol, and a paging that some SDKs use. */
export const sentBeyond: Record<string, string[]> = {
  [`get ${challenge}`]: ['address'],
  [`post ${challenge}`]: ['message'],
  'get /api_keys': ['page', 'limit'],
};

/**
 * Fields that the document takes and the client never sends: `vcu` is the old name of diem, and
 * deprecated.
 */
export const neverSent: Record<string, string[]> = {
  [`post ${challenge}`]: ['consumptionLimit.vcu'],
  'post /api_keys': ['consumptionLimit.vcu'],
  'patch /api_keys': ['consumptionLimit.vcu'],
};

/** What the client reads where it comes, though the document has none of it. */
export const readBeyond: Record<string, string[]> = {
  [`get ${challenge}`]: ['data.message', 'data.nonce', 'data.expiresAt'],
  'get /api_keys/rate_limits': [
    'data.balances.BUNDLED_CREDITS',
    'data.balances.EARNED_CREDITS',
    'data.balances.VCU',
  ],
  // The document says in words alone that each day has a date.
  'get /billing/usage-analytics': [
    'byModelDaily[].date',
    'byModelDailyUsd[].date',
    'byKeyDaily[].date',
    'byKeyDailyUsd[].date',
  ],
  // One schema reads a key wherever it comes; a change is answered without figures.
  'patch /api_keys': ['data.usage', 'data.currentPeriodUsage'],
};

const spec = 'data[].model_spec';
/**
 * Answered fields that the page has no use for; `**` stands for all that begins so, in families
 * that grow with each model.
 */
export const unread: Record<string, string[]> = {
  'get /models': [
    'object',
    'type',
    'data[].object',
    `${spec}.**`,
    'data[].context_length',
    'data[].discount_to_user',
  ],
  'get /models/traits': ['object', 'type'],
  'get /api_keys': ['object', 'data[].consumptionLimits.vcu', 'data[].usage.trailingSevenDays.vcu'],
  'get /api_keys/{id}': ['data.consumptionLimits.vcu', 'data.usage.trailingSevenDays.vcu'],
  'post /api_keys': ['success', 'data.consumptionLimit.vcu'],
  'patch /api_keys': ['success', 'data.consumptionLimits.vcu'],
  'get /api_keys/rate_limits/log': ['object'],
  [`get ${challenge}`]: ['success'],
  [`post ${challenge}`]: ['success', 'data.consumptionLimit.vcu'],
};

/** Whether a list names the field, or a family of it. */
export function isNamed(field: string, list: readonly string[] = []): boolean {
  return list.some((name) => (name.endsWith('**') ? field.startsWith(name.slice(0, -2)) : field === name));
}

/** The words of each answered field that the page knows; it shows any other as it comes. */
export const knownWords: Record<string, readonly string[]> = {
  apiKeyType: ['INFERENCE', 'ADMIN'],
  limitPeriod: ['EPOCH', 'MONTH', 'LIFETIME'],
  modelPrivacy: ['ALL', 'PRIVATE_TEXT', 'PRIVATE_ONLY'],
  rateLimitType: ['RPD', 'RPM', 'TPM', 'FAILED_REQUESTS', 'UNSUPPORTED_FEATURE_REQUESTS'],
  consumptionCurrency: ['VCU', ...currencies],
  currency: currencies,
  privacy: ['private', 'anonymized'],
  owned_by: ['venice.ai'],
  type: modelTypes,
};
