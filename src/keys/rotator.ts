import { findCreation } from '../creation/creation.ts';
import type { Creations } from '../creation/creations.ts';
import { createMachine, type Machine, type Readable } from '../kit/createMachine.ts';
import type { Pace } from '../kit/pace.ts';
import type { ApiKey } from '../venice/apiKey.ts';
import { isDefinite, toVeniceError } from '../venice/errors.ts';
import type { KeyClient } from '../venice/keyClient.ts';
import { revokeKey } from '../venice/revokeKey.ts';
import { createTag, describeRotation } from '../venice/tags.ts';
import { veniceNow } from '../venice/veniceClock.ts';
import { type LimitChoice, limitsOf, planRotation } from './planRotation.ts';
import {
  type Ending,
  type RotationEvent,
  type RotationState,
  reduceRotation,
  type Successor,
} from './rotation.ts';
import { last6Of } from './useKeyWords.ts';

/**
 * Runs the machine of `rotation.ts`: the only place where a rotation touches the network. The new
 * key itself is made and held by `creation`.
 */
export type Rotator = Readable<RotationState> & {
  /** Reads the old key; its settings become the plan. */
  read(): Promise<void>;
  /** One POST at most, with what is left of the budget in this moment, or with the full limits. */
  create(limits: LimitChoice): Promise<void>;
  end(ending: Ending): Promise<void>;
};

export type RotatorPorts = {
  client: Pick<KeyClient, 'getKey' | 'createKey' | 'updateKey' | 'deleteKey' | 'listKeys'>;
  creations: Pick<Pace, 'note'>;
  newKeys: Pick<Creations, 'getState' | 'subscribe' | 'create' | 'leave'>;
  keyId: string;
  /** A rotation that broke off after its key was made: goes on with the end of the old one. */
  unfinished?: { old: ApiKey; fresh: Successor } | undefined;
};

type On = RotatorPorts & { machine: Machine<RotationState, RotationEvent> };

/** @param reduce another one only to prove that the walks see its faults */
export function createRotator(ports: RotatorPorts, reduce = reduceRotation): Rotator {
  const { unfinished } = ports;
  const machine = createMachine<RotationState, RotationEvent>(
    reduce,
    unfinished ? { step: 'choosing', ...unfinished } : { step: 'reading' },
  );
  const on: On = { ...ports, machine };
  let isBusy = false;
  /** A second press while the first is out is no second intent. */
  const alone = async (act: () => Promise<void>) => {
    if (isBusy) return;
    isBusy = true;
    await act().finally(() => {
      isBusy = false;
    });
  };
  return {
    getState: machine.getState,
    subscribe: machine.subscribe,
    read: () => read(on),
    create: (limits) => alone(() => create(on, limits)),
    end: (ending) => alone(() => end(on, ending)),
  };
}

async function read({ machine, client, keyId }: On): Promise<void> {
  machine.dispatch({ type: 'readAgain' });
  try {
    const old = await client.getKey({ id: keyId });
    machine.dispatch({ type: 'read', old, plan: planRotation(old, veniceNow()) });
  } catch (thrown) {
    machine.dispatch({ type: 'readFailed', error: toVeniceError(thrown) });
  }
}

async function create(
  { machine, client, creations, newKeys, keyId }: On,
  limits: LimitChoice,
): Promise<void> {
  const { dispatch, getState } = machine;
  if (getState().step !== 'review') return;
  let old: ApiKey;
  try {
    old = await client.getKey({ id: keyId });
  } catch (thrown) {
    return dispatch({ type: 'createFailed', error: toVeniceError(thrown) });
  }
  const plan = planRotation(old, veniceNow());
  if (!plan) return;
  dispatch({ type: 'createStarted', old, plan });
  creations.note();
  const tag = createTag();
  const body = { ...plan.settings, ...limitsOf(plan, limits), description: describeRotation(old, tag) };
  await newKeys.create({ client, body, tag, replaces: last6Of(old) });
  const made = findCreation(newKeys.getState(), tag);
  if (made?.step === 'refused') {
    newKeys.leave(tag);
    return dispatch({ type: 'createFailed', error: made.error });
  }
  if (made?.step !== 'made') return dispatch({ type: 'createLost' });
  const { id, last6 } = made.key;
  dispatch({ type: 'created', fresh: { id, last6 } });
  const stop = newKeys.subscribe(() => {
    if (findCreation(newKeys.getState(), tag)) return;
    stop();
    dispatch({ type: 'saved' });
  });
}

async function end({ machine, client, keyId }: On, ending: Ending): Promise<void> {
  const { dispatch, getState } = machine;
  dispatch({ type: 'endStarted', ending });
  const state = getState();
  if (state.step !== 'ending') return;
  if (ending.kind === 'at') return dispatch(await expireAt(client, keyId, ending.at));
  const revocation = await revokeKey(client, state.old.id);
  if (revocation.kind === 'revoked') return dispatch({ type: 'ended' });
  dispatch({ type: 'endFailed', error: revocation.error, isKnown: revocation.kind === 'kept' });
}

/** The expiry counts as set when it was read back, also where the response to the PATCH was lost. */
async function expireAt(
  client: Pick<KeyClient, 'getKey' | 'updateKey'>,
  id: string,
  at: string,
): Promise<RotationEvent> {
  let lost: unknown;
  try {
    await client.updateKey({ id, expiresAt: at });
  } catch (thrown) {
    lost = thrown;
    const error = toVeniceError(thrown);
    if (isDefinite(error)) return { type: 'endFailed', error, isKnown: true };
  }
  try {
    const { expiresAt } = await client.getKey({ id });
    if (Date.parse(expiresAt ?? '') === Date.parse(at)) return { type: 'ended' };
    return { type: 'endFailed', error: toVeniceError(lost), isKnown: true };
  } catch (thrown) {
    return { type: 'endFailed', error: toVeniceError(lost ?? thrown), isKnown: false };
  }
}
