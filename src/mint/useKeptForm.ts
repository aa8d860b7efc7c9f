import { useEffect, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { OptionsFormValues } from '../options/optionsForm.ts';
import type { Journal } from './journal.ts';
import type { MintState } from './mint.ts';
import { elsewhereUid } from './signatureSource.ts';

type KeptForm = {
  state: MintState;
  form: UseFormReturn<OptionsFormValues>;
  journal: Journal;
  /** This page began with the form of one that was thrown away. */
  wasRestored: boolean;
};

/**
 * Keeps the form while the page may be thrown away unseen: from the moment that the wallet opens until the mint has come to its end.
 * @returns whether what is on screen is a form brought back, which nobody has signed for since
 */
export function useKeptForm({ state, form, journal, wasRestored }: KeptForm): boolean {
  const [isRestored, setRestored] = useState(wasRestored);
  const isAway = state.phase === 'signing' || state.phase === 'posting' || state.phase === 'ambiguous';
  const isElsewhere = state.phase === 'signing' && state.signer.connectorUid === elsewhereUid;
  const elsewhere = isElsewhere ? state.signer.address : undefined;
  useEffect(() => {
    if (!isAway) return;
    setRestored(false);
    journal.writeForm({ values: form.getValues(), elsewhere });
    return () => journal.clearForm();
  }, [isAway, elsewhere, form, journal]);
  return isRestored;
}
