import { type Address, type Hex, isAddress, isHex } from 'viem';
import { createStore, parseJson } from '../kit/storage.ts';
import { z } from '../venice/zod.ts';
import type { Trace } from './order.ts';

/** `asked`: the wallet was open and nothing was sent. `sent`: Base alone tells what became of it. */
export type Entry = { step: 'asked' | 'sent'; trace: Trace };

/**
 * What outlives a page that is thrown away amid a top-up: never the signature. It ends with the
 * tab. A browser that refuses storage pays all the same, without this safety net.
 */
export type TopUpJournal = {
  write(entry: Entry): void;
  read(): Entry | undefined;
  clear(): void;
};

const amount = z.pipe(
  z.string().check(z.regex(/^\d{1,40}$/)),
  z.transform((text: string) => BigInt(text)),
);
const entrySchema = z.object({
  step: z.enum(['asked', 'sent']),
  trace: z.object({
    from: z.custom<Address>((value) => typeof value === 'string' && isAddress(value)),
    value: amount,
    nonce: z.custom<Hex>((value) => isHex(value) && value.length === 66),
    validBefore: amount,
  }),
});

/** @param storage the tab's sessionStorage, or what stands for it in a test */
export function createTopUpJournal(storage?: () => Storage): TopUpJournal {
  const store = createStore('zecca.credit', 'tab', storage);
  return {
    write: ({ step, trace: { from, value, nonce, validBefore } }) => {
      const trace = { from, value: `${value}`, nonce, validBefore: `${validBefore}` };
      store.write(JSON.stringify({ step, trace }));
    },
    read: () => entrySchema.safeParse(parseJson(store.read())).data,
    clear: () => store.write(undefined),
  };
}
