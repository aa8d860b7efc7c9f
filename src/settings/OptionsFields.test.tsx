import { zodResolver } from '@hookform/resolvers/zod';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { FormProvider, useForm } from 'react-hook-form';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderView } from '../../test/renderView.tsx';
import { OptionsFields } from './OptionsFields.tsx';
import type { KeyRequest } from './options.ts';
import { createDefaults, type OptionsFormValues, optionsFormSchema, toKeyRequest } from './optionsForm.ts';

const now = Date.UTC(2026, 10, 21, 12);
beforeEach(() => vi.useFakeTimers({ now, toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

function Form({ onSend }: { onSend(request: KeyRequest): void }) {
  const form = useForm<OptionsFormValues>({
    defaultValues: createDefaults(Date.now()),
    resolver: zodResolver(optionsFormSchema),
  });
  return (
    <FormProvider {...form}>
      <form onSubmit={form.handleSubmit((values) => onSend(toKeyRequest(values)))}>
        <OptionsFields />
        <button type="submit">Send</button>
      </form>
    </FormProvider>
  );
}

function draw() {
  const sent: KeyRequest[] = [];
  renderView(<Form onSend={(request) => sent.push(request)} />);
  const user = userEvent.setup();
  return { user, sent, send: () => user.click(screen.getByRole('button', { name: 'Send' })) };
}

const byCurrency = (user: ReturnType<typeof userEvent.setup>) =>
  user.click(screen.getByRole('radio', { name: 'By currency' }));
const limit = (name: string) => within(screen.getByRole('group', { name }));
const choose = (group: string, name: string) =>
  within(screen.getByRole('radiogroup', { name: group })).getByRole('radio', {
    name: new RegExp(`^${name}`),
  });

describe('OptionsFields', () => {
  it('behavior: is complete from the start: inference, no caps, 90 days', async () => {
    const { sent, send } = draw();
    await send();
    expect(sent).toEqual([
      {
        apiKeyType: 'INFERENCE',
        description: '',
        usd: { kind: 'none' },
        diem: { kind: 'none' },
        limitPeriod: 'EPOCH',
        modelPrivacy: 'ALL',
        expiry: { kind: 'at', at: '2027-02-19T12:00:00Z' },
      },
    ]);
    expect(
      screen.getByText(/Expires Feb 19, 2027, 12:00 PM your time \(Feb 19, 2027, 12:00 PM UTC\)/),
    ).toBeVisible();
  });

  it('behavior: every field reaches the request', async () => {
    const { user, sent, send } = draw();
    await user.click(choose('Key type', 'Admin'));
    await user.type(screen.getByRole('textbox', { name: 'Description' }), 'night watch');
    await byCurrency(user);
    await user.click(limit('USD limit').getByRole('radio', { name: 'Cap' }));
    await user.type(limit('USD limit').getByRole('textbox', { name: 'USD amount' }), '5.25');
    await user.click(limit('DIEM limit').getByRole('radio', { name: 'Off' }));
    await user.click(choose('Resets', 'Never'));
    await user.click(choose('Model privacy', 'Private only'));
    await user.click(choose('Expires', 'Never'));
    await send();
    expect(sent).toEqual([
      {
        apiKeyType: 'ADMIN',
        description: 'night watch',
        usd: { kind: 'amount', amount: '5.25' },
        diem: { kind: 'off' },
        limitPeriod: 'LIFETIME',
        modelPrivacy: 'PRIVATE_ONLY',
        expiry: { kind: 'never' },
      },
    ]);
    expect(screen.getByText(/works until you revoke it/)).toBeVisible();
  });

  it('behavior: a decimal comma is read, and shown back as a point', async () => {
    const { user, sent, send } = draw();
    await byCurrency(user);
    const usd = within(screen.getByRole('group', { name: 'USD limit' }));
    await user.click(usd.getByText('Cap'));
    const amount = usd.getByRole('textbox', { name: 'USD amount' });
    await user.type(amount, '0,5');
    await user.tab();
    expect(amount).toHaveValue('0.5');
    await send();
    expect(sent).toMatchObject([{ usd: { kind: 'amount', amount: '0.5' } }]);
  });

  it.each([
    ['', 'Enter an amount, or choose “No cap” or “Off”.'],
    ['0', 'A cap of 0 turns spending off.'],
    ['1,250', 'Use digits and one decimal point'],
    ['10000000000', 'The largest cap is 9999999999.'],
  ])('error: an amount of %j is not sent, and the field says why', async (text, sentence) => {
    const { user, sent, send } = draw();
    await byCurrency(user);
    await user.click(limit('DIEM limit').getByRole('radio', { name: 'Cap' }));
    const amount = limit('DIEM limit').getByRole('textbox', { name: 'DIEM amount' });
    if (text) await user.type(amount, text);
    await send();
    expect(sent).toEqual([]);
    expect(amount).toHaveFocus();
    expect(amount).toBeInvalid();
    expect(amount).toHaveAccessibleDescription(expect.stringContaining(sentence));
  });

  it('behavior: an amount survives a change of mind', async () => {
    const { user } = draw();
    await byCurrency(user);
    const usd = () => limit('USD limit');
    await user.click(usd().getByRole('radio', { name: 'Cap' }));
    await user.type(usd().getByRole('textbox', { name: 'USD amount' }), '5');
    await user.click(usd().getByRole('radio', { name: 'No cap' }));
    await user.click(usd().getByRole('radio', { name: 'Cap' }));
    expect(usd().getByRole('textbox', { name: 'USD amount' })).toHaveValue('5');
  });

  it('error: a preset that has passed while the form stood open is told', async () => {
    const { user, sent, send } = draw();
    await user.click(choose('Expires', '1 day'));
    vi.setSystemTime(now + 2 * 24 * 60 * 60_000);
    await send();
    expect(sent).toEqual([]);
    expect(screen.getByText('This time has passed. Choose a later one.')).toBeVisible();
  });

  it('behavior: a date begins where the preset ended', async () => {
    const { user, sent, send } = draw();
    await user.click(choose('Expires', 'On a date'));
    expect(await screen.findByRole('group', { name: 'Date and time' })).toBeVisible();
    await send();
    expect(sent[0]?.expiry).toEqual({ kind: 'at', at: '2027-02-19T12:00:00Z' });
  });
});
