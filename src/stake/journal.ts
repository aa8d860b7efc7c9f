import { type Address, type Hex, isAddress, isHex } from 'viem';
import { createStore, parseJson } from '../kit/storage.ts';
import { z } from '../venice/zod.ts';
import { storageKey } from './pending.ts';
import type { Action, Ask, Intent, Resumed, StakeState, Step } from './types.ts';

/**
 * What outlives a reload while a job is under way. No secret: all of it is, or will be, public on
 * the chain.
 */
export type StakeEntry = {
  intent: Intent;
  before?: bigint | undefined;
  isBatch: boolean;
  step: Step;
  asks: readonly Ask[];
};

export type StakeJournal = {
  write(entry: StakeEntry): void;
  read(): StakeEntry | undefined;
  clear(): void;
};

const actions = [
  'stakeVvv',
  'stakeDiem',
  'unstakeVvv',
  'withdrawVvv',
  'claim',
  'mintDiem',
  'unstakeDiem',
  'withdrawDiem',
] as const satisfies readonly Action[];
const steps = ['approve', 'batch', ...actions] as const satisfies readonly Step[];
const amount = z.pipe(
  z.string().check(z.regex(/^\d{1,78}$/)),
  z.transform((text: string) => BigInt(text)),
);
/** A hash, or the id of a bundle, which a wallet may make as long as it likes. */
const id = z.optional(z.custom<Hex>((value) => isHex(value) && /^0x[0-9a-f]{1,8192}$/i.test(value)));
const entrySchema = z.object({
  intent: z.object({
    action: z.enum(actions),
    address: z.custom<Address>((value) => typeof value === 'string' && isAddress(value)),
    amount,
    minOut: amount,
  }),
  before: z.optional(amount),
  isBatch: z.boolean(),
  step: z.enum(steps),
  asks: z.array(
    z.object({
      key: z.string().check(z.maxLength(80)),
      step: z.enum(steps),
      status: z.enum(['open', 'sent', 'settled', 'failed']),
      id,
      hash: id,
    }),
  ),
});

/** Reads an entry that came as text, from this tab's storage or from another tab. */
export function readEntry(text: string): StakeEntry | undefined {
  return entrySchema.safeParse(parseJson(text)).data;
}

export function writeEntry(entry: StakeEntry): string {
  return JSON.stringify(entry, (_, value) => (typeof value === 'bigint' ? value.toString() : value));
}

/** Ends with the tab. A browser that refuses storage stakes all the same, without this safety net. */
export function createStakeJournal(storage?: () => Storage): StakeJournal {
  const store = createStore(storageKey, 'tab', storage);
  return {
    write: (entry) => store.write(writeEntry(entry)),
    read: () => readEntry(store.read() ?? ''),
    clear: () => store.write(undefined),
  };
}

/** What the journal holds of a state: everything while something is under way, else nothing. */
export function entryOf(state: StakeState): StakeEntry | undefined {
  if (!('job' in state) || state.phase === 'done' || state.phase === 'failed') return undefined;
  const { intent, before, isBatch, asks } = state.job;
  return { intent, before, isBatch, step: state.step, asks };
}

/** Where a job stands after a reload: nothing is asked or sent until the user presses. */
export function resumeState(entry: StakeEntry): Resumed {
  const { step, ...job } = entry;
  const sent = job.asks.find(({ status }) => status === 'sent');
  if (sent) return { phase: 'waiting', job, step: sent.step, isSlow: false };
  const open = job.asks.findLast(({ status }) => status === 'open');
  if (!open) return { phase: 'paused', job, step };
  return { phase: 'unsure', job, step: open.step, problem: 'NO_ANSWER', isShownNothing: false };
}
