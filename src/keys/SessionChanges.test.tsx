import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderView } from '../../test/renderView.tsx';
import { createSessionBed } from '../../test/sessionBed.ts';
import { SessionChanges } from './SessionChanges.tsx';

afterEach(() => {
  vi.useRealTimers();
});

describe('SessionChanges', () => {
  it('behavior: lists and copies times, keys by name, what changed from what to what', async () => {
    const { session, mint } = await createSessionBed({ timers: 'real' });
    await session.enter(await mint('ADMIN'), 'paste');
    renderView(<SessionChanges />, {}, { session });
    expect(screen.queryByText(/^What this session did/)).toBeNull();

    const client = session.client();
    const minted = await client.createKey({
      apiKeyType: 'INFERENCE',
      description: 'bot',
      consumptionLimit: { usd: 5, diem: null },
      limitPeriod: 'EPOCH',
    });
    const { id = '', apiKey } = minted;
    await client.getKey({ id });
    await client.updateKey({ id, consumptionLimit: { usd: 0, diem: 2 }, limitPeriod: 'MONTH' });
    await client.deleteKey({ id });

    const user = userEvent.setup();
    await user.click(await screen.findByText('What this session did (3)'));
    await user.click(screen.getByRole('button', { name: 'Copy list' }));
    expect(await screen.findByText('Copied. It contains no key.')).toBeVisible();
    const name = `bot …${apiKey.slice(-6)}`;
    const at = new Date().toISOString();
    expect(await navigator.clipboard.readText()).toBe(
      [
        `${at}\tCreated ${name}`,
        `${at}\tChanged ${name}: USD limit: $5 a day → Off; DIEM limit: No cap → 2 DIEM a month; Resets: Daily → Monthly`,
        `${at}\tRevoked ${name}`,
      ].join('\n'),
    );
    expect(screen.getByText(`Revoked ${name}`)).toBeVisible();
    expect(document.body).not.toHaveTextContent(apiKey);
  });
});
