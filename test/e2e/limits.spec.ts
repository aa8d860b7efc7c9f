import type { Page } from '@playwright/test';
import { expectAccessible } from '../states/audit.ts';
import { expect, test } from './fixtures.ts';
import { type Admin, mintAdmin } from './keysStory.ts';
import { manageWithWallet, mintAndGoOn } from './sessionStory.ts';

const log = '/api_keys/rate_limits/log';
const always = { status: 200, times: Number.POSITIVE_INFINITY };

/** Pastes the key on its own page. */
async function openKey(page: Page, { apiKey }: Admin): Promise<void> {
  await page.goto('./#/key');
  await page.getByLabel('API key').fill(apiKey);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByRole('table', { name: 'Rate limits' })).toBeVisible();
}

/** What reaches over the right edge of the screen. */
function findCut(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}

test('behavior: the limits that a key ran into are in the table and in the chart; search narrows the rate limits', async ({
  page,
  request,
  zecca,
}) => {
  const admin = await mintAdmin(zecca);
  const agent = await admin.client.createKey({ apiKeyType: 'INFERENCE', description: 'agent' });
  const chat = (model: string) =>
    request.post(`${zecca.url}/api/v1/chat/completions`, {
      headers: { authorization: `Bearer ${agent.apiKey}` },
      data: { model, messages: [{ role: 'user', content: 'Ahoy' }] },
    });
  for (let call = 0; call < 21; call++) await chat('kimi-k2-6');
  await chat('no-such-model');

  await openKey(page, admin);
  const breaches = page.getByRole('region', { name: 'Breaches' });
  const rows = breaches.getByRole('table', { name: 'Breaches' }).getByRole('row');
  await expect(rows.filter({ hasText: 'Too many requests a minute on kimi-k2-6' })).toContainText('agent …');
  await expect(rows.filter({ hasText: 'Too many failed requests' })).toContainText(
    'a model that Venice does not have',
  );
  const chart = breaches.getByRole('img', { name: /2 breaches .*Requests a minute: 1, Failed requests: 1/ });
  await expect(chart.locator('path.recharts-rectangle')).toHaveCount(2);

  const models = page.getByRole('table', { name: 'Rate limits' });
  await page.getByRole('searchbox', { name: 'Search models' }).fill('kimi thinking');
  await expect(models.getByRole('row')).toHaveCount(2);
  await expect(models.getByRole('row').nth(1)).toContainText('$0.75 in, $3.20 out a million');
});

test('behavior: an INFERENCE key may not read the log: its panel is locked, and the wallet unlocks it', async ({
  page,
}) => {
  await mintAndGoOn(page);
  const breaches = page.getByRole('region', { name: 'Breaches' });
  await expect(breaches).toContainText('Venice shows this log to Admin keys only');
  await expect(page.getByRole('region', { name: 'What this key may do now' })).toContainText(
    'Venice lets this key call models',
  );
  await manageWithWallet(page);
  await expect(breaches).toContainText('No limit was reached');
});

test('behavior: 350 models with hostile names, odd limits and a broken log fit 375 and 320 pixels', async ({
  page,
  sandbox,
  zecca,
}) => {
  const admin = await mintAdmin(zecca);
  const nasty = [
    '\u202e<img src=x onerror=alert(1)>',
    'w'.repeat(10_000),
    'zero\u200bwidth',
    '',
    '未来'.repeat(90),
  ];
  const nastyAt = (place: number) => nasty[place % nasty.length] ?? '';
  const ids = Array.from({ length: 350 }, (_, place) => `${place} ${nastyAt(place)}`);
  const kinds = ['RPM', 'TPM', 'RPD', 'RPH\u2066'];
  const rateLimits: unknown[] = ids.map((apiModelId, place) => ({
    ...(place % 9 !== 0 && { apiModelId }),
    rateLimits: kinds.slice(place % 5).map((type) => ({ amount: 10 ** (place % 21), type })),
  }));
  rateLimits[3] = 'broken';
  const models = ids.map((id, place) => ({
    id,
    type: nastyAt(place + 1).slice(0, 400),
    model_spec: {
      name: nastyAt(place + 2),
      privacy: nastyAt(place + 3),
      pricing: { input: { usd: 1e9 + place } },
    },
  }));
  const data: unknown[] = Array.from({ length: 50 }, (_, place) => ({
    apiKeyId: nastyAt(place),
    modelId: `endpoint:${nastyAt(place + 1)}`,
    rateLimitTier: nastyAt(place + 2),
    rateLimitType: place % 3 === 0 ? nastyAt(place) : 'RPD',
    timestamp: place % 7 === 0 ? nastyAt(place) : new Date(Date.now() - place * 3e9).toISOString(),
  }));
  data[5] = null;
  const now = {
    accessPermitted: false,
    apiTier: { id: nasty[1], isCharged: true },
    balances: { USD: 1e15, BUNDLED_CREDITS: 1e15, VCU: -1e15, DIEM: 'none' },
    keyExpiration: nasty[0],
    nextEpochBegins: new Date(Date.now() + 7e9).toISOString(),
    rateLimits,
  };
  sandbox.set({
    faults: [
      { ...always, path: log, body: { data } },
      { ...always, path: '/api_keys/rate_limits', body: { data: now } },
      { ...always, path: '/models', body: { data: models } },
    ],
  });
  await page.setViewportSize({ width: 375, height: 700 });
  await openKey(page, admin);
  await expect(page.getByText('349 of 349 models')).toBeVisible();
  await expect(page.getByText('Could not read 1 row of Venice’s response')).toHaveCount(2);
  await expect(page.locator('path.recharts-rectangle').first()).toBeAttached();
  for (const width of [375, 320]) {
    await page.setViewportSize({ width, height: 700 });
    // The chart follows the width a frame later. Nothing may be cut off where scrolling is switched
    // off, either.
    await expect.poll(() => findCut(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
  // An audit of every row says nothing more than one of a few, and takes a minute.
  await page.getByRole('searchbox', { name: 'Search models' }).fill('11');
  await expectAccessible(page);
});
