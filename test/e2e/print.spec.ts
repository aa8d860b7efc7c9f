import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { fillForm } from './form.ts';
import { lock, mintAndGoOn } from './sessionStory.ts';
import { account, connect, newKey, signAndMint } from './story.ts';

// The key's paper: what a user keeps in a drawer. The key itself is on it only while it is shown on
// the screen.

const term = (paper: Locator, name: string) =>
  paper.getByRole('term').filter({ hasText: name }).locator('xpath=following-sibling::dd');

test('behavior: a sheet has all about the key and not the key, unless it is shown', async ({
  page,
  sandbox,
  chain,
}) => {
  await connect(page);
  await fillForm(page, { description: 'Research agent', usd: '12.5', diem: 'Off', resets: 'Monthly' });
  await signAndMint(page);
  await expect(page.getByText('The key works')).toBeVisible();
  const last6 = sandbox.keys()[0]?.last6Chars ?? 'no key';
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });

  await expect(page.getByText('A Venice API key', { exact: true })).toBeVisible();
  await expect(newKey(page).getByRole('code')).toHaveText(`${'•'.repeat(12)}${last6}`);
  await expect(newKey(page).getByText('This sheet shows only the last six characters')).toBeVisible();
  const paper = page.getByRole('region', { name: 'What you asked for' });
  await expect(term(paper, 'Key type')).toHaveText('Inference');
  await expect(term(paper, 'Description')).toHaveText(/^Research agent #/);
  await expect(term(paper, 'USD limit')).toHaveText('$12.50 a month');
  await expect(term(paper, 'DIEM limit')).toHaveText('Off');
  await expect(term(paper, 'Resets')).toHaveText('Monthly');
  await expect(term(paper, 'Expires')).toHaveText(/\d{4}/);
  await expect(term(paper, 'Ends with')).toHaveText(last6);
  await expect(term(paper, 'Wallet')).toHaveText(chain.accounts[account.staker].address);
  await expect(term(paper, 'API address')).toHaveText(/\/api\/v1$/);
  for (const region of ['Does it work?', 'Use this key'])
    await expect(page.getByRole('region', { name: region })).toBeHidden();
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('navigation')).toBeHidden();
  // Ink on white, whatever the screen's theme.
  await expect(paper).toHaveCSS('color', 'rgb(23, 40, 43)');
  expect(countSheets(await page.pdf({ format: 'A4' }))).toBe(1);

  await page.emulateMedia({ media: 'screen' });
  await newKey(page).getByRole('button', { name: 'Show key' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(newKey(page).getByRole('code')).toHaveText(new RegExp(`^VENICE_.*${last6}$`));
  await expect(newKey(page).getByText('Anyone who has it can spend with the key')).toBeVisible();
});

test('behavior: a window that may hold a key is not printed, nor is a session that ended', async ({
  page,
}) => {
  await mintAndGoOn(page);
  await page.getByRole('button', { name: 'Use this key' }).click();
  const programs = page.getByRole('dialog', { name: 'Use this key' });
  await programs.getByRole('button', { name: 'Show with key' }).first().click();
  await page.emulateMedia({ media: 'print' });
  await expect(programs).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await programs.getByRole('button', { name: 'Close' }).click();
  await lock(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Locked. The key was removed.')).toBeHidden();
});

function countSheets(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
