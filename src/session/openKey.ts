import { readTime, setAlarm, startTimer, type Timer } from '../kit/clock.ts';
import type { ApiKey } from '../venice/apiKey.ts';
import { toVeniceError, type VeniceError } from '../venice/errors.ts';
import type { KeyClient } from '../venice/keyClient.ts';
import { isReadable } from '../venice/reading.ts';
import { copyKey, type HeldKey } from './heldKey.ts';
import { findKey } from './identify.ts';
import { type KeyChange, recordChanges } from './keyChanges.ts';
import type { LockReason, Origin } from './session.ts';
import { sessionLifeMs } from './sessionKeys.ts';

/** What runs for as long as one key is open: its copy in a closure, its client, the alarm of its expiry. */
export type OpenKey = {
  held: HeldKey;
  client: KeyClient;
  /** Whether this page itself deleted the key. */
  isDeleted(): boolean;
  /** ms until the session ends by its key's expiry; `undefined` where no end is known */
  remainingMs(): number | undefined;
  close(): void;
};

type OpenKeyPorts = {
  clientOf(held: HeldKey): KeyClient;
  origin: Origin;
  /** ms since 1970 by this device's clock */
  expiresAt: number | undefined;
  /** How far Venice's clock is ahead of this device's, ms; 0 where unknown. */
  skewMs: number;
  onExpiry(at: number | undefined): void;
  onAdminRefused(): void;
  onChange(change: KeyChange): void;
  onEnd(reason: LockReason): void;
};

/** @param key the caller's own, copied */
export function openKey(key: HeldKey, ports: OpenKeyPorts): OpenKey {
  const { clientOf, origin, skewMs, onExpiry, onAdminRefused, onChange, onEnd } = ports;
  const held = copyKey(key);
  let isDeleted = false;
  let timer: Timer | undefined;
  let turnOff = () => {};

  const arm = (ms: number | undefined, ring: () => void) => {
    turnOff();
    timer = ms === undefined ? undefined : startTimer(ms);
    turnOff = ms === undefined ? () => {} : setAlarm(ms, ring);
  };

  /** A date of Venice's that has passed on this device, though the key works: the clock cannot tell. */
  const learn = (at: number | undefined) => {
    if (!held.isHeld()) return;
    const known = at !== undefined && at - skewMs > Date.now() ? at - skewMs : undefined;
    // A wallet session ends when it was said to, whatever becomes of its key.
    if (origin !== 'wallet') arm(known && known - Date.now(), () => void askExpiry());
    onExpiry(known);
  };

  /** The device's clock may be ahead: whether the key has expired is Venice's to say. */
  const askExpiry = async () => {
    try {
      learn(readTime((await clientOf(held).getRateLimits()).keyExpiration));
    } catch {
      if (held.isHeld()) onEnd('expired');
    }
  };

  /** A plain 401 may be one panel's or the key's own end: the call that proves a key decides. */
  const onFailure = ({ code }: VeniceError) => {
    if (!held.isHeld()) return;
    if (code === 'ADMIN_KEY_REQUIRED') onAdminRefused();
    if (code !== 'UNAUTHORIZED') return;
    clientOf(held)
      .getRateLimits()
      .catch((error: VeniceError) => {
        if (held.isHeld() && error.code === 'UNAUTHORIZED') onEnd('revoked');
      });
  };

  const recorded = recordChanges(clientOf(held), (change) => {
    if (held.isHeld()) onChange(change);
  });
  const client = watchClient(recorded, {
    onFailure,
    onKeys: (rows) => {
      const own = findKey(rows, held);
      // Missing is unknown, and never "no expiry".
      if (own?.expiresAt !== undefined) learn(readTime(own.expiresAt));
    },
    onDeleted: (id) => {
      isDeleted ||= id === held.id;
    },
  });

  const leftMs = ports.expiresAt === undefined ? undefined : ports.expiresAt - Date.now();
  if (origin === 'wallet') arm(Math.min(leftMs ?? sessionLifeMs, sessionLifeMs), () => onEnd('expired'));
  else arm(leftMs, () => void askExpiry());

  return {
    held,
    client,
    isDeleted: () => isDeleted,
    remainingMs: () => timer && Math.max(0, timer.remainingMs()),
    close: () => {
      held.forget();
      turnOff();
    },
  };
}

type Watcher = {
  /** Each failed call, before its caller hears of it. */
  onFailure(error: VeniceError): void;
  /** Keys as Venice stores them now. */
  onKeys(rows: readonly ApiKey[]): void;
  /** A key was deleted. */
  onDeleted(id: string): void;
};

/** The same client, and the watcher hears first of what its calls tell about keys. */
function watchClient(client: KeyClient, { onFailure, onKeys, onDeleted }: Watcher): KeyClient {
  const watch =
    <Args extends unknown[], Answer>(
      call: (...args: Args) => Promise<Answer>,
      onAnswer: (answer: Answer, ...args: Args) => void = () => {},
    ) =>
    async (...args: Args): Promise<Answer> => {
      try {
        const answer = await call(...args);
        onAnswer(answer, ...args);
        return answer;
      } catch (error) {
        onFailure(toVeniceError(error));
        throw error;
      }
    };
  return {
    listKeys: watch(client.listKeys, ({ data }) => onKeys(data.filter(isReadable))),
    getKey: watch(client.getKey, (key) => onKeys([key])),
    createKey: watch(client.createKey),
    updateKey: watch(client.updateKey, (key) => onKeys([key])),
    deleteKey: watch(client.deleteKey, (_, { id }) => onDeleted(id)),
    getRateLimits: watch(client.getRateLimits),
    getRateLimitLog: watch(client.getRateLimitLog),
    getBalance: watch(client.getBalance),
    getUsageAnalytics: watch(client.getUsageAnalytics),
    getUsageHistory: watch(client.getUsageHistory),
  };
}
