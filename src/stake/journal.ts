import { type Address, type Hex, isAddress, isHex } from 'viem';
import { z } from '../venice/zod.ts';
import { storageKey } from './pending.ts';
import type { Stake, StakeState, Step } from './stake.ts';

/** What outlives a reload while a stake is under way. No secret: all of it is, or will be, public on the chain. */
export type StakeEntry = {
  stake: Stake;
  step: Step;
  isBatch: boolean;
  /** Whether the wallet was asked for this step. */
  isAsked: boolean;
  /** The hash or the bundle's id, where known. A bundle's is chosen before the wallet is asked. */
  id?: Hex | undefined;
};

export type StakeJournal = {
  write(entry: StakeEntry): void;
  read(): StakeEntry | undefined;
  clear(): void;
};

const amount = z.pipe(
  z.string().check(z.regex(/^\d{1,78}$/)),
  z.transform((text: string) => BigInt(text)),
);
const entrySchema = z.object({
  stake: z.object({
    asset: z.enum(['VVV', 'DIEM']),
    address: z.custom<Address>((value) => typeof value === 'string' && isAddress(value)),
    amount,
    before: amount,
  }),
  step: z.enum(['approve', 'stake', 'batch']),
  isBatch: z.boolean(),
  isAsked: z.boolean(),
  id: z.optional(z.custom<Hex>((value) => isHex(value) && /^0x[0-9a-f]{1,8192}$/i.test(value))),
});

/** Ends with the tab. A browser that refuses storage stakes all the same, without this safety net. */
export function createStakeJournal(storage: () => Storage = () => window.sessionStorage): StakeJournal {
  const attempt = <T>(action: (storage: Storage) => T): T | undefined => {
    try {
      return action(storage());
    } catch {
      return undefined;
    }
  };
  return {
    write: (entry) => {
      const text = JSON.stringify(entry, (_, value) =>
        typeof value === 'bigint' ? value.toString() : value,
      );
      attempt((store) => store.setItem(storageKey, text));
    },
    read: () =>
      attempt((store) => {
        const text = store.getItem(storageKey);
        return text === null ? undefined : entrySchema.safeParse(JSON.parse(text)).data;
      }),
    clear: () => {
      attempt((store) => store.removeItem(storageKey));
    },
  };
}

/** Where a stake stands after a reload: nothing is asked or sent until the user presses. */
export function resumeState({
  stake,
  step,
  isBatch,
  isAsked,
  id,
}: StakeEntry): Extract<StakeState, { phase: 'waiting' | 'paused' | 'unsure' }> {
  const sent = isAsked && id ? [{ step, id, isSettled: false }] : [];
  const job = { stake, isBatch, sent };
  if (!isAsked) return { phase: 'paused', job, step };
  if (id) return { phase: 'waiting', job, step, isSlow: false };
  return { phase: 'unsure', job, step, attempt: 0, problem: 'NO_ANSWER' };
}
