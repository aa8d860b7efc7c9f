import type { PrivateKeyAccount } from 'viem/accounts';
import { createVenice } from '../../src/venice/client.ts';
import { VeniceError } from '../../src/venice/errors.ts';
import { createX402Client } from '../../src/venice/x402Client.ts';
import { choosePaymentOption, TopUpRefusedError } from '../../src/venice/x402TypedData.ts';
import { type CallReport, nobody, type Outside, probeCall, probedCalls } from './callProbe.ts';
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
  /** Whether the terms of a top-up are those that the page pays by. */
  topUpTerms: 'as expected' | `other: ${string}` | `unknown: ${string}`;
  calls: CallReport[];
  mint?: MintReport;
};

/** Asks a service what only it can tell. One call at a time, each once. */
export async function probe(options: ProbeOptions): Promise<ProbeReport> {
  const { baseUrl, origin, wallet, now = Date.now } = options;
  const at = now();
  const mintForm = await readMintForm(options);
  const topUpTerms = await readTopUpTerms(options);
  const calls: CallReport[] = [];
  for (const call of probedCalls) calls.push(await probeCall(options, call));
  const report = { baseUrl, origin, at, mintForm, topUpTerms, calls };
  return wallet ? { ...report, mint: await probeMint(options, wallet, now) } : report;
}

async function readMintForm({ baseUrl, fetch }: Outside): Promise<ProbeReport['mintForm']> {
  try {
    return (await createVenice({ baseUrl, fetch }).getChallenge({ address: nobody })).protocol;
  } catch (error) {
    return sayUnknown(error);
  }
}

async function readTopUpTerms({ baseUrl, fetch }: Outside): Promise<ProbeReport['topUpTerms']> {
  try {
    choosePaymentOption(await createX402Client(createVenice({ baseUrl, fetch }).transport).getQuote());
    return 'as expected';
  } catch (error) {
    return error instanceof TopUpRefusedError ? `other: ${error.reasons.join(', ')}` : sayUnknown(error);
  }
}

function sayUnknown(error: unknown): `unknown: ${string}` {
  return `unknown: ${error instanceof VeniceError ? error.code : 'no answer'}`;
}
