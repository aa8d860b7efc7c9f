import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderView } from '../../test/renderView.tsx';
import { createVenice } from '../venice/client.ts';
import { KeysView } from './KeysView.tsx';

// Rows that no Venice should send, and that one may send.

const plain = {
  id: 'id-1',
  apiKeyType: 'INFERENCE',
  description: 'agent',
  last6Chars: 'abc123',
  createdAt: '2026-01-01T00:00:00Z',
  expiresAt: null,
  lastUsedAt: null,
  consumptionLimits: { usd: null, diem: null },
  limitPeriod: 'EPOCH',
  modelPrivacy: 'ALL',
  usage: { trailingSevenDays: { usd: '0', diem: '0' } },
};

async function open(rows: object[], sent: string[] = []) {
  const fetch: typeof globalThis.fetch = async (input, init) => {
    if (init?.method === 'DELETE') sent.push(String(input));
    if (init?.method === 'DELETE') return Response.json({ success: true });
    return Response.json({ data: /api_keys\/id/.test(String(input)) ? rows[0] : rows });
  };
  const venice = createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch });
  renderView(
    <KeysView
      client={venice.withKey(() => crypto.randomUUID())}
      sessionId="s"
      working={{ id: 'own', apiKeyType: 'ADMIN', last6: 'wwwwww' }}
      managed={undefined}
      onWorkingRevoked={() => {}}
    />,
  );
  await screen.findByRole('table', { name: 'Keys' });
  return userEvent.setup();
}

async function openDetails(user: ReturnType<typeof userEvent.setup>) {
  await user.click(screen.getByRole('button', { name: /^Details of agent/ }));
  return within(await screen.findByRole('dialog', { name: 'Key details' }));
}

describe('odd rows', () => {
  it.each(['__proto__', 'constructor', 'toString'])(
    'behavior: a key of the type %s is shown, edited and revoked as any other',
    async (odd) => {
      const user = await open([
        {
          ...plain,
          apiKeyType: odd,
          limitPeriod: odd,
          modelPrivacy: odd,
          consumptionLimits: { usd: 5, diem: 0 },
        },
      ]);
      const details = await openDetails(user);
      expect(await details.findAllByText(odd)).not.toHaveLength(0);
      await user.click(details.getByRole('button', { name: 'Edit limits' }));
      const edit = within(await screen.findByRole('dialog', { name: 'Edit limits' }));
      await user.click(await edit.findByRole('button', { name: 'Cancel' }));
      await user.click((await openDetails(user)).getByRole('button', { name: 'Revoke' }));
      expect(await screen.findByRole('dialog', { name: 'Revoke key' })).toHaveTextContent('agent');
    },
  );

  it.each([
    ['an empty last six', ''],
    ['a last six of spaces', '   '],
    ['a last six that nobody can type', '\u200b\u3164'],
  ])('error: with %s, the end of the id has to be typed', async (_, last6Chars) => {
    const sent: string[] = [];
    const user = await open([{ ...plain, id: 'id-a1b2c3', last6Chars }], sent);
    await user.click((await openDetails(user)).getByRole('button', { name: 'Revoke' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Revoke key' }));
    const button = await dialog.findByRole('button', { name: 'Revoke' });
    expect(button).toBeDisabled();
    await user.type(dialog.getByRole('textbox', { name: 'Last six characters of its id' }), 'a1b2c3');
    await user.click(button);
    expect(sent).toHaveLength(1);
  });

  it('behavior: a key that is listed twice is one key', async () => {
    const user = await open([plain, { ...plain, description: 'agent again' }, { ...plain, id: 'id-2' }]);
    expect(screen.getAllByRole('rowheader')).toHaveLength(2);
    await user.click(screen.getByRole('checkbox', { name: 'Select all shown keys' }));
    await user.click(screen.getByRole('button', { name: 'Revoke selected' }));
    expect(await screen.findByRole('dialog', { name: 'Revoke 2 keys' })).toBeVisible();
  });

  it('behavior: 20 000 rows that could not be read are one line with their count', async () => {
    await open([plain, ...Array.from({ length: 20_000 }, () => ({}))]);
    expect(screen.getAllByRole('row')).toHaveLength(3);
    expect(screen.getByText(/^Could not read 20,000 rows of Venice’s response/)).toBeVisible();
  });

  it.each([
    ['the last second of the year 9999', '9999-12-31T23:59:59Z'],
    ['the year 10000', '+010000-01-01T00:00:00Z'],
    ['the year 200000', '+200000-01-01T00:00:00Z'],
    ['a year before Christ', '-000044-03-15T00:00:00Z'],
  ])('behavior: an expiry in %s is shown, and stays while a limit is edited', async (_, expiresAt) => {
    const user = await open([{ ...plain, expiresAt, consumptionLimits: { usd: 5, diem: 0 } }]);
    await user.click((await openDetails(user)).getByRole('button', { name: 'Edit limits' }));
    const edit = within(await screen.findByRole('dialog', { name: 'Edit limits' }));
    const usd = within(await edit.findByRole('group', { name: 'USD limit' }));
    await user.click(usd.getByRole('radio', { name: 'Off' }));
    const changes = within(edit.getByRole('region', { name: 'What will change' }));
    expect(changes.getByRole('row', { name: /^USD limit/ })).toBeVisible();
    expect(changes.queryByRole('row', { name: /^Expires/ })).toBeNull();
  });

  it('behavior: a cap of a ten-millionth is not written as nothing', async () => {
    const user = await open([{ ...plain, consumptionLimits: { usd: 1e-7, diem: 2.5e-8 } }]);
    expect(screen.getByRole('row', { name: /agent/ })).toHaveTextContent('$0.0000001');
    expect(screen.getByRole('row', { name: /agent/ })).toHaveTextContent('0.000000025 DIEM');
    await user.click((await openDetails(user)).getByRole('button', { name: 'Edit limits' }));
    const edit = within(await screen.findByRole('dialog', { name: 'Edit limits' }));
    const usd = within(await edit.findByRole('group', { name: 'USD limit' }));
    expect(usd.getByRole('textbox', { name: 'USD amount' })).toHaveValue('0.0000001');
    expect(edit.getByText(/^No changes yet/)).toBeVisible();
  });
});
