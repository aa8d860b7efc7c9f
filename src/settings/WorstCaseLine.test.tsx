import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { FormProvider, useForm } from 'react-hook-form';
import { describe, expect, it } from 'vitest';
import { renderView } from '../../test/renderView.tsx';
import { sentence } from '../../test/sentence.ts';
import { OptionsFields } from './OptionsFields.tsx';
import { createDefaults, type OptionsFormValues } from './optionsForm.ts';
import { FormWorstCase } from './WorstCaseLine.tsx';
import type { Funds } from './worstCase.ts';

function Form({ funds }: { funds?: Funds }) {
  const form = useForm<OptionsFormValues>({ defaultValues: createDefaults(Date.now()) });
  return (
    <FormProvider {...form}>
      <OptionsFields />
      <FormWorstCase funds={funds} />
    </FormProvider>
  );
}

const limit = (name: string) => within(screen.getByRole('group', { name }));
const said = (text: string) => screen.findByText(sentence(text));

describe('FormWorstCase', () => {
  it('behavior: says that a cap in one currency leaves the other open, and caps it on request', async () => {
    renderView(<Form funds={{ usd: undefined, diemADay: 31.81 }} />);
    const user = userEvent.setup();
    expect(
      await said('Worst case: all your USD, plus all your DIEM (31.81 DIEM a day).'),
    ).toBeInTheDocument();

    await user.click(screen.getByRole('radio', { name: 'By currency' }));
    await user.click(limit('USD limit').getByRole('radio', { name: 'Cap' }));
    expect(await said('Worst case: depends on the amount that you enter.')).toBeInTheDocument();
    await user.type(limit('USD limit').getByRole('textbox', { name: 'USD amount' }), '5');
    expect(
      await said(
        'Worst case: $5 a day in USD, plus all your DIEM (31.81 DIEM a day). Until it expires: $3,349.71 at most.',
      ),
    ).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Also cap DIEM' }));
    expect(limit('DIEM limit').getByRole('textbox', { name: 'DIEM amount' })).toHaveValue('5');
    expect(
      await said('Worst case: $10 a day: $5 plus 5 DIEM. Until it expires: $910 at most.'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Also cap DIEM' })).toBeNull();
  });

  it('behavior: an account without DIEM can lose none', async () => {
    renderView(<Form funds={{ usd: 12.5, diemADay: 0 }} />);
    expect(
      await said('Worst case: all your USD ($12.50). Until it expires: $12.50 at most.'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: 'By currency' }));
    await userEvent.click(limit('USD limit').getByRole('radio', { name: 'Off' }));
    expect(await said('Worst case: this key can spend nothing.')).toBeInTheDocument();
  });
});
