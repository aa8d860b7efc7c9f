import type { Page } from '@playwright/test';
import { cell, holds } from '../e2e/cell.ts';
import { expect, test } from '../e2e/fixtures.ts';
import { choose, fillForm } from '../e2e/form.ts';
import { connectAndManage, goTo } from '../e2e/sessionStory.ts';
import { connect, newKey, signAndMint, signButton } from '../e2e/story.ts';

// Amounts as phones, other languages and pastes have them, in each form that takes one.

const rows: readonly { fault: string; typed: string; read: string | undefined }[] = [
  { fault: 'a decimal comma', typed: '0,5', read: '0.5' },
  { fault: 'Arabic digits', typed: '٠٫٢٥', read: '0.25' },
  { fault: 'no zero before the point', typed: '.75', read: '0.75' },
  { fault: 'a thin space', typed: '1\u2009250.5', read: '1250.5' },
  { fault: 'a dollar sign', typed: '$5', read: '5' },
  { fault: 'a comma that may group', typed: '1,250', read: undefined },
];

const said = 'Use digits and one decimal point';

for (const currency of ['USD', 'DIEM'] as const) {
  const meets = `mint, ${currency}`;
  test(meets, holds(rows.map(({ fault }) => ({ fault, meets }))), async ({ page, sandbox }) => {
    await connect(page);
    for (const { fault, typed, read } of rows)
      await cell({ fault, meets }, async () => {
        await fillForm(page, { [currency.toLowerCase()]: typed });
        const group = page.getByRole('group', { name: `${currency} limit` });
        if (read === undefined) {
          await signButton(page).click();
          await expect(group).toContainText(said);
          return;
        }
        await page.keyboard.press('Tab');
        await expect(group.getByRole('textbox', { name: 'Amount' })).toHaveValue(read);
        await signAndMint(page);
        await expect(newKey(page)).toBeVisible();
        const stored = sandbox.keys().at(-1)?.consumptionLimit;
        expect(stored?.[currency === 'USD' ? 'usd' : 'diem']).toBe(Number(read));
        await newKey(page).getByText('I saved this key').click();
        await newKey(page).getByRole('button', { name: 'Done' }).click();
        await expect(signButton(page)).toBeEnabled();
      });
  });
}

const edit = 'edit a key, USD';
test(edit, holds(rows.map(({ fault }) => ({ fault, meets: edit }))), async ({ page, sandbox }) => {
  await connectAndManage(page);
  await goTo(page, 'Keys');
  await page.getByRole('button', { name: 'Create key', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Create key' }).click();
  await page.getByText('I saved this key').click();
  await page.getByRole('button', { name: 'Done' }).click();
  for (const { fault, typed, read } of rows)
    await cell({ fault, meets: edit }, async () => {
      await openEdit(page);
      const group = page.getByRole('dialog').getByRole('group', { name: 'USD limit' });
      await choose(page.getByRole('dialog'), 'USD limit', 'Cap');
      await group.getByRole('textbox', { name: 'Amount' }).fill(typed);
      await page.keyboard.press('Tab');
      if (read !== undefined) await expect(group.getByRole('textbox', { name: 'Amount' })).toHaveValue(read);
      await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
      if (read === undefined) {
        await expect(group).toContainText(said);
        await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
        return;
      }
      await expect(
        page.getByRole('dialog').getByText('Saved: Venice stores what you asked for'),
      ).toBeVisible();
      expect(sandbox.keys().some(({ consumptionLimit }) => consumptionLimit?.usd === Number(read))).toBe(
        true,
      );
      await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    });
});

async function openEdit(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Details of Zecca #/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Edit limits' }).click();
}
