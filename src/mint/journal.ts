import { type Address, isAddress } from 'viem';
import { type OptionsFormValues, optionsFormSchema } from '../options/optionsForm.ts';
import { z } from '../venice/zod.ts';
import type { MintTrace } from './mint.ts';

/**
 * What outlives a page that is thrown away in the middle: while a POST is out, the trace; while a wallet is open, on a phone in place of this
 * page, what was asked for. Neither holds a secret: challenge and signature are not kept. It ends with the tab. A browser that
 * refuses storage mints all the same, without this safety net.
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

const entry = 'zecca.mint';
const formEntry = 'zecca.mint.form';

const addressSchema = z.custom<Address>((value) => typeof value === 'string' && isAddress(value));

const traceSchema = z.object({
  nonce: z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{6}$/)),
  address: addressSchema,
  apiKeyType: z.enum(['INFERENCE', 'ADMIN']),
  startedAt: z.int().check(z.positive()),
});

/** A form that would not be sent as it is, such as one whose expiry has passed since, is not brought back. */
const formSchema = z.object({ values: optionsFormSchema, elsewhere: z.optional(addressSchema) });

/** @param storage the tab's sessionStorage, or what stands for it in a test */
export function createJournal(storage: () => Storage = () => window.sessionStorage): Journal {
  const attempt = <T>(action: (storage: Storage) => T): T | undefined => {
    try {
      return action(storage());
    } catch {
      return undefined;
    }
  };
  const read = <T>(name: string, parse: (value: unknown) => T) =>
    attempt((store) => {
      const text = store.getItem(name);
      return text === null ? undefined : parse(JSON.parse(text));
    });
  return {
    write: ({ nonce, address, apiKeyType, startedAt }) => {
      attempt((store) => store.setItem(entry, JSON.stringify({ nonce, address, apiKeyType, startedAt })));
    },
    read: () => read(entry, (value) => traceSchema.safeParse(value).data),
    clear: () => {
      attempt((store) => store.removeItem(entry));
    },
    writeForm: (kept) => {
      attempt((store) => store.setItem(formEntry, JSON.stringify(kept)));
    },
    readForm: () => {
      const kept = read(formEntry, (value) => formSchema.safeParse(value).data);
      return kept && { values: kept.values, elsewhere: kept.elsewhere };
    },
    clearForm: () => {
      attempt((store) => store.removeItem(formEntry));
    },
  };
}
