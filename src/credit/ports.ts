import type { ChainSource } from '../chain/sources.ts';
import type { X402Client } from '../venice/x402Client.ts';
import type { Wallet } from '../wallet/wallet.ts';
import type { TopUpJournal } from './journal.ts';
import type { TopUpEvent, TopUpState } from './topUp.ts';

/** What a top-up asks and writes to. */
export type TopUpPorts = {
  x402: X402Client;
  wallet: Pick<Wallet, 'getState' | 'request' | 'codeAt'>;
  source: ChainSource;
  journal: TopUpJournal;
  locks?: LockManager | undefined;
};

/** The same, with the machine. */
export type TopUpDesk = TopUpPorts & { dispatch(event: TopUpEvent): void; getState(): TopUpState };

/** After so long the page says that the wallet, or Venice, is slow. */
export const slowMs = 20_000;
