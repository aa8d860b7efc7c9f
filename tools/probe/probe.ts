import type { PrivateKeyAccount } from 'viem/accounts';
import { createVenice } from '../../src/venice/client.ts';
import { VeniceError } from '../../src/venice/errors.ts';
import { type CallReport, type Outside, probeCall, probedCalls } from './callProbe.ts';
import { type MintReport, probeMint } from './mintProbe.ts';

export type ProbeOptions = Outside & {
  /** Only with it a key is minted. */
  wallet?: PrivateKeyAccount;
  /** ms since 1970 */
  now?: () => number;
};

export type ProbeReport = {
  baseUrl: string;
  origin: string;
  /** ms since 1970 */
  at: number;
  /** The form that the challenge came in. */
  mintForm: 'token' | 'siwe' | `unknown: ${string}`;
  calls: CallReport[];
  mint?: MintReport;
};

/** Nobody's address, for a challenge that nobody signs. */
const nobody = '0x000000000000000000000000000000000000dEaD';

/** Asks a service what only it can tell. One call at a time, each once. */
export async function probe(options: ProbeOptions): Promise<ProbeReport> {
  const { baseUrl, origin, wallet, now = Date.now } = options;
  const at = now();
  const mintForm = await readMintForm(options);
  const calls: CallReport[] = [];
  for (const call of probedCalls) calls.push(await probeCall(options, call));
  const report = { baseUrl, origin, at, mintForm, calls };
  return wallet ? { ...report, mint: await probeMint(options, wallet, now) } : report;
}

async function readMintForm({ baseUrl, fetch }: Outside): Promise<ProbeReport['mintForm']> {
  try {
    return (await createVenice({ baseUrl, fetch }).getChallenge({ address: nobody })).protocol;
  } catch (error) {
    return `unknown: ${error instanceof VeniceError ? error.code : 'no answer'}`;
  }
}
