import type { KeyClient } from '../venice/keyClient.ts';
import type { ListAllKeys } from './listAllKeys.ts';
import type { Pace } from './pace.ts';

/** What every view of the keys works with, as long as one session lasts. */
export type KeysScope = {
  /** Bound to an ADMIN key. */
  client: KeyClient;
  /** Of the session: every query key starts with it. */
  sessionId: string;
  list: ListAllKeys;
  /** Creations of this page, against Venice's limit a minute. */
  creations: Pace;
  /** The keys that this page works with or manages. */
  ownIds: readonly string[];
  /** Something changed: read the list again. */
  reload(): void;
  /** The key that the page works with is gone. */
  onOwnRevoked(): void;
};
