import type { OptionsFormValues } from '../settings/optionsForm.ts';
import type { Wallet } from '../wallet/wallet.ts';
import type { MinterPorts } from './attempt.ts';
import { createJournal, type Journal } from './journal.ts';
import { createMinter, type Minter } from './minter.ts';
import { createSignatureSource, type SignatureSource } from './signatureSource.ts';

/**
 * The mint of this page, beside all views: whatever becomes of them, a POST that is out and a key
 * that nobody saved are still known.
 */
export type OngoingMint = {
  minter: Minter;
  journal: Journal;
  source: SignatureSource;
  /** The form as it stood when its view went, if it did. */
  readForm(): OptionsFormValues | undefined;
  keepForm(values: OptionsFormValues): void;
};

export type OngoingMintPorts = {
  venice: MinterPorts['venice'];
  wallet: Wallet;
  locks?: MinterPorts['locks'];
};

export function createOngoingMint({ venice, wallet, locks }: OngoingMintPorts): OngoingMint {
  const journal = createJournal();
  const source = createSignatureSource(wallet);
  let kept: OptionsFormValues | undefined;
  return {
    minter: createMinter({ venice, wallet: source, journal, locks }),
    journal,
    source,
    readForm: () => kept,
    keepForm: (values) => {
      kept = values;
    },
  };
}
