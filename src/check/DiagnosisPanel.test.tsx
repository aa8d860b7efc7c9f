import { randomBytes } from 'node:crypto';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderView } from '../../test/renderView.tsx';
import { sentence } from '../../test/sentence.ts';
import { createSessionBed, type SessionBed } from '../../test/sessionBed.ts';
import { DiagnosisPanel } from './DiagnosisPanel.tsx';

let on: SessionBed;
beforeEach(async () => {
  on = await createSessionBed({ timers: 'real' });
});

function draw() {
  const onManage = vi.fn();
  renderView(<DiagnosisPanel />, {}, { session: on.session, onManage });
  return { onManage, user: userEvent.setup() };
}

const paste = async (user: ReturnType<typeof userEvent.setup>, text: string) => {
  const field = screen.getByLabelText('Error');
  await user.click(field);
  await user.paste(text);
  await user.click(screen.getByRole('button', { name: 'Diagnose' }));
};

describe('DiagnosisPanel', () => {
  it('behavior: an ADMIN key whose limit is 0 leads to that very field', async () => {
    const account = on.account.address;
    on.bed.sandbox.grant(account, { usd: 50 });
    const key = await on.mint('ADMIN', { consumptionLimit: { usd: 0, diem: null } });
    await on.session.enter(key, 'paste');
    const { user } = draw();
    expect(await screen.findByText(/^Its USD limit is Off/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Edit limits' }));
    const dialog = await screen.findByRole('dialog', { name: 'Edit limits' });
    const usd = await within(dialog).findByRole('radiogroup', { name: 'USD limit' });
    expect(within(usd).getByRole('radio', { name: 'Off' })).toHaveFocus();
    await user.click(within(usd).getByRole('radio', { name: 'No cap' }));
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await user.click(await within(dialog).findByRole('button', { name: 'Close' }));
    expect(await screen.findByText(sentence('It may spend $50.00.'))).toBeVisible();
  });

  it('behavior: an INFERENCE key that shows 0 is not told why; the wallet can find out', async () => {
    on.bed.sandbox.grant(on.account.address, { usd: 50 });
    const key = await on.mint('INFERENCE', { consumptionLimit: { usd: 0, diem: null } });
    await on.session.enter(key, 'paste');
    const { user, onManage } = draw();
    expect(await screen.findByText(/does not tell an Inference key which/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Manage with wallet' }));
    expect(onManage).toHaveBeenCalledOnce();
  });

  it('behavior: of a key that was granted, the wallet is told its app', async () => {
    const key = await on.mint('INFERENCE', {
      description: 'app:app.example #7F3KQ2',
      consumptionLimit: { usd: 5, diem: 0 },
    });
    await on.session.enter(key, 'paste');
    const admin = await on.mint('ADMIN');
    on.session.open(admin, 'wallet');
    draw();
    expect(await screen.findByText(/^You granted it to app\.example/)).toBeVisible();
  });

  it('behavior: what could not be read is said, and is no reason', async () => {
    on.bed.sandbox.grant(on.account.address, { usd: 50 });
    const key = await on.mint('ADMIN');
    await on.session.enter(key, 'paste');
    on.bed.sandbox.set({ faults: [{ path: '/billing/balance', status: 500, times: 9 }] });
    draw();
    expect(await screen.findByText('The key works', {}, { timeout: 4000 })).toBeVisible();
    expect(screen.getByText('Could not read the account’s balance.')).toBeVisible();
  });

  it('error: the key’s own call fails', async () => {
    const key = await on.mint('INFERENCE');
    await on.session.enter(key, 'paste');
    on.bed.sandbox.set({ faults: [{ path: '/api_keys/rate_limits', status: 503, times: 2 }] });
    const { user } = draw();
    expect(await screen.findByText(/overloaded or down/, {}, { timeout: 4000 })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Check again' }));
    expect(await screen.findByText(/probably cannot spend yet/)).toBeVisible();
  });

  it('behavior: a pasted error, in Venice’s words and ours, and the box empty again', async () => {
    const { user } = draw();
    await paste(user, '{"error":"Admin API key required"}');
    expect(await screen.findByText('The call needs an Admin key')).toBeVisible();
    expect(screen.getByText('Venice’s message: “Admin API key required”')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Manage with wallet' })).toBeVisible();
    expect(screen.getByLabelText('Error')).toHaveValue('');
  });

  it('error: a key in the text is struck out as soon as it is there', async () => {
    const { user } = draw();
    const key = `VENICE_INFERENCE_KEY_aB3${randomBytes(30).toString('base64url')}`;
    const field = screen.getByLabelText<HTMLTextAreaElement>('Error');
    await user.click(field);
    await user.paste(`Authorization: Bearer ${key}\nHTTP/2 401`);
    expect(field.value).toContain('[hidden]');
    expect(field.value).not.toContain(key.slice(-12));
    expect(screen.getByText(/It was removed and not stored/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Diagnose' }));
    expect(await screen.findByText('Venice does not accept this key')).toBeVisible();
    expect(document.documentElement.outerHTML).not.toContain(key.slice(-12));
  });

  it('error: nothing was pasted; hostile words are shown as words', async () => {
    const { user } = draw();
    await user.click(screen.getByRole('button', { name: 'Diagnose' }));
    expect(screen.getByText('Paste an error first.')).toBeVisible();
    await paste(user, '{"error":"<img src=x onerror=alert(1)> \u202eAdmin API key required\u200b"}');
    expect(await screen.findByText(/<img src=x onerror=alert\(1\)>/)).toBeVisible();
    expect(document.querySelector('img')).toBeNull();
    expect(document.body.textContent).not.toMatch(/[\u202e\u200b]/);
  });
});
