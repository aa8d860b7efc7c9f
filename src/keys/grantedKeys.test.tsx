import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderView } from '../../test/renderView.tsx';
import { inProcessFetch } from '../../test/sandbox/api/inProcess.ts';
import { createTestbed } from '../../test/sandbox/api/testbed.ts';
import { createVenice } from '../venice/client.ts';
import { KeysView } from './KeysView.tsx';

it('behavior: the keys of apps are found by one press, by their hosts, each marked and revocable', async () => {
  const bed = await createTestbed({ contract: undefined });
  const wallet = bed.wallet();
  const expiresAt = '2099-01-01T00:00:00Z';
  const admin = await bed.mintKey(wallet, { apiKeyType: 'ADMIN', description: 'console', expiresAt });
  for (const description of [
    'app:b.example #7F3KQ2',
    'app:a.example:8443 #7F3KQ3',
    'my own',
    'app:b.example #7F3KQ4',
  ])
    await bed.mintKey(wallet, { description, expiresAt });
  const venice = createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch: inProcessFetch(bed.sandbox) });
  renderView(
    <KeysView
      client={venice.withKey(() => admin.apiKey)}
      sessionId="s1"
      working={{ id: admin.id, apiKeyType: 'ADMIN', last6: admin.apiKey.slice(-6) }}
      managed={undefined}
      onWorkingRevoked={() => {}}
    />,
  );
  const user = userEvent.setup();
  await screen.findByRole('table', { name: 'Keys' });
  expect(screen.getByRole('row', { name: /my own/ })).not.toHaveTextContent('granted');
  await user.click(screen.getByRole('button', { name: 'Granted to apps 3' }));
  expect(screen.getByRole('columnheader', { name: 'Granted to' })).toHaveAttribute('aria-sort', 'ascending');
  const rows = screen.getAllByRole('row').slice(1);
  expect(rows.map((row) => within(row).getAllByRole('cell')[1]?.textContent)).toEqual([
    'a.example:8443',
    'b.example',
    'b.example',
  ]);
  for (const row of rows) expect(within(row).getByText('granted')).toBeVisible();

  await user.click(screen.getByRole('button', { name: /^Details of app:a\.example/ }));
  await user.click(
    within(await screen.findByRole('dialog', { name: 'Key details' })).getByRole('button', {
      name: 'Revoke',
    }),
  );
  expect(await screen.findByRole('dialog', { name: /Revoke/ })).toBeVisible();
});
