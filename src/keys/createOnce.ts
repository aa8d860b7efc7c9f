import { findChanges, type KeyField, type KeyTerms, termsOf } from '../options/keyTerms.ts';
import { type HeldKey, holdKey } from '../session/heldKey.ts';
import type { ApiKey } from '../venice/apiKey.ts';
import type { CreateKeyBody } from '../venice/bodies.ts';
import { isDefinite, toVeniceError, type VeniceError } from '../venice/errors.ts';
import type { KeyClient } from '../venice/keyClient.ts';
import { isReadable } from '../venice/reading.ts';
import type { ListAllKeys } from './listAllKeys.ts';
import { bearsNonce } from './tags.ts';

/** What became of one POST. `lost` is no answer that could be read: a key may exist whose secret nobody saw. */
export type Creation =
  | { kind: 'created'; key: HeldKey }
  | { kind: 'refused'; error: VeniceError }
  | { kind: 'lost'; error: VeniceError };

/** Sends one POST, and no second one whatever comes back. The secret goes straight into the closure of a held key. */
export async function createOnce(
  client: Pick<KeyClient, 'createKey'>,
  body: CreateKeyBody,
): Promise<Creation> {
  try {
    const { apiKey, id } = await client.createKey(body);
    return { kind: 'created', key: holdKey(apiKey, { id, apiKeyType: body.apiKeyType }) };
  } catch (thrown) {
    const error = toVeniceError(thrown);
    return isDefinite(error) ? { kind: 'refused', error } : { kind: 'lost', error };
  }
}

const pollEveryMs = 10_000;
const mostPolls = 3;

/**
 * Looks in the list for keys that bear a nonce. A key just made may not be listed at once: nothing counts as absent before three looks in
 * twenty seconds (security section 4.3).
 *
 * @param isOver stops the looking, say because the window was closed
 * @throws VeniceError where the last look failed
 */
export async function lookForNonce(
  list: ListAllKeys,
  nonce: string,
  isOver: () => boolean,
): Promise<ApiKey[]> {
  for (let poll = 1; ; poll++) {
    const found = (await list()).filter(isReadable).filter((key) => bearsNonce(key, nonce));
    if (found.length > 0 || poll === mostPolls || isOver()) return found;
    await new Promise((resolve) => setTimeout(resolve, pollEveryMs));
  }
}

/** What the list says of a key just made. */
export type CreationReview = {
  /** Others with its nonce: the browser or a gateway sent the POST twice (security finding 1), and nobody has their secret. */
  twins: readonly ApiKey[];
  /** Where what is stored is not what was asked; undefined where the key is not listed yet. */
  differs: readonly KeyField[] | undefined;
};

/** Reads a key just made back, since the answer that brought it errs on limits (facts 3.3), and looks for twins of it. */
export async function reviewCreation(
  list: ListAllKeys,
  nonce: string,
  made: Pick<HeldKey, 'id' | 'last6'>,
  body: CreateKeyBody,
): Promise<CreationReview> {
  const found = (await list()).filter(isReadable).filter((each) => bearsNonce(each, nonce));
  const isMade = ({ id, last6Chars }: ApiKey) =>
    made.id === undefined ? last6Chars === made.last6 : id === made.id;
  const stored = found.find(isMade);
  return {
    twins: found.filter((key) => !isMade(key)),
    differs: stored && findChanges(termsOfBody(body), termsOf(stored)),
  };
}

function termsOfBody(body: CreateKeyBody): KeyTerms {
  const { description, consumptionLimit = {}, limitPeriod = 'EPOCH', modelPrivacy = 'ALL', expiresAt } = body;
  const { usd = null, diem = null } = consumptionLimit;
  return { description, usd, diem, limitPeriod, modelPrivacy, expiresAt: expiresAt || null };
}
