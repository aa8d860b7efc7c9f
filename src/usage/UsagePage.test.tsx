import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderView } from '../../test/renderView.tsx';
import { createSessionBed, type SessionBed } from '../../test/sessionBed.ts';
import { UsagePage } from './UsagePage.tsx';

let on: SessionBed;
beforeEach(async () => {
  on = await createSessionBed({ timers: 'real' });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const analytics = '/billing/usage-analytics';
const history = '/billing/usage-history';

async function draw(apiKeyType: 'INFERENCE' | 'ADMIN' = 'ADMIN') {
  await on.session.enter(await on.mint(apiKeyType), 'paste');
  const onManage = vi.fn();
  renderView(<UsagePage />, {}, { session: on.session, onManage });
  return { onManage, user: userEvent.setup() };
}

const region = (name: string) => screen.findByRole('region', { name });
const asked = (path: string) => on.calls().filter((call) => call === `GET ${path}`).length;

describe('UsagePage', () => {
  it('behavior: an INFERENCE key is told what it may not, and how to unlock it', async () => {
    const { user, onManage } = await draw('INFERENCE');
    const locked = await region('Usage');
    expect(locked).toHaveTextContent('Venice shows usage to Admin keys only');
    await user.click(within(locked).getByRole('button', { name: 'Manage with wallet' }));
    expect(onManage).toHaveBeenCalledOnce();
    expect(asked(analytics) + asked(history)).toBe(0);
  });

  it('behavior: what is left, and when today’s DIEM ends', async () => {
    const day = { canConsume: true, consumptionCurrency: 'DUCATS', diemEpochAllocation: '8.6' };
    on.bed.sandbox.set({
      faults: [
        { path: '/billing/balance', body: { ...day, balances: { diem: 0, usd: '4.5' } }, status: 200 },
      ],
    });
    await draw();
    const left = await region('What is left');
    expect(left).toHaveTextContent('DIEM today0.00 of 8.60');
    expect(left).toHaveTextContent('USD4.50');
    expect(left).toHaveTextContent('The next request is paid withDUCATS');
    expect(left).toHaveTextContent('Today’s DIEM is used up. It resets at 00:00 UTC.');
  });

  it('behavior: credits stand between DIEM and USD, in the order in which Venice spends them', async () => {
    on.bed.sandbox.grant(on.account.address, { usd: 4, bundled: 3, earned: 2 });
    await draw();
    const left = await region('What is left');
    expect(left).toHaveTextContent(/DIEM today.*Earned credit2\.00Bundled credit3\.00USD4\.00/);
  });

  it('behavior: a chart shows DIEM and USD by themselves, where Venice tells them apart by day', async () => {
    on.bed.sandbox.grant(on.account.address, { usageDays: 20 });
    const { user } = await draw();
    const keys = within(await region('By key'));
    expect(keys.getByText(/^USD figures leave out calls that were paid with earned credit/)).toBeVisible();
    const spentInAll = async (label: string) => {
      await user.click(keys.getByRole('radio', { name: label }));
      const title = keys.getByText('The figures as a table');
      if (!keys.queryByRole('rowheader', { name: 'Total' })) await user.click(title);
      const row = keys.getByRole('rowheader', { name: 'Total' }).closest('tr');
      return Array.from(row?.querySelectorAll('td') ?? []).map((cell) => Number(cell.textContent));
    };
    const [both = 0] = await spentInAll('DIEM and USD');
    const [diem = 0] = await spentInAll('DIEM');
    const [usd = 0] = await spentInAll('USD');
    expect(usd).toBeGreaterThan(0);
    expect(diem + usd).toBeCloseTo(both, 3);
  });

  it('behavior: an older server tells of both together, and that is said', async () => {
    on.bed.sandbox.set({ isOlder: true });
    on.bed.sandbox.grant(on.account.address, { usageDays: 20 });
    await draw();
    const keys = within(await region('By key'));
    expect(keys.getByText(/^USD and DIEM together/)).toBeVisible();
    expect(keys.queryByRole('radio')).toBeNull();
  });

  it('behavior: a balance that says little is no claim', async () => {
    on.bed.sandbox.set({ faults: [{ path: '/billing/balance', body: { canConsume: true }, status: 200 }] });
    await draw();
    const left = await region('What is left');
    expect(left).toHaveTextContent(
      'DIEM todayNot reportedUSDNot reportedThe next request is paid withNot reported',
    );
    expect(left).not.toHaveTextContent(/at this rate|used up/i);
  });

  it('error: a look-back that takes too long is asked for once, and a shorter one is a click away', async () => {
    on.bed.sandbox.set({ faults: [{ path: analytics, status: 504, times: 1 }] });
    const { user } = await draw();
    const notice = await screen.findByRole('alert');
    expect(notice).toHaveTextContent('Could not read the usage');
    expect(asked(analytics)).toBe(1);
    await user.click(within(notice).getByRole('button', { name: 'Show 7 days' }));
    expect(await screen.findByText('Nothing was spent in these 7 days.')).toBeVisible();
    expect(screen.getByRole('radio', { name: '7 days' })).toBeChecked();
  });

  it('behavior: while another look-back is read, the figures of the last one stand', async () => {
    on.bed.sandbox.grant(on.account.address, { usageDays: 60 });
    const { user } = await draw();
    const days = await region('By day');
    const before = days.textContent;
    on.bed.sandbox.set({ faults: [{ path: analytics, when: 'after', delayMs: 100 }] });
    await user.click(screen.getByRole('radio', { name: '7 days' }));
    expect(screen.getByText('Adding up 7 days…')).toBeVisible();
    expect(days).toHaveTextContent(before ?? '');
    await vi.waitFor(() => expect(screen.queryByText('Adding up 7 days…')).toBeNull(), { timeout: 20_000 });
    expect(days).not.toHaveTextContent(before ?? '');
  });

  it('error: a call that Venice retired says so; the balance stands', async () => {
    on.bed.sandbox.set({ faults: [{ path: analytics, status: 410, times: Number.POSITIVE_INFINITY }] });
    await draw();
    const notice = await screen.findByRole('alert');
    expect(notice).toHaveTextContent('Venice removed this endpoint');
    expect(notice).toHaveTextContent('A newer version of this page may know the new one');
    expect(await region('What is left')).toBeVisible();
  });

  it('behavior: a broken row is shown as unreadable, the rest stands, and an amount left out is no zero', async () => {
    const body = {
      byDate: [{ date: new Date().toISOString().slice(0, 10), USD: '0.25', DIEM: 1.5 }, { date: null }],
      byModel: [
        { modelName: 'Small', totalUsd: '0.25', modelType: 'HOLOGRAM' },
        { modelName: 7 },
        { modelName: '<img src=x onerror=alert(1)>\u202e', totalUsd: 0, totalDiem: '1.50' },
      ],
      byKey: 'none',
    };
    on.bed.sandbox.set({ faults: [{ path: analytics, body, status: 200 }] });
    await draw();
    const days = await region('By day');
    expect(days).toHaveTextContent('DIEM1.5000USD0.2500');
    expect(days).toHaveTextContent('Could not read 1 row of Venice’s response');
    const models = within(await region('By model')).getByRole('table', { name: 'By model' });
    const rows = within(models)
      .getAllByRole('row')
      .map((row) => row.textContent);
    expect(rows).toEqual([
      'ModelDIEMUSD',
      '<img src=x onerror=alert(1)>\ufffd1.50000',
      'Small–0.2500',
      'Could not read 1 row of Venice’s response. The rest is complete.',
    ]);
    expect(await region('By key')).toHaveTextContent('Venice did not send this part');
  });

  it('error: a history page that failed is asked for again, alone, and the file holds every row', async () => {
    const saved: Blob[] = [];
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    class Addresses extends URL {
      static override createObjectURL = (file: Blob) => `blob:${saved.push(file)}`;
      static override revokeObjectURL = () => {};
    }
    vi.stubGlobal('URL', Addresses);
    const { user } = await draw();
    on.bed.sandbox.grant(on.account.address, { usageRows: 40 });
    on.bed.sandbox.set({ faults: [{ path: history, status: 503, times: 1 }] });
    await user.click(await screen.findByRole('radio', { name: '90 days' }));
    const panel = await region('All charges as a file');
    await user.click(within(panel).getByRole('button', { name: 'Read the history' }));
    expect(await within(panel).findByText('Could not read page 1')).toBeVisible();
    await user.click(within(panel).getByRole('button', { name: 'Continue' }));
    expect(await within(panel).findByText('The history is complete')).toBeVisible();
    expect(panel).toHaveTextContent('40 rows on 1 page');
    expect(asked(history)).toBe(2);
    const { DIEM, USD, BUNDLED_CREDITS, EARNED_CREDITS } = on.bed.sandbox.spent(on.account.address);
    expect(panel).toHaveTextContent(`Spent in DIEM${DIEM}`);
    expect(panel).toHaveTextContent(`Spent of the bundled credit${BUNDLED_CREDITS}`);
    expect(panel).toHaveTextContent(`Spent of the earned credit${EARNED_CREDITS}`);
    expect(panel).toHaveTextContent(`Spent in USD${USD}`);
    await user.click(within(panel).getByRole('button', { name: 'Save as CSV' }));
    await vi.waitFor(() => expect(click).toHaveBeenCalledOnce(), { timeout: 20_000 });
    expect((await saved[0]?.text())?.trim().split('\r\n')).toHaveLength(41);
  });

  it('error: a position in the history that Venice forgot: the way on is from the first page', async () => {
    const { user } = await draw();
    on.bed.sandbox.grant(on.account.address, { usageRows: 1_100 });
    const error = 'Invalid or expired cursor; restart from the first page';
    on.bed.sandbox.set({
      faults: [
        { path: history, when: 'after', times: 1 },
        { path: history, status: 400, body: { error }, times: 1 },
      ],
    });
    await user.click(await screen.findByRole('radio', { name: '90 days' }));
    const panel = await region('All charges as a file');
    await user.click(within(panel).getByRole('button', { name: 'Read the history' }));
    expect(await within(panel).findByText('Could not read page 2')).toBeVisible();
    expect(panel).toHaveTextContent('Venice no longer knows this position in the history. Start over.');
    expect(within(panel).queryByRole('button', { name: 'Continue' })).toBeNull();
    await user.click(within(panel).getByRole('button', { name: 'Start over' }));
    expect(await within(panel).findByText('The history is complete')).toBeVisible();
    expect(panel).toHaveTextContent('1,100 rows on 2 pages');
  });
});
