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
  /** The keys that this page works with or manages: the user is using them. */
  ownIds: readonly string[];
  /** Whether a key is the one that the calls of this page are made with. */
  isWorking(id: string): boolean;
  /** Something changed: read the list again. */
  reload(): void;
  /** That key is gone, and with it the session. */
  onWorkingRevoked(): void;
};
