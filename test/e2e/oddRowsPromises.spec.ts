import type { Page } from '@playwright/test';
import { fetchRouted } from './fetchRouted.ts';
import { expect, test } from './fixtures.ts';
import { choose } from './form.ts';
import { type Admin, dialog, mintAdmin, openDetails, openKeys } from './keysStory.ts';
import { restore } from './wire.ts';

// What the page promises of rows that no Venice should send.

// A list that is still on its way would end with the test.
test.afterEach(({ page }) => restore(page));

type Row = Record<string, unknown>;

/** Has the list hold other rows than Venice sent: `change` gets those of the keys named "agent". */
function alterRows(page: Page, change: (agents: Row[]) => Row[]): Promise<unknown> {
  return page.route(/\/api\/v1\/api_keys(\/[\w-]+)?(\?|$)/, async (route) => {
    if (route.request().method() !== 'GET') return route.fallback();
    const response = await fetchRouted(route);
    const { data, ...rest } = await response.json();
    if (!Array.isArray(data)) {
      const [row = data] = data.description?.startsWith('agent') ? change([data]) : [data];
      return route.fulfill({ response, json: { ...rest, data: row } });
    }
    const isAgent = (row: Row) => String(row.description).startsWith('agent');
    const rows = [...data.filter((row) => !isAgent(row)), ...change(data.filter(isAgent))];
    await route.fulfill({ response, json: { ...rest, data: rows } });
  });
}

async function createAgents({ client }: Admin, ...names: string[]): Promise<void> {
  for (const description of names) await client.createKey({ apiKeyType: 'INFERENCE', description });
}

const dataRow = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

for (const odd of ['__proto__', 'constructor'])
  test(`behavior: a key of the type ${odd} is listed and revoked as any other`, async ({
    page,
    sandbox,
    zecca,
  }) => {
    const admin = await mintAdmin(zecca);
    await createAgents(admin, 'agent');
    await alterRows(page, (rows) => rows.map((row) => ({ ...row, apiKeyType: odd, limitPeriod: odd })));
    await openKeys(page, admin);
    const details = await openDetails(page, 'agent');
    await expect(details.getByText(odd).first()).toBeVisible();
    await details.getByRole('button', { name: 'Revoke' }).click();
    const revoke = dialog(page, 'Revoke key');
    const key = sandbox.keys().find(({ description }) => description === 'agent');
    await expect(revoke).toContainText('agent');
    await revoke.getByRole('textbox').fill(key?.last6Chars ?? '');
    await revoke.getByRole('button', { name: 'Revoke' }).click();
    await expect
      .poll(() => sandbox.keys().find(({ description }) => description === 'agent')?.revoked)
      .toBe(true);
  });

test('error: a key without its last six characters is not revoked before the end of its id is typed', async ({
  page,
  sandbox,
  zecca,
}) => {
  const admin = await mintAdmin(zecca);
  await createAgents(admin, 'agent');
  await alterRows(page, (rows) => rows.map((row) => ({ ...row, last6Chars: '' })));
  await openKeys(page, admin);
  const stored = () => sandbox.keys().find(({ description }) => description === 'agent');
  await (await openDetails(page, 'agent')).getByRole('button', { name: 'Revoke' }).click();
  const revoke = dialog(page, 'Revoke key');
  const button = revoke.getByRole('button', { name: 'Revoke' });
  await expect(button).toBeDisabled();
  await revoke.getByRole('textbox', { name: 'Last six characters of its id' }).fill('000000');
  await expect(button).toBeDisabled();
  expect(stored()?.revoked).toBeFalsy();
  const id = stored()?.id ?? '';
  await revoke.getByRole('textbox', { name: 'Last six characters of its id' }).fill(id.slice(-6));
  await button.click();
  await expect.poll(() => stored()?.revoked).toBe(true);
});

test('behavior: a key that is listed twice is one key', async ({ page, zecca }) => {
  const admin = await mintAdmin(zecca);
  await createAgents(admin, 'agent one', 'agent two');
  await alterRows(page, (rows) => [...rows, ...rows]);
  await openKeys(page, admin);
  await expect(page.getByRole('rowheader')).toHaveCount(3);
  await page.getByRole('checkbox', { name: 'Select all shown keys' }).click();
  await page.getByRole('button', { name: 'Revoke selected' }).click();
  await expect(dialog(page, 'Revoke 3 keys').getByRole('button', { name: 'Revoke 2 keys' })).toBeAttached();
});

test('behavior: 20 000 rows that cannot be read are one line with their count', async ({ page, zecca }) => {
  const admin = await mintAdmin(zecca);
  await createAgents(admin, 'agent');
  await alterRows(page, (rows) => [...rows, ...Array.from({ length: 20_000 }, () => ({}))]);
  await openKeys(page, admin);
  await expect(page.getByText(/^Could not read 20,000 rows of Venice’s response/)).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(4);
});

test.describe('an expiry at the end of the calendar', () => {
  test.use({ timezoneId: 'Asia/Tokyo' });

  for (const expiresAt of ['9999-12-31T23:59:59Z', '+010000-01-01T00:00:00Z'])
    test(`behavior: ${expiresAt} is shown in Tokyo, and no edit of a limit touches it`, async ({
      page,
      zecca,
    }) => {
      const admin = await mintAdmin(zecca);
      await createAgents(admin, 'agent');
      await alterRows(page, (rows) => rows.map((row) => ({ ...row, expiresAt })));
      await openKeys(page, admin);
      await expect(dataRow(page, 'agent')).toContainText('10000');
      await (await openDetails(page, 'agent')).getByRole('button', { name: 'Edit limits' }).click();
      const edit = dialog(page, 'Edit limits');
      await choose(edit, 'USD limit', 'Off');
      const changes = edit.getByRole('region', { name: 'What will change' });
      await expect(changes.getByRole('row', { name: /^USD limit/ })).toBeVisible();
      await expect(changes.getByRole('row', { name: /^Expires/ })).toHaveCount(0);
    });
});

test('behavior: a cap of a ten-millionth is written in full', async ({ page, zecca }) => {
  const admin = await mintAdmin(zecca);
  await createAgents(admin, 'agent');
  await alterRows(page, (rows) =>
    rows.map((row) => ({ ...row, consumptionLimits: { usd: 1e-7, diem: 2.5e-8 } })),
  );
  await openKeys(page, admin);
  await expect(dataRow(page, 'agent')).toContainText('$0.0000001');
  await expect(dataRow(page, 'agent')).toContainText('0.000000025 DIEM');
});
