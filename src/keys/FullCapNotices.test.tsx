import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderView } from '../../test/renderView.tsx';
import { inProcessFetch } from '../../test/sandbox/api/inProcess.ts';
import { createTestbed, type Testbed } from '../../test/sandbox/api/testbed.ts';
import { createVenice } from '../venice/client.ts';
import { isReadable } from '../venice/reading.ts';
import { FullCapNotices } from './FullCapNotices.tsx';
import { createKeyLister } from './listAllKeys.ts';
import { createPace, creationLimit } from './pace.ts';

let bed: Testbed;
let id: string;
const reload = vi.fn();

beforeEach(async () => {
  vi.clearAllMocks();
  bed = await createTestbed();
  const wallet = bed.wallet();
  const admin = await bed.mintKey(wallet, { apiKeyType: 'ADMIN' });
  const cut = { usd: 1.8, diem: 2 };
  const description = 'agent ~abc123 ^5/@261122 #7F3KQ2';
  ({ id } = await bed.mintKey(wallet, { description, consumptionLimit: cut, limitPeriod: 'EPOCH' }));
  bed.pass(24 * 60 * 60 * 1000);
  const venice = createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch: inProcessFetch(bed.sandbox) });
  const client = venice.withKey(() => admin.apiKey);
  const list = createKeyLister(client);
  renderView(
    <FullCapNotices
      keys={(await list()).filter(isReadable)}
      readAt={Date.UTC(2026, 10, 22, 12)}
      scope={{
        client,
        sessionId: 's1',
        list,
        creations: createPace(creationLimit),
        ownIds: [],
        isWorking: () => false,
        reload,
        onWorkingRevoked: () => {},
      }}
    />,
  );
});

describe('FullCapNotices', () => {
  it('behavior: names the key, what it has and what it would have, and restores that', async () => {
    expect(screen.getByRole('status')).toHaveTextContent('A key can have its full cap again');
    expect(screen.getByText('USD: $1.80 → $5')).toBeVisible();
    expect(screen.queryByText(/^DIEM:/)).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Restore the full cap' }));
    await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(1));
    const stored = bed.sandbox.keys().find((key) => key.id === id);
    expect({ ...stored?.consumptionLimit }).toEqual({ usd: 5, diem: 2 });
  });

  it('error: a refusal is told, and nothing counts as restored', async () => {
    bed.sandbox.set({ faults: [{ method: 'PATCH', status: 403 }] });
    await userEvent.click(screen.getByRole('button', { name: 'Restore the full cap' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('The cap could not be restored');
    expect(reload).not.toHaveBeenCalled();
  });
});
