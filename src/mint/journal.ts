import type { Address } from 'viem';
import { storedAddress, storedTrace } from '../creation/journal.ts';
import { createStore, parseJson } from '../kit/storage.ts';
import { type OptionsFormValues, optionsFormSchema } from '../settings/optionsForm.ts';
import { z } from '../venice/zod.ts';
import type { MintTrace } from './mint.ts';

/**
 * What outlives a page that is thrown away in the middle: while a POST is out, the trace; while a
 * wallet is open, on a phone in place of this page, what was asked for. Neither holds a secret:
 * challenge and signature are not kept. It ends with the tab. A browser that refuses storage mints
 * all the same, without this safety net.
 */
export type Journal = {
  write(trace: MintTrace): void;
  read(): MintTrace | undefined;
  clear(): void;
  writeForm(kept: KeptForm): void;
  readForm(): KeptForm | undefined;
  clearForm(): void;
};

/** The form as it stood when signing began, and whose signature is made elsewhere, if one is. */
export type KeptForm = { values: OptionsFormValues; elsewhere: Address | undefined };

/** For a mint whose lost answer needs no search. */
export const noJournal: Journal = {
  write: () => {},
  read: () => undefined,
  clear: () => {},
  writeForm: () => {},
  readForm: () => undefined,
  clearForm: () => {},
};

const traceSchema = z.object({ ...storedTrace, address: storedAddress });

/** A form that would not be sent as it is, such as one whose expiry has passed since, is not brought back. */
const formSchema = z.object({ values: optionsFormSchema, elsewhere: z.optional(storedAddress) });

/**
 * @param storage the tab's sessionStorage, or what stands for it in a test
 * @param name of what is kept: each mint of the page that outlives its view has its own
 */
export function createJournal(storage?: () => Storage, name = 'zecca.mint'): Journal {
  const traces = createStore(name, 'tab', storage);
  const forms = createStore(`${name}.form`, 'tab', storage);
  return {
    write: ({ tag, address, apiKeyType, sentAt }) => {
      traces.write(JSON.stringify({ tag, address, apiKeyType, sentAt }));
    },
    read: () => traceSchema.safeParse(parseJson(traces.read())).data,
    clear: () => traces.write(undefined),
    writeForm: (kept) => forms.write(JSON.stringify(kept)),
    readForm: () => {
      const kept = formSchema.safeParse(parseJson(forms.read())).data;
      return kept && { values: kept.values, elsewhere: kept.elsewhere };
    },
    clearForm: () => forms.write(undefined),
  };
}
