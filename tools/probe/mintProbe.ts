import type { PrivateKeyAccount } from 'viem/accounts';
import { GateError, readChallenge } from '../../src/mint/challenge.ts';
import { createVenice } from '../../src/venice/client.ts';
import { VeniceError } from '../../src/venice/errors.ts';
import type { Outside } from './callProbe.ts';

/** One step of a real mint and how it ended; words only, nothing that opens anything. */
export type Step = { name: string; result: string };
export type MintReport = {
  steps: Step[];
  /** Where the key could not be revoked: when it ends by itself. */
  leftUntil?: string;
};

const hourMs = 3_600_000;

/**
 * Mints one ADMIN key that may spend nothing and ends after an hour, reads it back, and has it
 * revoke itself. Each step is tried once; the first three are needed by the others.
 *
 * @param now ms since 1970
 */
export async function probeMint(
  { baseUrl, fetch }: Outside,
  wallet: PrivateKeyAccount,
  now: () => number,
): Promise<MintReport> {
  const steps: Step[] = [];
  const venice = createVenice({ baseUrl, fetch, now });
  const { address } = wallet;

  async function step<T>(name: string, run: () => Promise<T>, say: (value: T) => string = () => 'done') {
    try {
      const value = await run();
      steps.push({ name, result: say(value) });
      return { value };
    } catch (error) {
      steps.push({ name, result: `failed: ${explain(error)}` });
      return undefined;
    }
  }

  const got = await step('challenge', async () => {
    return readChallenge(await venice.getChallenge({ address }), address, now());
  });
  if (!got) return { steps };
  const { protocol, text } = got.value;
  const expiresAt = new Date(now() + hourMs).toISOString();
  const minted = await step('mint', async () => {
    const signature = await wallet.signMessage({ message: text });
    const consumptionLimit = { usd: 0, diem: 0 };
    const options = { apiKeyType: 'ADMIN', description: 'Zecca probe', expiresAt, consumptionLimit } as const;
    const proof = { address, signature };
    return venice.mintKey(
      protocol === 'token' ? { ...options, ...proof, token: text } : { ...options, ...proof, message: text },
    );
  });
  if (!minted) return { steps };
  const { apiKey, id } = minted.value;
  const key = venice.withKey(() => apiKey);

  await step('rate limits, with the key', () => key.getRateLimits());
  const readId = id ?? '';
  await step(
    'read back',
    () => key.getKey({ id: readId }),
    ({ consumptionLimits, expiresAt: end }) => {
      const caps = consumptionLimits
        ? `usd ${consumptionLimits.usd}, diem ${consumptionLimits.diem}`
        : 'unknown';
      const isKept = end ? Math.abs(Date.parse(end) - Date.parse(expiresAt)) < 1000 : false;
      return `caps ${caps} (asked: usd 0, diem 0); expiry ${isKept ? 'as asked' : 'other than asked'}`;
    },
  );
  await step('breach log, with an ADMIN key', () => key.getRateLimitLog());
  const revoked = await step('revokes itself', () => key.deleteKey({ id: readId }));
  if (!revoked) return { steps, leftUntil: expiresAt };
  const after = await key.getRateLimits().then(
    () => 'still works',
    (error: unknown) => `refused: ${explain(error)}`,
  );
  steps.push({ name: 'the key after that', result: after });
  return after === 'still works' ? { steps, leftUntil: expiresAt } : { steps };
}

/** A code and a status: no words from outside, which might quote what was sent. */
function explain(error: unknown): string {
  if (error instanceof GateError) return `the text is not one to sign (${error.code})`;
  if (!(error instanceof VeniceError)) return 'for a reason that is not Venice’s';
  return error.status === undefined ? error.code : `${error.code} (${error.status})`;
}
