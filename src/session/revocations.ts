import { createMachine, type Readable } from '../kit/createMachine.ts';
import type { NamedKey } from '../venice/apiKey.ts';
import { toVeniceError } from '../venice/errors.ts';
import type { KeyClient } from '../venice/keyClient.ts';
import { isReadable } from '../venice/reading.ts';
import { copyKey, type HeldKey } from './heldKey.ts';
import { findKey } from './identify.ts';

/** A key of a wallet session that may outlive it, named so that it can be found: no secret. */
export type Leftover = {
  id: string | undefined;
  last6: string;
  /** ms since 1970; `undefined` where it never expires, or nobody said */
  expiresAt: number | undefined;
  /** Venice said no, or no response came. */
  cause: 'refused' | 'unanswered';
};

type LeftoverEvent = { type: 'left'; leftover: Leftover } | { type: 'dropped'; last6: string };

/** Ends the keys of wallet sessions, and remembers by name those that may still work. */
export type Revocations = Readable<readonly Leftover[]> & {
  /**
   * The request leaves before this first waits, so the caller may forget its key on the next line.
   * @param known.isRefused the proof of this very key was answered with 401 already
   */
  revoke(key: HeldKey, known: { expiresAt: number | undefined; isRefused: boolean }): Promise<void>;
  /** Forgets the keys of all revocations whose outcome is still out: the page is left. */
  forgetKeys(): void;
  drop(last6: string): void;
};

type EndingClient = Pick<KeyClient, 'deleteKey' | 'listKeys' | 'getRateLimits'>;

/** Every call of an ending key outlives the page, as far as the browser lets it. */
const call = { keepalive: true } as const;

export function createRevocations(clientOf: (key: HeldKey) => EndingClient): Revocations {
  const { getState, subscribe, dispatch } = createMachine(reduceLeftovers, []);
  const out = new Set<HeldKey>();
  return {
    getState,
    subscribe,
    revoke: async (key, { expiresAt, isRefused }) => {
      const { id, last6 } = key;
      const own = copyKey(key);
      out.add(own);
      const cause = await revokeSelf(clientOf(own), own, isRefused);
      own.forget();
      out.delete(own);
      if (cause) dispatch({ type: 'left', leftover: { id, last6, expiresAt, cause } });
    },
    forgetKeys: () => {
      for (const key of out) key.forget();
    },
    drop: (last6) => dispatch({ type: 'dropped', last6 }),
  };
}

function reduceLeftovers(state: readonly Leftover[], event: LeftoverEvent): readonly Leftover[] {
  const last6 = event.type === 'left' ? event.leftover.last6 : event.last6;
  const others = state.filter((each) => each.last6 !== last6);
  if (event.type === 'left') return [...others, event.leftover];
  return others.length === state.length ? state : others;
}

/**
 * Has a key revoke itself. A 401, or no response, leaves two cases: the key is gone, by this call or
 * somebody else's, or it still works. The call that proves a key decides.
 *
 * @returns why the key may still be there; `undefined` where it is gone
 */
async function revokeSelf(
  client: EndingClient,
  key: NamedKey,
  isRefused: boolean,
): Promise<Leftover['cause'] | undefined> {
  try {
    const id = key.id ?? (await findOwnId(client, key));
    if (id === undefined) return 'unanswered';
    await client.deleteKey({ id }, call);
    return undefined;
  } catch (thrown) {
    const { code, status } = toVeniceError(thrown);
    if (code === 'NOT_FOUND') return undefined;
    const isAnswered = status !== undefined && status >= 400 && status < 500;
    if (code === 'UNAUTHORIZED' && isRefused) return undefined;
    if ((code === 'UNAUTHORIZED' || !isAnswered) && (await isGone(client))) return undefined;
    return isAnswered ? 'refused' : 'unanswered';
  }
}

async function findOwnId(client: EndingClient, key: NamedKey): Promise<string | undefined> {
  const { data } = await client.listKeys({}, call);
  return findKey(data.filter(isReadable), key)?.id;
}

async function isGone(client: EndingClient): Promise<boolean> {
  try {
    await client.getRateLimits(call);
    return false;
  } catch (thrown) {
    return toVeniceError(thrown).code === 'UNAUTHORIZED';
  }
}
