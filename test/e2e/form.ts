import { expect, type Locator, type Page } from '@playwright/test';

/** A limit as the form has it, or an amount for "Cap". */
type LimitChoice = 'No cap' | 'Off' | (string & {});

type Filling = {
  description?: string;
  usd?: LimitChoice;
  diem?: LimitChoice;
  resets?: 'Daily' | 'Monthly' | 'Never';
};

/** The page, or a window in it. */
type Scope = Page | Locator;

const folds: Readonly<Record<string, string | RegExp>> = {
  'USD limit': 'By currency',
  'DIEM limit': 'By currency',
  'Key type': /^Change type and models/,
  'Model privacy': /^Change type and models/,
};

/** Opens what a group is folded under, where it is. */
export async function unfold(scope: Scope, group: string): Promise<void> {
  const radios = scope.getByRole('radiogroup', { name: group });
  const name = folds[group];
  if (!name) return;
  const fold = scope.getByText(name, { exact: true });
  await expect(radios.or(fold).first()).toBeVisible();
  if (!(await radios.isVisible())) await fold.click();
}

/**
 * Picks one option of a radio group, both by name: a click on its words, as its input is hidden
 * under them.
 */
export async function choose(scope: Scope, group: string, option: string): Promise<void> {
  await unfold(scope, group);
  await scope.getByRole('radiogroup', { name: group }).getByText(option, { exact: true }).click();
  await expectChosen(scope, group, option);
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
  await unfold(page, name);
  if (limit === 'No cap' || limit === 'Off') return expectChosen(page, name, limit);
  await expectChosen(page, name, 'Cap');
  await expect(page.getByRole('group', { name }).getByRole('textbox', { name: 'Amount' })).toHaveValue(limit);
}

async function expectChosen(scope: Scope, group: string, option: string): Promise<void> {
  const radios = scope.getByRole('radiogroup', { name: group });
  await expect(radios.getByRole('radio', { name: new RegExp(`^${option}`) })).toBeChecked();
}

async function setLimit(page: Page, name: 'USD limit' | 'DIEM limit', limit: LimitChoice): Promise<void> {
  if (limit === 'No cap' || limit === 'Off') return choose(page, name, limit);
  await choose(page, name, 'Cap');
  await page.getByRole('group', { name }).getByRole('textbox', { name: 'Amount' }).fill(limit);
}
