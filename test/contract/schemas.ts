import { ApiKeyAnswer, ApiKeyList, DeleteAnswer } from '../../src/venice/apiKey.ts';
import { Balance, UsageAnalytics, UsageHistory } from '../../src/venice/billing.ts';
import { CreateKeyBody, MintBody, UpdateKeyBody } from '../../src/venice/bodies.ts';
import { ChallengeAnswer } from '../../src/venice/challenge.ts';
import { MintAnswer, MintEcho } from '../../src/venice/mintedKey.ts';
import { Models, ModelTraits } from '../../src/venice/models.ts';
import {
  AnalyticsQuery,
  ChallengeQuery,
  HistoryQuery,
  KeyQuery,
  KeysQuery,
  ModelsQuery,
  ModelTraitsQuery,
} from '../../src/venice/queries.ts';
import { RateLimitLog, RateLimitsAnswer } from '../../src/venice/rateLimits.ts';
import { z } from '../../src/venice/zod.ts';

/** The schemas of one operation: what its answer is read with, and what is checked before it is sent. */
export type OperationSchemas = {
  answer: z.ZodMiniType;
  /** The answer's fields, where its own schema takes in every field to choose among them later. */
  reads?: z.ZodMiniType;
  query?: z.ZodMiniType;
  body?: z.ZodMiniType;
};

const minted = z.object({ data: z.extend(MintEcho, { apiKey: z.string(), id: z.string() }) });
const challenge = '/api_keys/generate_web3_key';

/** By the document's method and path. */
export const schemas: Record<string, OperationSchemas> = {
  [`get ${challenge}`]: { answer: ChallengeAnswer, query: ChallengeQuery },
  [`post ${challenge}`]: { answer: MintAnswer, reads: minted, body: MintBody },
  'get /models': { answer: Models, query: ModelsQuery },
  'get /models/traits': { answer: ModelTraits, query: ModelTraitsQuery },
  'get /api_keys': { answer: ApiKeyList, query: KeysQuery },
  'get /api_keys/{id}': { answer: ApiKeyAnswer },
  'post /api_keys': { answer: MintAnswer, reads: minted, body: CreateKeyBody },
  'patch /api_keys': { answer: ApiKeyAnswer, body: UpdateKeyBody },
  'delete /api_keys': { answer: DeleteAnswer, query: KeyQuery },
  'get /api_keys/rate_limits': { answer: RateLimitsAnswer },
  'get /api_keys/rate_limits/log': { answer: RateLimitLog },
  'get /billing/balance': { answer: Balance },
  'get /billing/usage-analytics': { answer: UsageAnalytics, query: AnalyticsQuery },
  'get /billing/usage-history': { answer: UsageHistory, query: HistoryQuery },
};
