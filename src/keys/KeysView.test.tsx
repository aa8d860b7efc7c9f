import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PrivateKeyAccount } from 'viem';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderView } from '../../test/renderView.tsx';
import { inProcessFetch } from '../../test/sandbox/api/inProcess.ts';
import { createTestbed, type Testbed } from '../../test/sandbox/api/testbed.ts';
import { createSession } from '../session/createSession.ts';
import { holdKey } from '../session/heldKey.ts';
import { createVenice, type Venice } from '../venice/client.ts';
import type { KeyClient } from '../venice/keyClient.ts';
import { KeysView } from './KeysView.tsx';

let bed: Testbed;
let wallet: PrivateKeyAccount;
let venice: Venice;
let client: KeyClient;
let admin: { apiKey: string; id: string };
const onWorkingRevoked = vi.fn();

beforeEach(async () => {
  vi.clearAllMocks();
  bed = await createTestbed({ contract: undefined });
  wallet = bed.wallet();
  admin = await bed.mintKey(wallet, {
    apiKeyType: 'ADMIN',
    description: 'console',
    expiresAt: '2099-01-01T00:00:00Z',
  });
  venice = createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch: inProcessFetch(bed.sandbox) });
  client = venice.withKey(() => admin.apiKey);
});

async function open() {
  const session = createSession({ venice, clearCaches: () => {} });
  session.open(holdKey(admin.apiKey, { id: admin.id, apiKeyType: 'ADMIN' }), 'paste');
  const state = session.getState();
  renderView(
    <KeysView
      client={client}
      sessionId={state.status === 'open' ? state.id : ''}
      working={{ id: admin.id, apiKeyType: 'ADMIN', last6: admin.apiKey.slice(-6) }}
      managed={undefined}
      onWorkingRevoked={onWorkingRevoked}
    />,
    {},
    { session },
  );
  await screen.findByRole('table', { name: 'Keys' });
  return userEvent.setup();
}

/** The names in the table, from above. */
const names = () =>
  screen.getAllByRole('rowheader').map((cell) => within(cell).getByRole('button').textContent);

const openDetails = async (user: ReturnType<typeof userEvent.setup>, name: RegExp) => {
  await user.click(screen.getByRole('button', { name }));
  return within(await screen.findByRole('dialog', { name: 'Key details' }));
};

