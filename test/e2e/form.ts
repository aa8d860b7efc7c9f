import { expect, type Page } from '@playwright/test';

/** A limit as the form has it, or an amount for "Cap". */
type LimitChoice = 'No cap' | 'Off' | (string & {});

type Filling = {
  description?: string;
  usd?: LimitChoice;
  diem?: LimitChoice;
  resets?: 'Daily' | 'Monthly' | 'Never';
};

/** Picks one option of a radio group, both by name: a click on its words, as its input is hidden under them. */
export async function choose(page: Page, group: string, option: string): Promise<void> {
  const radios = page.getByRole('radiogroup', { name: group });
  await radios.getByText(option, { exact: true }).click();
  await expect(radios.getByRole('radio', { name: new RegExp(`^${option}`) })).toBeChecked();
}

/** Fills in what is given and leaves the rest as it stands. */
export async function fillForm(page: Page, { description, usd, diem, resets }: Filling): Promise<void> {
  if (description !== undefined) await page.getByRole('textbox', { name: 'Description' }).fill(description);
  if (usd !== undefined) await setLimit(page, 'USD limit', usd);
  if (diem !== undefined) await setLimit(page, 'DIEM limit', diem);
  if (resets !== undefined) await choose(page, 'Resets', resets);
}

async function setLimit(page: Page, name: 'USD limit' | 'DIEM limit', limit: LimitChoice): Promise<void> {
  if (limit === 'No cap' || limit === 'Off') return choose(page, name, limit);
  await choose(page, name, 'Cap');
  await page.getByRole('group', { name }).getByRole('textbox', { name: 'Amount' }).fill(limit);
}
