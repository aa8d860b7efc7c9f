import type { Page } from '@playwright/test';
import { cell, holds } from '../e2e/cell.ts';
import { connect, mintAnswer, newKey, readKey, refusal, signAndMint } from '../e2e/story.ts';
import { expect, test } from './fixtures.ts';
import type { Stage } from './strike.ts';

// A part of the page that fails takes no unsaved key with it: code that never came is what a
// browser can really be made to suffer.

const fault = 'code that never comes';

/** Mints, and returns the secret as Venice sent it. */
async function mint(page: Page): Promise<string> {
  await connect(page);
  const answer = mintAnswer(page);
  await signAndMint(page);
  await expect(newKey(page)).toBeVisible();
  return (await (await answer).json()).data.apiKey;
}

async function lose({ page, watched }: Stage, chunk: string): Promise<void> {
  watched.expectConsole(/^Console: Failed to load resource: net::ERR_FAILED$/);
  await page.route(`**/assets/${chunk}-*.js`, (route) => route.abort());
}

const beside = { fault, meets: 'a part beside the new key' };
test('error: a part beside the new key never comes', holds([beside]), async ({ stage }) => {
  const { page } = stage;
  await cell(beside, async () => {
    await lose(stage, 'UseThisKey');
    const secret = await mint(page);
    const told = refusal(page, 'Could not show this part of the page');
    await expect(told.getByRole('button')).toHaveText(['Try again']);
    expect(await readKey(page)).toBe(secret);
    await expect(page.getByText('The key works', { exact: false })).toBeVisible();
    await told.getByRole('button').click();
    expect(await readKey(page)).toBe(secret);
  });
});

const elsewhere = { fault, meets: 'another page, with a key unsaved' };
test('error: another page never comes while a key is unsaved', holds([elsewhere]), async ({ stage }) => {
  const { page } = stage;
  await cell(elsewhere, async () => {
    await lose(stage, 'KeysPage');
    const secret = await mint(page);
    await page.getByRole('navigation').getByRole('link', { name: 'Keys', exact: true }).click();
    const told = refusal(page, 'Could not load this part of the page');
    await expect(told.getByRole('button')).toHaveText(['Try again', 'Reload the page']);
    // The key stands alone on the page that failed, and the mint leads back to it.
    await expect(newKey(page).getByText(`Hidden. Ends in ${secret.slice(-6)}`)).toBeVisible();
    const asked = page.waitForEvent('dialog');
    const closing = page.close({ runBeforeUnload: true });
    expect((await asked).type()).toBe('beforeunload');
    await (await asked).dismiss();
    await closing;
    await page.getByRole('link', { name: 'Go back to it' }).click();
    await expect(told).toHaveCount(0);
    expect(await readKey(page)).toBe(secret);
  });
});
