import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderView } from '../../test/renderView.tsx';
import { inProcessFetch } from '../../test/sandbox/api/inProcess.ts';
import { createTestbed, type Testbed } from '../../test/sandbox/api/testbed.ts';
import { createVenice } from '../venice/client.ts';
import type { KeyClient } from '../venice/keyClient.ts';
import { EditKeyDialog } from './EditKeyDialog.tsx';

let bed: Testbed;
let client: KeyClient;
let id: string;
const onClose = vi.fn();
const onSaved = vi.fn();

beforeEach(async () => {
  vi.clearAllMocks();
  bed = await createTestbed({ contract: undefined });
  const wallet = bed.wallet();
  const { apiKey } = await bed.mintKey(wallet, { apiKeyType: 'ADMIN' });
  const venice = createVenice({
    baseUrl: 'http://127.0.0.1/api/v1',
    fetch: inProcessFetch(bed.sandbox),
  });
  client = venice.withKey(() => apiKey);
  ({ id } = await bed.mintKey(wallet, {
    description: 'agent',
    consumptionLimit: { usd: 5, diem: null },
    expiresAt: '2099-01-01T00:00:00Z',
  }));
});

async function open() {
  renderView(<EditKeyDialog client={client} keyId={id} onClose={onClose} onSaved={onSaved} />);
  await screen.findByRole('button', { name: 'Save' });
  return userEvent.setup();
}

const limit = (name: string) => within(screen.getByRole('group', { name }));
const stored = () => bed.sandbox.keys().find((key) => key.id === id);

describe('EditKeyDialog', () => {
  it('behavior: stands as stored, shows the difference first, then asked for beside stored', async () => {
    const user = await open();
    expect(screen.getByRole('dialog', { name: 'Edit limits' })).toBeVisible();
    expect(limit('USD limit').getByRole('radio', { name: 'Cap' })).toBeChecked();
    expect(limit('DIEM limit').getByRole('radio', { name: 'No cap' })).toBeChecked();
    const amount = limit('USD limit').getByRole('textbox', { name: 'USD amount' });
    await user.clear(amount);
    await user.type(amount, '7.5');
    const difference = within(screen.getByRole('region', { name: 'What will change' }));
    expect(difference.getByRole('row', { name: 'USD limit $5 a day $7.50 a day' })).toBeVisible();
    expect(stored()?.consumptionLimit.usd).toBe(5);

    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved: Venice stores what you asked for')).toBeVisible();
    expect(screen.getByRole('row', { name: 'USD limit $7.50 a day $7.50 a day same' })).toBeVisible();
    expect(stored()?.consumptionLimit).toEqual({ usd: 7.5, diem: null });
    expect(onSaved).toHaveBeenCalledTimes(1);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('behavior: removing a cap and the expiry is said in words before it is saved', async () => {
    const user = await open();
    await user.click(limit('USD limit').getByRole('radio', { name: 'No cap' }));
    await user.click(
      within(screen.getByRole('radiogroup', { name: 'Expires' })).getByRole('radio', { name: 'Never' }),
    );
    expect(screen.getByText('This removes the USD cap.')).toBeVisible();
    expect(screen.getByText(/^This removes the expiry/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Saved: Venice stores what you asked for');
    expect(stored()).toMatchObject({ consumptionLimit: { usd: null, diem: null }, expiresAt: null });
  });

  it('behavior: what another tab changed meanwhile is shown and asked about, and stays', async () => {
    const user = await open();
    await client.updateKey({ id, consumptionLimit: { usd: 5, diem: 1 } });
    const amount = limit('USD limit').getByRole('textbox', { name: 'USD amount' });
    await user.clear(amount);
    await user.type(amount, '7');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const table = within(await screen.findByRole('table', { name: 'Changes by others' }));
    expect(table.getByRole('row', { name: 'USD limit $5 a day $5 a day $7 a day' })).toBeVisible();
    expect(table.getByRole('row', { name: 'DIEM limit No cap 1 DIEM a day 1 DIEM a day' })).toBeVisible();
    expect(stored()?.consumptionLimit).toEqual({ usd: 5, diem: 1 });

    await user.click(screen.getByRole('button', { name: 'Back to the form' }));
    expect(limit('USD limit').getByRole('textbox', { name: 'USD amount' })).toHaveValue('7');
    expect(limit('DIEM limit').getByRole('textbox', { name: 'DIEM amount' })).toHaveValue('1');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Saved: Venice stores what you asked for');
    expect(stored()?.consumptionLimit).toEqual({ usd: 7, diem: 1 });
  });

  it('error: an amount that is none is not sent', async () => {
    const user = await open();
    const amount = limit('USD limit').getByRole('textbox', { name: 'USD amount' });
    await user.clear(amount);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Enter an amount, or choose “No cap” or “Off”.')).toBeVisible();
    expect(bed.sandbox.requests.some(({ method }) => method === 'PATCH')).toBe(false);
  });

  it('error: a lost answer is read back, and the page says what stands', async () => {
    const user = await open();
    bed.sandbox.set({ faults: [{ method: 'PATCH', when: 'before', status: 500 }] });
    await user.click(limit('USD limit').getByRole('radio', { name: 'Off' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The response never arrived, and the change was not saved');
    expect(screen.getByRole('row', { name: 'USD limit Off $5 a day differs' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Edit again' }));
    expect(limit('USD limit').getByRole('radio', { name: 'Cap' })).toBeChecked();
  });
});