describe('KeysView', () => {
  it('behavior: lists every key, finds, sorts and counts them', async () => {
    await bed.mintKey(wallet, {
      description: 'agent',
      consumptionLimit: { usd: 5, diem: 0 },
      expiresAt: '2098-01-01T00:00:00Z',
    });
    await bed.mintKey(wallet, { description: 'zeta' });
    const user = await open();
    expect(names()).toEqual(['zeta', 'agent', 'console']);
    expect(screen.getByRole('row', { name: /agent/ })).toHaveTextContent('$0 of $5 todayDIEM: off');
    expect(screen.getByRole('row', { name: /console.*in use here/ })).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'Key' }));
    expect(names()).toEqual(['agent', 'console', 'zeta']);
    expect(screen.getByRole('columnheader', { name: 'Key' })).toHaveAttribute('aria-sort', 'ascending');
    await user.click(screen.getByRole('button', { name: 'No expiry 1' }));
    expect(names()).toEqual(['zeta']);
    expect(screen.getByText('1 of 3 keys')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    await user.type(screen.getByRole('searchbox', { name: 'Search keys' }), 'AGE');
    expect(names()).toEqual(['agent']);
    await user.type(screen.getByRole('searchbox', { name: 'Search keys' }), 'x');
    expect(screen.getByText('No keys match.')).toBeVisible();
  });

  it('behavior: a row that cannot be read stands among the others', async () => {
    const { body } = await bed.call('GET /api_keys', { key: admin.apiKey });
    const { data } = body as { data: object[] }; // The sandbox answers in the form of the contract.
    bed.sandbox.set({
      faults: [
        { method: 'GET', path: '/api_keys', times: 9, status: 200, body: { data: [...data, { id: 7 }] } },
      ],
    });
    await open();
    expect(names()).toEqual(['console']);
    expect(screen.getByText(/^Could not read 1 row of Venice’s response/)).toBeVisible();
  });

  it('error: a list that does not come is asked for again by hand', async () => {
    bed.sandbox.set({
      faults: [
        { method: 'GET', path: '/api_keys', status: 403 },
        { method: 'GET', path: '/api_keys', status: 403 },
      ],
    });
    renderView(
      <KeysView
        client={client}
        sessionId="s1"
        working={{ id: admin.id, apiKeyType: 'ADMIN', last6: '' }}
        managed={undefined}
        onWorkingRevoked={onWorkingRevoked}
      />,
    );
    const alert = await screen.findByRole('alert', {}, { timeout: 3000 });
    expect(alert).toHaveTextContent('Could not read the keys');
    await userEvent.setup().click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('table', { name: 'Keys' })).toBeVisible();
  });

  it('behavior: revokes by the last six, and says that the key was never used', async () => {
    const { id, apiKey } = await bed.mintKey(wallet, { description: 'agent' });
    const user = await open();
    const details = await openDetails(user, /Details of agent/);
    await user.click(await details.findByRole('button', { name: 'Revoke' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Revoke key' }));
    expect(await dialog.findByText('It was never used.')).toBeVisible();
    const button = dialog.getByRole('button', { name: 'Revoke' });
    expect(button).toBeDisabled();
    await user.type(dialog.getByRole('textbox'), apiKey.slice(-6));
    await user.click(button);
    expect(await dialog.findByText('Revoked. The key no longer works.')).toBeVisible();
    expect(bed.sandbox.keys().find((key) => key.id === id)?.revoked).toBe(true);
    expect(onWorkingRevoked).not.toHaveBeenCalled();
  });

  it('behavior: where USD is shown, says that it leaves out earned credit', async () => {
    const note = 'USD figures leave out calls paid with earned credit. The USD limit counts them.';
    await bed.mintKey(wallet, { description: 'agent', consumptionLimit: { usd: 5, diem: null } });
    const user = await open();
    const agent = await openDetails(user, /Details of agent/);
    expect(await agent.findByText(note)).toBeVisible();
    await user.click(agent.getByRole('button', { name: 'Close' }));
    const console = await openDetails(user, /Details of console/);
    await console.findByText('Spent in 7 days');
    expect(console.queryByText(note)).toBeNull();
  });

  it('behavior: warns of the key in use, and ends the session with it', async () => {
    const user = await open();
    const details = await openDetails(user, /Details of console/);
    await user.click(await details.findByRole('button', { name: 'Revoke' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Revoke key' }));
    expect(await dialog.findByText('This is the key you are using')).toBeVisible();
    expect(dialog.getByText(/^Used now/)).toBeVisible();
    await user.type(dialog.getByRole('textbox'), admin.apiKey.slice(-6));
    await user.click(dialog.getByRole('button', { name: 'Revoke' }));
    await vi.waitFor(() => expect(onWorkingRevoked).toHaveBeenCalledTimes(1));
  });

  it('behavior: creates from a template, reveals, and reads back', async () => {
    const user = await open();
    await user.click(screen.getByRole('button', { name: 'Create key' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Create key' }));
    await user.click(dialog.getByRole('button', { name: 'Guest, 0.5 DIEM a day' }));
    await user.click(dialog.getByRole('button', { name: 'Create key' }));
    const revealed = within(await screen.findByRole('region', { name: 'Your new key' }));
    expect(await revealed.findByText('Venice stores what you asked for')).toBeVisible();
    expect(revealed.getByRole('button', { name: 'Done' })).toBeDisabled();
    await user.click(revealed.getByRole('checkbox', { name: 'I saved this key' }));
    await user.click(revealed.getByRole('button', { name: 'Done' }));
    expect(await screen.findByRole('button', { name: /Details of guest #/ })).toBeVisible();
    expect(bed.sandbox.keys().at(-1)?.consumptionLimit).toEqual({ usd: 0, diem: 0.5 });
  });

  it('behavior: a rotation left in the middle is found, and ended from there', async () => {
    const old = await bed.mintKey(wallet, { description: 'agent' });
    const user = await open();
    const details = await openDetails(user, /Details of agent/);
    await user.click(await details.findByRole('button', { name: 'Rotate' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Rotate key' }));
    await user.click(await dialog.findByRole('button', { name: 'Create new key' }));
    const made = within(await screen.findByRole('region', { name: 'Your new key' }));
    expect(screen.queryByText('A rotation is not finished')).toBeNull();
    await user.click(made.getByRole('checkbox', { name: 'I saved this key' }));
    await user.click(made.getByRole('button', { name: 'Done' }));
    const choosing = within(await screen.findByRole('dialog', { name: 'Rotate key' }));
    expect(choosing.getByText('Both keys work')).toBeVisible();
    await user.click(choosing.getByRole('button', { name: 'Keep both for now' }));

    await user.click(await screen.findByRole('button', { name: 'Retire old key' }));
    const again = within(await screen.findByRole('dialog', { name: 'Rotate key' }));
    await user.click(again.getByRole('radio', { name: 'Now' }));
    await user.click(again.getByRole('button', { name: 'Retire old key' }));
    expect(await again.findByText('Done: the old key is revoked')).toBeVisible();
    expect(
      bed.sandbox
        .keys()
        .filter(({ revoked }) => revoked)
        .map(({ id }) => id),
    ).toEqual([old.id]);
  });

  it('behavior: changes many keys by a plan', async () => {
    await bed.mintKey(wallet, { description: 'one' });
    await bed.mintKey(wallet, { description: 'two' });
    const user = await open();
    await user.click(screen.getByRole('checkbox', { name: 'Select all shown keys' }));
    await user.click(screen.getByRole('button', { name: 'Revoke selected' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Revoke 3 keys' }));
    expect(
      dialog.getByText('2 keys will be revoked, at once and permanently. 1 key stays as it is.'),
    ).toBeVisible();
    expect(
      dialog.getByRole('row', { name: /^console.*in use here, not changed not changed$/ }),
    ).toBeVisible();
    await user.type(dialog.getByRole('textbox', { name: 'Type 2 to confirm' }), '2');
    await user.click(dialog.getByRole('button', { name: 'Revoke 2 keys' }));
    expect(await dialog.findByText('Done: every key is as planned')).toBeVisible();
    expect(
      bed.sandbox
        .keys()
        .filter(({ revoked }) => !revoked)
        .map(({ id }) => id),
    ).toEqual([admin.id]);
  });

  it('behavior: at 500 keys it says so before the click', async () => {
    const keys = Array.from({ length: 500 }, (_, index) => ({
      id: `k${index}`,
      apiKeyType: 'INFERENCE' as const,
    }));
    renderView(
      <KeysView
        client={{ ...client, listKeys: async () => ({ data: keys }) }}
        sessionId="s2"
        working={{ id: admin.id, apiKeyType: 'ADMIN', last6: '' }}
        managed={undefined}
        onWorkingRevoked={onWorkingRevoked}
      />,
    );
    expect(await screen.findByText(/This account has 500 active keys/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Create key' })).toBeDisabled();
  });
});
