import { zodResolver } from '@hookform/resolvers/zod';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { describe, expect, it } from 'vitest';
import { renderView } from '../../test/renderView.tsx';
import { sentence } from '../../test/sentence.ts';
import { createDefaults, type OptionsFormValues, optionsFormSchema } from './optionsForm.ts';
import { SpendField } from './SpendField.tsx';
import { FormWorstCase } from './WorstCaseLine.tsx';
import type { Funds } from './worstCase.ts';

const staker: Funds = { usd: undefined, diemADay: 31.819 };

type FormProps = { atFirst: Funds | undefined; onRead(values: OptionsFormValues): void };

function Form({ atFirst, onRead }: FormProps) {
  const [funds, setFunds] = useState(atFirst);
  const form = useForm<OptionsFormValues>({
    defaultValues: createDefaults(Date.now()),
    resolver: zodResolver(optionsFormSchema),
  });
  return (
    <FormProvider {...form}>
      <SpendField funds={funds} />
      <FormWorstCase funds={funds} />
      <button type="button" onClick={() => onRead(form.getValues())}>
        Read
      </button>
      <button type="button" onClick={form.handleSubmit(() => {})}>
        Send
      </button>
      <button type="button" onClick={() => setFunds(staker)}>
        Connect
      </button>
      <button
        type="button"
        onClick={() => form.reset({ ...createDefaults(0), usd: { kind: 'amount', amount: '7' } })}
      >
        Template
      </button>
    </FormProvider>
  );
}

function draw(funds?: Funds) {
  const read: OptionsFormValues[] = [];
  renderView(<Form atFirst={funds} onRead={(values) => read.push(values)} />);
  const user = userEvent.setup();
  return {
    user,
    connect: () => user.click(screen.getByRole('button', { name: 'Connect' })),
    async values() {
      await user.click(screen.getByRole('button', { name: 'Read' }));
      const { usd, diem, limitPeriod } = read.at(-1) ?? {};
      return { usd, diem, limitPeriod };
    },
  };
}

const choice = (name: string) => screen.getByRole('radio', { name });
const total = () => screen.getByRole('textbox', { name: 'Total' });
const amount = (text: string) => ({ kind: 'amount', amount: text });
const off = { kind: 'off', amount: '' };

describe('SpendField', () => {
  it('behavior: one amount is the worst case, in both currencies together', async () => {
    const { user, values } = draw({ usd: undefined, diemADay: 2 });
    expect(choice('No limit')).toBeChecked();
    await user.click(choice('A limit'));
    await user.type(total(), '5');
    expect(screen.getByText(sentence(/^Worst case: \$5 a day: \$3 plus 2 DIEM\./))).toBeVisible();
    await user.click(choice('Monthly'));
    expect(await values()).toEqual({ usd: off, diem: amount('5'), limitPeriod: 'MONTH' });
    await user.click(choice('No limit'));
    expect(await values()).toMatchObject({ usd: { kind: 'none' }, diem: { kind: 'none' } });
    await user.click(choice('A limit'));
    expect(total()).toHaveValue('5');
  });

  it('behavior: is divided anew once the stake is known', async () => {
    const { user, connect, values } = draw();
    await user.click(choice('A limit'));
    await user.type(total(), '5');
    expect(await values()).toMatchObject({ usd: amount('2.5'), diem: amount('2.5') });
    await connect();
    expect(await values()).toMatchObject({ usd: off, diem: amount('5') });
    expect(total()).toHaveValue('5');
  });

  it('behavior: suggests what the stake buys in a day', async () => {
    const { user, values } = draw(staker);
    await user.click(choice('A limit'));
    await user.click(screen.getByRole('button', { name: /^Use \$31.81 a day/ }));
    expect(total()).toHaveValue('31.81');
    expect(await values()).toEqual({ usd: off, diem: amount('31.81'), limitPeriod: 'EPOCH' });
    expect(screen.queryByRole('button', { name: /^Use/ })).toBeNull();
  });

  it('behavior: limits that came from elsewhere are shown by currency, as they are', async () => {
    const { user } = draw(staker);
    await user.click(choice('A limit'));
    await user.type(total(), '5');
    await user.click(screen.getByRole('button', { name: 'Template' }));
    expect(choice('By currency')).toBeChecked();
    expect(screen.getByRole('textbox', { name: 'USD amount' })).toHaveValue('7');
  });

  it('behavior: the two limits stay in sight when the last is set to no cap', async () => {
    const { user } = draw(staker);
    await user.click(screen.getByRole('button', { name: 'Template' }));
    for (const group of ['USD limit', 'DIEM limit'])
      await user.click(within(screen.getByRole('radiogroup', { name: group })).getByText('No cap'));
    expect(choice('By currency')).toBeChecked();
    expect(screen.getByRole('radiogroup', { name: 'DIEM limit' })).toBeVisible();
  });

  it.each([
    ['', 'Enter an amount, or choose “No limit”.'],
    ['0', 'A limit of 0 turns spending off. To do that, choose “By currency”.'],
    ['five', 'Use digits and one decimal point, such as 1250 or 0.25.'],
  ])('error: a total of "%s" is told in the words of the choice', async (typed, said) => {
    const { user } = draw(staker);
    await user.click(choice('A limit'));
    if (typed) await user.type(total(), typed);
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(screen.getByText(said)).toBeVisible();
  });

  it('behavior: a total is taken over into the currencies, to be changed there', async () => {
    const { user } = draw({ usd: undefined, diemADay: 2 });
    await user.click(choice('A limit'));
    await user.type(total(), '5');
    await user.click(choice('By currency'));
    expect(screen.getByRole('textbox', { name: 'USD amount' })).toHaveValue('3');
    expect(screen.getByRole('textbox', { name: 'DIEM amount' })).toHaveValue('2');
  });
});
