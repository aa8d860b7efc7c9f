import { type Address, isAddress } from 'viem';
import { createStore, parseJson } from '../kit/storage.ts';
import { Tag } from '../venice/tags.ts';
import { z } from '../venice/zod.ts';
import type { Trace } from './creation.ts';

/**
 * The creations whose response is not known, kept by the tab: after a reload the page still tells
 * of them by their tag. It holds no secret and ends with the tab. A browser that refuses storage
 * creates all the same, without this safety net.
 */
export type CreationJournal = {
  read(): readonly Trace[];
  add(trace: Trace): void;
  remove(tag: string): void;
};

export const storedAddress = z.custom<Address>((value) => typeof value === 'string' && isAddress(value));

/** What every trace has, whoever keeps it. */
export const storedTrace = {
  tag: Tag,
  apiKeyType: z.enum(['INFERENCE', 'ADMIN']),
  sentAt: z.int().check(z.positive()),
};

const tracesSchema = z.array(
  z.object({
    ...storedTrace,
    address: z.optional(storedAddress),
    replaces: z.optional(z.string().check(z.maxLength(16))),
  }),
);

/** @param storage the tab's sessionStorage, or what stands for it in a test */
export function createCreationJournal(storage?: () => Storage): CreationJournal {
  const store = createStore('zecca.creations', 'tab', storage);
  const read = (): readonly Trace[] => {
    const found = tracesSchema.safeParse(parseJson(store.read())).data ?? [];
    return found.map(({ address, replaces, ...trace }) => ({ ...trace, address, replaces }));
  };
  const write = (traces: readonly Trace[]) =>
    store.write(traces.length > 0 ? JSON.stringify(traces) : undefined);
  return {
    read,
    add: (trace) => write([...read(), trace]),
    remove: (tag) => write(read().filter((trace) => trace.tag !== tag)),
  };
}
