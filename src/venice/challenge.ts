import { Filled } from './reading.ts';
import { z } from './zod.ts';

/** What the wallet is asked to sign: an opaque JWT today, an EIP-4361 message as announced. */
export type Challenge =
  | { protocol: 'token'; token: string }
  | { protocol: 'siwe'; message: string; nonce: string; expiresAt: string };

/**
 * The protocol is chosen by the shape of the answer. Should both shapes come at once, the message
 * wins: a wallet can show it in words. What may be signed is judged elsewhere; here is only what
 * was sent.
 */
export const ChallengeAnswer: z.ZodMiniType<Challenge> = z.pipe(
  z.object({
    data: z.union([
      z.pipe(
        z.object({ message: Filled, nonce: Filled, expiresAt: Filled }),
        z.transform((data): Challenge => ({ protocol: 'siwe', ...data })),
      ),
      z.pipe(
        z.object({ token: Filled }),
        z.transform((data): Challenge => ({ protocol: 'token', ...data })),
      ),
    ]),
  }),
  z.transform(({ data }) => data),
);
