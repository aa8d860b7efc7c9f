import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/Button.tsx';
import { Verbatim } from '../ui/Verbatim.tsx';
import { veniceNow } from '../venice/veniceClock.ts';
import styles from './OptionsFields.module.css';
import { type OptionsFormValues, toSpendingTerms } from './optionsForm.ts';
import { useTermWords } from './useTermWords.ts';
import type { Funds, SpendingTerms } from './worstCase.ts';

type WorstCaseLineProps = {
  /** Undefined while an amount is half typed. */
  terms: SpendingTerms | undefined;
  funds?: Funds | undefined;
};

/** Beside a button that makes or changes a key: the most that the key will be able to spend. */
export function WorstCaseLine({ terms, funds }: WorstCaseLineProps) {
  const t = useTranslations('worstCase');
  const { writeRisk } = useTermWords();
  return (
    <p aria-live="polite" className={styles.worstCase}>
      <Verbatim>
        {terms ? writeRisk(terms, veniceNow(), funds) : t('line', { most: t('unwritten') })}
      </Verbatim>
    </p>
  );
}

/** The same for the form around it, with the way to cap the currency that was left without a cap. */
export function FormWorstCase({ funds }: Pick<WorstCaseLineProps, 'funds'>) {
  const t = useTranslations('worstCase');
  const { control, setValue } = useFormContext<OptionsFormValues>();
  const values = useWatch({ control }) as OptionsFormValues; // Every field has a default.
  const open = findOpen(values);
  return (
    <div className={styles.worst}>
      <WorstCaseLine terms={toSpendingTerms(values)} funds={funds} />
      {open && (
        <Button
          look="quiet"
          onPress={() => {
            setValue(`${open}.amount`, values[open === 'usd' ? 'diem' : 'usd'].amount);
            setValue(`${open}.kind`, 'amount');
          }}
        >
          {t('alsoCap', { currency: open.toUpperCase() })}
        </Button>
      )}
    </div>
  );
}

/** The currency without a cap, where the other one has one. */
function findOpen({ usd, diem }: OptionsFormValues): 'usd' | 'diem' | undefined {
  if (usd.kind === 'amount' && diem.kind === 'none') return 'diem';
  return diem.kind === 'amount' && usd.kind === 'none' ? 'usd' : undefined;
}
