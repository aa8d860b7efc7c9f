import type { UseFormReturn } from 'react-hook-form';
import { useAccountKind } from '../chain/useAccountKind.ts';
import { type OptionsFormValues, optionsFormSchema, toKeyRequest } from '../settings/optionsForm.ts';
import type { ReadRequest } from './attempt.ts';
import { longMs, shortMs } from './lifetime.ts';
import type { MintState } from './mint.ts';
import type { Minter } from './minter.ts';
import { elsewhereUid } from './signatureSource.ts';

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
  // Not the values of the press: a challenge may be renewed first, and the form can be changed meanwhile.
  const read: ReadRequest = () => {
    const { data } = optionsFormSchema.safeParse(form.getValues());
    if (!data) void form.trigger();
    return data && toKeyRequest(data);
  };
  return {
    mint: form.handleSubmit(() => minter.mint(read, neededMs)),
    askAgain: form.handleSubmit(() => minter.askAgain(read)),
    isElsewhere,
  };
}
