import { createMachine, type Machine, type Readable } from '../kit/createMachine.ts';
import type { Session } from '../session/createSession.ts';
import { holdKey } from '../session/heldKey.ts';
import { findChanges, type KeyTerms, termsOf } from '../settings/keyTerms.ts';
import type { CreateKeyBody } from '../venice/bodies.ts';
import { isDefinite, toVeniceError } from '../venice/errors.ts';
import type { KeyClient } from '../venice/keyClient.ts';
import { revokeKeys } from '../venice/revokeKey.ts';
import { searchByTag } from '../venice/searchByTag.ts';
import {
  type Creation,
  type CreationEvent,
  findCreation,
  nameKey,
  reduceCreations,
  type Stored,
  type Trace,
} from './creation.ts';
import type { CreationJournal } from './journal.ts';

type Client = Pick<KeyClient, 'createKey' | 'listKeys' | 'deleteKey' | 'getKey'>;

/** What is asked for, and with which key. */
export type CreationRequest = {
  /** Bound to an ADMIN key. */
  client: Client;
  body: CreateKeyBody;
  /** The one at the end of the description. */
  tag: string;
  replaces?: string | undefined;
};

/**
 * Every key that this page asked for and that its user has not saved, held at the root: no view and
 * no session takes one away. With `attempt.ts` of the mint, the only place that makes keys.
 */
export type Creations = Readable<readonly Creation[]> & {
  /**
   * Sends one POST, and no second one whatever comes back. Resolves with the step that the response
   * led to.
   */
  create(request: CreationRequest): Promise<Creation['step']>;
  /** Looks for the key of a lost response, until the list is final or the session ends. */
  search(tag: string): Promise<void>;
  /** Revokes the keys that were found, since nobody has their secret. */
  revoke(tag: string): Promise<void>;
  /** Revokes the duplicates of a key just made. */
  revokeTwins(tag: string): Promise<void>;
  /** Whether the list may be read now for this creation: a session is open that may. */
  canLook(tag: string): boolean;
  /** The user saved the key, or knows of the loss: forgets both. */
  leave(tag: string): void;
  /** Follows the session: what was lost is looked for as soon as somebody may. @returns ends it */
  start(): () => void;
};

export type CreationsPorts = {
  session: Pick<Session, 'getState' | 'subscribe' | 'client'>;
  journal: CreationJournal;
  /** Keys were revoked: what was read of the list is old. */
  onRevoked(): void;
};

type On = CreationsPorts & {
  machine: Machine<readonly Creation[], CreationEvent>;
  /** Who asked for a key, as long as its session is the one that is open. */
  askers: Map<string, { client: Client; sessionId: string | undefined; body: CreateKeyBody }>;
};

const lookAgainMs = 10_000;

/** @param reduce another one only to prove that the walks see its faults */
export function createCreations(ports: CreationsPorts, reduce = reduceCreations): Creations {
  const recalled = ports.journal.read().map((trace): Creation => ({ trace, step: 'lost' }));
  const machine = createMachine(reduce, recalled);
  const on: On = { ...ports, machine, askers: new Map() };
  const followSession = () => {
    for (const { step, trace } of machine.getState()) if (step === 'lost') void search(on, trace.tag);
  };
  return {
    getState: machine.getState,
    subscribe: machine.subscribe,
    create: (request) => create(on, request),
    search: (tag) => search(on, tag),
    revoke: (tag) => revoke(on, tag),
    revokeTwins: (tag) => revokeTwins(on, tag),
    canLook: (tag) => lookerFor(on, tag) !== undefined,
    leave: (tag) => {
      const creation = find(on, tag);
      machine.dispatch({ type: 'left', tag });
      if (find(on, tag)) return;
      if (creation?.step === 'made') creation.key.forget();
      forget(on, tag);
    },
    start: () => {
      followSession();
      return ports.session.subscribe(followSession);
    },
  };
}

async function create(on: On, { client, body, tag, replaces }: CreationRequest): Promise<Creation['step']> {
  const { dispatch } = on.machine;
  const { apiKeyType } = body;
  const state = on.session.getState();
  const address = state.status === 'open' ? state.address : undefined;
  const trace: Trace = { tag, apiKeyType, sentAt: Date.now(), address, replaces };
  on.askers.set(tag, { client, sessionId: sessionId(on), body });
  on.journal.add(trace);
  dispatch({ type: 'sent', trace });
  try {
    const { apiKey, id } = await client.createKey(body);
    on.journal.remove(tag);
    dispatch({ type: 'made', tag, key: holdKey(apiKey, { id, apiKeyType }) });
    void readStored(on, tag);
    return 'made';
  } catch (thrown) {
    const error = toVeniceError(thrown);
    if (isDefinite(error)) {
      on.journal.remove(tag);
      dispatch({ type: 'refused', tag, error });
      return 'refused';
    }
    dispatch({ type: 'lost', tag });
    void search(on, tag);
    return 'lost';
  }
}

