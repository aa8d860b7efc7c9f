import type { BulkKind } from '../jobs/bulkPlan.ts';
import type { Pace } from '../kit/pace.ts';
import type { Funds } from '../settings/worstCase.ts';
import type { ApiKey } from '../venice/apiKey.ts';
import type { KeyClient } from '../venice/keyClient.ts';
import type { ListAllKeys } from '../venice/listAllKeys.ts';
import type { UnfinishedRotation } from '../venice/tags.ts';

/** What every view of the keys works with, as long as one session lasts. */
export type KeysScope = {
  /** Bound to an ADMIN key. */
  client: KeyClient;
  /** Of the session: every query key starts with it. */
  sessionId: string;
  list: ListAllKeys;
  /** Creations of this page, against Venice's limit a minute. */
  creations: Pace;
  /** What the account holds; undefined until it is read. */
  funds: Funds | undefined;
  /** The keys that this page works with or manages: the user is using them. */
  ownIds: readonly string[];
  /** Whether a key is the one that the calls of this page are made with. */
  isWorking(id: string): boolean;
  /** Something changed: read the list again. */
  reload(): void;
  /** That key is gone, and with it the session. */
  onWorkingRevoked(): void;
};

/** The dialogs of the page: one at a time. */
export type OpenDialog =
  | { kind: 'details'; id: string }
  | { kind: 'edit'; id: string }
  | { kind: 'revoke'; id: string }
  | { kind: 'rotate'; id: string; unfinished?: UnfinishedRotation }
  | { kind: 'create'; from?: ApiKey }
  | { kind: 'bulk'; action: BulkKind; keys: readonly ApiKey[] };
