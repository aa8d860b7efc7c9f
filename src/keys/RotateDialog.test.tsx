import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderView } from '../../test/renderView.tsx';
import { inProcessFetch } from '../../test/sandbox/api/inProcess.ts';
import type { Fault } from '../../test/sandbox/api/knobs.ts';
import { createTestbed, type Testbed } from '../../test/sandbox/api/testbed.ts';
import { sentence } from '../../test/sentence.ts';
import { createPace, creationLimit } from '../kit/pace.ts';
import { createVenice } from '../venice/client.ts';
import { createKeyLister } from '../venice/listAllKeys.ts';
import { RotateDialog } from './RotateDialog.tsx';

let bed: Testbed;
let id: string;
let last6: string;

beforeEach(async () => {
  bed = await createTestbed({ contract: undefined });
  const wallet = bed.wallet();
  const admin = await bed.mintKey(wallet, { apiKeyType: 'ADMIN' });
  const old = await bed.mintKey(wallet, {
    description: 'agent',
    consumptionLimit: { usd: 50, diem: null },
    limitPeriod: 'LIFETIME',
  });
  id = old.id;
  last6 = old.apiKey.slice(-6);
  const venice = createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch: inProcessFetch(bed.sandbox) });
  const client = venice.withKey(() => admin.apiKey);
  renderView(
    <RotateDialog
      id={id}
      unfinished={undefined}
      onClose={() => {}}
      scope={{
        client,
        sessionId: 's1',
        list: createKeyLister(client),
        creations: createPace(creationLimit),
        funds: undefined,
        ownIds: [],
        isWorking: () => false,
        reload: () => {},
        onWorkingRevoked: () => {},
      }}
    />,
  );
});

const fail = (...faults: Fault[]) => bed.sandbox.set({ faults });
const press = async (name: string, role: 'button' | 'checkbox' | 'radio' = 'button') =>
  userEvent.click(await screen.findByRole(role, { name }));
const alert = () => screen.findByRole('alert');

/** As far as the choice of the end, where both keys work. */
async function saveNew() {
  await press('Create new key');
  await press('I saved this key', 'checkbox');
  await press('Done');
  return bed.sandbox.keys().at(-1)?.last6Chars;
}

describe('RotateDialog', () => {
  it('behavior: a cap stands with its period', async () => {
    expect(await screen.findByText(sentence(/^USD: \$50 in all, as now\./))).toBeVisible();
  });

  it.each<[string, Fault]>([
    ['a 429', { status: 429 }],
    ['a refusal', { status: 400, body: { error: 'You have reached the maximum of 500 active API keys.' } }],
  ])('error: %s to the creation: says that the old key works', async (_, fault) => {
    await screen.findByRole('button', { name: 'Create new key' });
    fail({ method: 'POST', path: '/api_keys', ...fault });
    await press('Create new key');
    expect(await alert()).toHaveTextContent('Venice made no key');
    expect(await alert()).toHaveTextContent(`The old key (${last6}) works as before.`);
  });

  it.each<[string, Fault]>([
    ['a 500', { when: 'after', status: 500 }],
    ['a dropped socket', { when: 'after', drop: true }],
  ])(
    'error: %s after the creation: names the lost key, and says that the old one works',
    async (_, fault) => {
      await screen.findByRole('button', { name: 'Create new key' });
      fail({ method: 'POST', path: '/api_keys', ...fault });
      await press('Create new key');
      expect(await alert()).toHaveTextContent('A key was made, and its secret is lost');
      expect(await alert()).toHaveTextContent(bed.sandbox.keys().at(-1)?.last6Chars ?? 'no key');
      expect(await alert()).toHaveTextContent(`The old key (${last6}) works as before.`);
    },
  );

  it.each<[string, Fault]>([
    ['a 429', { status: 429 }],
    ['a dropped socket', { when: 'before', drop: true }],
  ])('error: %s to the end of the old key: says that both work', async (_, fault) => {
    const fresh = await saveNew();
    expect(screen.getByText('Both keys work')).toBeVisible();
    expect(
      screen.getByText(`The old key (${last6}) and the new one (${fresh}).`, { exact: false }),
    ).toBeVisible();
    await press('Now', 'radio');
    fail({ method: 'DELETE', ...fault });
    await press('Retire old key');
    expect(await alert()).toHaveTextContent('Could not retire the old key: both keys work');
  });

  it('error: neither an answer nor a look at the old key: says which one works for sure', async () => {
    const fresh = await saveNew();
    await press('Now', 'radio');
    fail({ method: 'DELETE', when: 'after', drop: true }, { method: 'GET', status: 503 });
    await press('Retire old key');
    expect(await alert()).toHaveTextContent('Unknown whether the old key was retired.');
    expect(await alert()).toHaveTextContent(`The new key (${fresh}) works.`);
  });
});
