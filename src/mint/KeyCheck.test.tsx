import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderView } from '../../test/renderView.tsx';
import { createTestbed, type Testbed } from '../../test/sandbox/api/testbed.ts';
import { sentence } from '../../test/sentence.ts';
import { holdKey } from '../session/heldKey.ts';
import { createVenice } from '../venice/client.ts';
import { KeyCheck } from './KeyCheck.tsx';

let bed: Testbed;
beforeEach(async () => {
  bed = await createTestbed();
});

async function draw(
  holdings: { vvv?: string; diem?: string },
  limits?: { usd: number | null; diem: number | null },
) {
  const wallet = bed.wallet(holdings);
  const { apiKey } = await bed.mintKey(wallet, limits ? { consumptionLimit: limits } : {});
  const asked = { apiKeyType: 'INFERENCE' as const, ...(limits && { consumptionLimit: limits }) };
  // jsdom's AbortSignal is not the one that Node's Request takes.
  const send: typeof fetch = (input, { signal: _, ...init } = {}) =>
    bed.sandbox.fetch(new Request(input, init));
  const venice = createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch: send });
  renderView(
    <KeyCheck
      heldKey={holdKey(apiKey, { apiKeyType: 'INFERENCE' })}
      asked={asked}
      address={wallet.address}
      venice={venice}
    />,
  );
}

describe('KeyCheck', () => {
  it('behavior: says what the key may spend', async () => {
    await draw({ vvv: '1', diem: '31.81' });
    expect(await screen.findByText('The key works')).toBeVisible();
    expect(screen.getByText(sentence('It may spend 31.81 DIEM.'))).toBeVisible();
  });

  it('error: a key of an account with nothing to spend', async () => {
    await draw({ vvv: '1', diem: '0.05' });
    expect(await screen.findByText('The key works, but it cannot spend')).toBeVisible();
    expect(screen.getByText(/less than 0.1 staked DIEM/)).toBeVisible();
  });

  it('behavior: a key for which no balance is named is not said to be without', async () => {
    await draw({ vvv: '1' });
    expect(await screen.findByText('The key works, but probably cannot spend yet')).toBeVisible();
  });

  it('error: a key whose limits are both off', async () => {
    await draw({ vvv: '1', diem: '5' }, { usd: 0, diem: 0 });
    expect(await screen.findByText(/Both limits are Off/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Manage with wallet' })).toBeVisible();
  });

  it('error: Venice does not answer; the check can be asked for again', async () => {
    bed.sandbox.set({ faults: [{ path: '/api_keys/rate_limits', status: 503, times: 2 }] });
    await draw({ vvv: '1', diem: '5' });
    expect(await screen.findByText('Could not check the key yet', {}, { timeout: 4000 })).toBeVisible();
    await userEvent.setup().click(screen.getByRole('button', { name: 'Check again' }));
    expect(await screen.findByText('The key works')).toBeVisible();
  });
});
