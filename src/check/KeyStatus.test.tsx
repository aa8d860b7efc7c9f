import { act, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerWith, createKeyPageBed, drawKeyPage } from '../../test/keyPageBed.tsx';
import { noon } from '../../test/noon.ts';
import type { SessionBed } from '../../test/sessionBed.ts';

let on: SessionBed;
beforeEach(async () => {
  on = await createKeyPageBed();
});

const standing = () => screen.findByRole('region', { name: 'What this key may do now' });
const asked = () => on.calls().filter((call) => call === 'GET /api_keys/rate_limits').length;
const comeBack = () =>
  act(async () => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));

/** Opens an INFERENCE key and draws its page, with this answer in the place of the sandbox's own. */
async function drawWith(data?: Record<string, unknown>) {
  await on.session.enter(await on.mint('INFERENCE'), 'paste');
  if (data) {
    answerWith(on, '/api_keys/rate_limits/log', { object: 'list', data: [] });
    answerWith(on, '/api_keys/rate_limits', { data: { accessPermitted: true, ...data } });
  }
  const drawn = drawKeyPage(on);
  const region = await standing();
  await within(region).findByText('Tier');
  return { ...drawn, region };
}

describe('KeyStatus', () => {
  it('behavior: says what this key may spend, its tier, its end and the next epoch in two times', async () => {
    on.bed.sandbox.grant(on.account.address, { usd: 12.5, bundled: 3 });
    const key = await on.mint('INFERENCE', {
      consumptionLimit: { usd: 5, diem: null },
      expiresAt: '2026-12-21T12:00:00Z',
    });
    await on.session.enter(key, 'paste');
    drawKeyPage(on);
    const region = await standing();
    expect(await within(region).findByText('Venice lets this key call models.')).toBeVisible();
    expect(region).toHaveTextContent('USD$5');
    expect(region).toHaveTextContent('Bundled credit$3');
    expect(region).toHaveTextContent('DIEMNot reported');
    expect(region).toHaveTextContent('The account may have more');
    // What a key may spend is never called the account's balance.
    expect(region).not.toHaveTextContent(/balance/i);
    expect(region).toHaveTextContent('Tierpaid, pay as you go');
    expect(region).toHaveTextContent('ExpiresDec 21, 2026, 12:00 PM (in 4 weeks)');
    expect(region).toHaveTextContent('In 12 h 0 min 0 sNov 22, 2026, 12:00 AM your time, 00:00 UTC');
    expect(region).toHaveTextContent('Last updated at 12:00:00 PM');
  });

  it('behavior: the session’s key is said to spend nothing by design', async () => {
    const key = await on.mint('ADMIN', { consumptionLimit: { usd: 0, diem: 0 } });
    await on.session.enter(key, 'wallet', { expiresAt: noon + 60 * 60_000 });
    drawKeyPage(on);
    expect(await within(await standing()).findByText(/session’s key cannot spend/)).toBeVisible();
  });

  it.each([
    ['no balances', {}, 'DIEMNot reportedUSDNot reported'],
    ['figures as strings', { balances: { USD: '12.5', DIEM: null } }, 'USDNot reported'],
    ['the old name of DIEM', { balances: { VCU: 7, USD: 1 } }, 'VCU, now DIEM7 DIEMUSD$1'],
    ['a debt', { balances: { USD: -0.25 } }, 'USD-$0.25'],
    ['no end', { keyExpiration: null }, 'ExpiresNever'],
    ['an end without sense', { keyExpiration: 'soon\u202e' }, 'Expiressoon\ufffd'],
    ['no tier', { apiTier: { isCharged: true } }, 'TierNot reported'],
    ['a tier of tomorrow', { apiTier: { id: 'T9<b>', isCharged: 'no' } }, 'TierT9<b>'],
    ['an epoch without sense', { nextEpochBegins: 'tomorrow' }, 'Next epochNot reported'],
    ['an epoch that has begun', { nextEpochBegins: '2026-11-21T00:00:00Z' }, 'A new day began: refresh'],
    ['no rate limits', { rateLimits: 'none' }, 'Venice lets this key call models.'],
    ['no access', { accessPermitted: false }, 'Venice does not let this key call models.'],
  ])('behavior: %s', async (_, data, expected) => {
    const { region } = await drawWith(data);
    expect(region).toHaveTextContent(expected);
  });

  it('behavior: the button and coming back ask again, once in ten seconds', async () => {
    const { user, region } = await drawWith();
    const before = asked();
    await user.click(within(region).getByRole('button', { name: 'Refresh' }));
    await comeBack();
    expect(within(region).getByText(/less than ten seconds ago/)).toBeVisible();
    expect(asked()).toBe(before);
    vi.setSystemTime(noon + 10_000);
    await user.click(within(region).getByRole('button', { name: 'Refresh' }));
    expect(await within(region).findByText('Last updated at 12:00:10 PM')).toBeVisible();
    expect(within(region).queryByText(/less than ten seconds ago/)).toBeNull();
    expect(asked()).toBe(before + 1);
    vi.setSystemTime(noon + 20_000);
    await comeBack();
    expect(await within(region).findByText('Last updated at 12:00:20 PM')).toBeVisible();
    expect(asked()).toBe(before + 2);
  });

  it('error: a refresh that failed leaves the last answer, and says of when it is', async () => {
    const { user, region } = await drawWith();
    vi.setSystemTime(noon + 121_000);
    expect(await within(region).findByText(/more than two minutes old/, {}, { timeout: 3000 })).toBeVisible();
    answerWith(on, '/api_keys/rate_limits', { error: 'Oh no' }, 503);
    await user.click(within(region).getByRole('button', { name: 'Refresh' }));
    const alert = await within(region).findByRole('alert', {}, { timeout: 5000 });
    expect(alert).toHaveTextContent('The values below are from 12:00:00 PM.');
    expect(region).toHaveTextContent('Last updated at 12:00:00 PM');
    expect(region).toHaveTextContent('Tierpaid');
  });
});