async function search(on: On, tag: string): Promise<void> {
  const { dispatch } = on.machine;
  if (find(on, tag)?.step === 'searching' || !lookerFor(on, tag)) return;
  dispatch({ type: 'searchStarted', tag });
  for (;;) {
    const creation = find(on, tag);
    const looker = lookerFor(on, tag);
    if (creation?.step !== 'searching') return;
    if (!looker) return dispatch({ type: 'searchStopped', tag });
    const sentAgoMs = Math.max(0, Date.now() - creation.trace.sentAt);
    const found = await searchByTag(looker.client, tag, sentAgoMs);
    // The session changed while it looked: its failure says nothing.
    if (found.kind === 'unknown' && lookerFor(on, tag)?.client !== looker.client) continue;
    if (found.kind !== 'early')
      return dispatch({ type: 'searched', tag, search: found, isOwn: looker.isOwn });
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
  }
}

async function revoke(on: On, tag: string): Promise<void> {
  const { dispatch } = on.machine;
  const creation = find(on, tag);
  const looker = lookerFor(on, tag);
  if (creation?.step !== 'found' || !looker) return;
  dispatch({ type: 'revokeStarted', tag });
  // To another account a key that is not its own is gone, and that says nothing.
  if (!looker.isOwn && (await searchByTag(looker.client, tag, 0)).kind !== 'found')
    return dispatch({ type: 'revokeMissed', tag });
  const outcome = await revokeKeys(looker.client, creation.keys);
  dispatch({ type: 'revoked', tag, outcome });
  on.onRevoked();
  if (!find(on, tag)) forget(on, tag);
}

async function revokeTwins(on: On, tag: string): Promise<void> {
  const creation = find(on, tag);
  const looker = lookerFor(on, tag);
  if (creation?.step !== 'made' || typeof creation.stored === 'string' || !looker?.isOwn) return;
  await revokeKeys(looker.client, creation.stored.twins);
  on.onRevoked();
  await readStored(on, tag);
}

/**
 * Reads a key just made back, since the response that brought it errs on limits, and looks for
 * duplicates: a browser may send a POST twice by itself.
 */
async function readStored(on: On, tag: string): Promise<void> {
  const looker = lookerFor(on, tag);
  const body = on.askers.get(tag)?.body;
  const creation = find(on, tag);
  if (creation?.step !== 'made' || !body) return;
  const { id, last6 } = creation.key;
  const tell = (stored: Stored) => on.machine.dispatch({ type: 'storedRead', tag, stored });
  if (!looker) return tell('unread');
  const search = await searchByTag(looker.client, tag, 0);
  const keys = search.kind === 'found' ? search.keys : [];
  const isMade = (key: (typeof keys)[number]) =>
    id === undefined ? key.last6Chars === last6 : key.id === id;
  const own = keys.find(isMade);
  if (!own) return tell('unread');
  const twins = keys.filter((key) => !isMade(key)).map(nameKey);
  tell({ twins, differs: findChanges(termsOfBody(body), termsOf(own)) });
}

function termsOfBody(body: CreateKeyBody): KeyTerms {
  const { description, consumptionLimit = {}, limitPeriod = 'EPOCH', modelPrivacy = 'ALL', expiresAt } = body;
  const { usd = null, diem = null } = consumptionLimit;
  return { description, usd, diem, limitPeriod, modelPrivacy, expiresAt: expiresAt || null };
}

function find({ machine }: On, tag: string): Creation | undefined {
  return findCreation(machine.getState(), tag);
}

function forget({ askers, journal }: On, tag: string): void {
  askers.delete(tag);
  journal.remove(tag);
}

function sessionId({ session }: On): string | undefined {
  const state = session.getState();
  return state.status === 'open' ? state.id : undefined;
}

/**
 * Who may read the list now: whoever asked for the key, or a later session. An absent key says
 * nothing in an account that may be another one.
 */
function lookerFor(on: On, tag: string): { client: Client; isOwn: boolean } | undefined {
  const asker = on.askers.get(tag);
  if (asker && asker.sessionId === sessionId(on)) return { client: asker.client, isOwn: true };
  const state = on.session.getState();
  if (state.status !== 'open' || state.isAdmin !== 'yes') return undefined;
  const address = find(on, tag)?.trace.address;
  return { client: on.session.client(), isOwn: address !== undefined && address === state.address };
}
