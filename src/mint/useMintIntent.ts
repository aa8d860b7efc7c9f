import type { UseFormReturn } from 'react-hook-form';
import { type OptionsFormValues, toKeyRequest } from '../options/optionsForm.ts';
import { longMs, shortMs } from './lifetime.ts';
import type { MintState } from './mint.ts';
import type { Minter } from './minter.ts';
import { elsewhereUid } from './signatureSource.ts';
import { useAccountKind } from './useAccountKind.ts';

/** What the user can ask of the minter with the form as it stands, and who would sign. */
export type MintIntent = {
  mint(): Promise<void>;
  askAgain(): Promise<void>;
  /** The signature is made out of this page's sight. */
  isElsewhere: boolean;
};

/** Several people, or hands elsewhere, need more of a challenge's life than a wallet that stands open. */
export function useMintIntent(
  minter: Minter,
  state: MintState,
  form: UseFormReturn<OptionsFormValues>,
): MintIntent {
  const signer = 'signer' in state ? state.signer : undefined;
  const account = useAccountKind(signer?.address);
  const isElsewhere = signer?.connectorUid === elsewhereUid;
  const neededMs = isElsewhere || account.kind === 'multisig' ? longMs : shortMs;
  return {
    mint: form.handleSubmit((values) => minter.mint(toKeyRequest(values), neededMs)),
    askAgain: form.handleSubmit((values) => minter.askAgain(toKeyRequest(values))),
    isElsewhere,
  };
}
