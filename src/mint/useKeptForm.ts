import { useEffect, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { OptionsFormValues } from '../options/optionsForm.ts';
import type { Journal } from './journal.ts';
import type { MintState } from './mint.ts';
import { elsewhereUid, type SignatureSource } from './signatureSource.ts';

type KeptForm = {
  state: MintState;
  form: UseFormReturn<OptionsFormValues>;
  journal: Journal;
  source: SignatureSource;
};

/**
 * Keeps the form while the page may be thrown away unseen: from the moment that the wallet opens until the mint has come to its end.
 * @returns whether what is on screen is a form brought back, which nobody has signed for since
 */
export function useKeptForm({ state, form, journal, source }: KeptForm): boolean {
  const [isRestored, setRestored] = useState(false);
  const isAway = state.phase === 'signing' || state.phase === 'posting' || state.phase === 'ambiguous';
  const signer = 'signer' in state ? state.signer : undefined;
  const elsewhere = signer?.connectorUid === elsewhereUid ? signer.address : undefined;
  // Not before the page stands: what was drawn at build has no form of anybody's.
  useEffect(() => {
    const kept = journal.readForm();
    if (!kept) return;
    form.reset(kept.values);
    if (kept.elsewhere) source.goElsewhere(kept.elsewhere);
    setRestored(true);
  }, [form, journal, source]);

  useEffect(() => {
    if (!isAway) return;
    setRestored(false);
    journal.writeForm({ values: form.getValues(), elsewhere });
    return () => journal.clearForm();
  }, [isAway, elsewhere, form, journal]);
  return isRestored;
}
