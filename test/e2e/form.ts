import { expect, type Page } from '@playwright/test';

/** A limit as the form has it, or an amount for "Cap". */
type LimitChoice = 'No cap' | 'Off' | (string & {});

type Filling = {
  description?: string;
  usd?: LimitChoice;
  diem?: LimitChoice;
  resets?: 'Daily' | 'Monthly' | 'Never';
};

/**
 * Picks one option of a radio group, both by name: a click on its words, as its input is hidden
 * under them.
 */
export async function choose(page: Page, group: string, option: string): Promise<void> {
  await page.getByRole('radiogroup', { name: group }).getByText(option, { exact: true }).click();
  await expectChosen(page, group, option);
}

/** Fills in what is given and leaves the rest as it stands. */
export async function fillForm(page: Page, { description, usd, diem, resets }: Filling): Promise<void> {
  if (description !== undefined) await page.getByRole('textbox', { name: 'Description' }).fill(description);
  if (usd !== undefined) await setLimit(page, 'USD limit', usd);
  if (diem !== undefined) await setLimit(page, 'DIEM limit', diem);
  if (resets !== undefined) await choose(page, 'Resets', resets);
}

/** Asserts that the form still holds what was filled in. */
export async function expectForm(page: Page, { description, usd, diem, resets }: Filling): Promise<void> {
  if (description !== undefined)
    await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue(description);
  if (usd !== undefined) await expectLimit(page, 'USD limit', usd);
  if (diem !== undefined) await expectLimit(page, 'DIEM limit', diem);
  if (resets !== undefined) await expectChosen(page, 'Resets', resets);
}

async function expectLimit(page: Page, name: 'USD limit' | 'DIEM limit', limit: LimitChoice): Promise<void> {
  if (limit === 'No cap' || limit === 'Off') return expectChosen(page, name, limit);
  await expectChosen(page, name, 'Cap');
  await expect(page.getByRole('group', { name }).getByRole('textbox', { name: 'Amount' })).toHaveValue(limit);
}

async function expectChosen(page: Page, group: string, option: string): Promise<void> {
  const radios = page.getByRole('radiogroup', { name: group });
  await expect(radios.getByRole('radio', { name: new RegExp(`^${option}`) })).toBeChecked();
}

async function setLimit(page: Page, name: 'USD limit' | 'DIEM limit', limit: LimitChoice): Promise<void> {
  if (limit === 'No cap' || limit === 'Off') return choose(page, name, limit);
  await choose(page, name, 'Cap');
  await page.getByRole('group', { name }).getByRole('textbox', { name: 'Amount' }).fill(limit);
}
