import { type Address, isAddress } from 'viem';
import { z } from '../venice/zod.ts';
import type { MintTrace } from './mint.ts';

/**
 * What outlives a reload while a POST is out: the trace, which holds no secret. The one use of sessionStorage in this page; it ends
 * with the tab. A browser that refuses storage mints all the same, without this safety net.
 */
export type Journal = {
  write(trace: MintTrace): void;
  read(): MintTrace | undefined;
  clear(): void;
};

/** For a mint whose lost answer needs no search. */
export const noJournal: Journal = { write: () => {}, read: () => undefined, clear: () => {} };

const entry = 'zecca.mint';

const traceSchema = z.object({
  nonce: z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{6}$/)),
  address: z.custom<Address>((value) => typeof value === 'string' && isAddress(value)),
  apiKeyType: z.enum(['INFERENCE', 'ADMIN']),
  startedAt: z.int().check(z.positive()),
});

/** @param storage the tab's sessionStorage, or what stands for it in a test */
export function createJournal(storage: () => Storage = () => window.sessionStorage): Journal {
  const attempt = <T>(action: (storage: Storage) => T): T | undefined => {
    try {
      return action(storage());
    } catch {
      return undefined;
    }
  };
  return {
    write: ({ nonce, address, apiKeyType, startedAt }) => {
      attempt((store) => store.setItem(entry, JSON.stringify({ nonce, address, apiKeyType, startedAt })));
    },
    read: () =>
      attempt((store) => {
        const text = store.getItem(entry);
        return text === null ? undefined : traceSchema.safeParse(JSON.parse(text)).data;
      }),
    clear: () => {
      attempt((store) => store.removeItem(entry));
    },
  };
}
