import { expect, test } from './fixtures.ts';
import { fillForm } from './form.ts';
import {
  ceremony,
  connectAndManage,
  goTo,
  liveSessionKeys,
  lock,
  manageWithWallet,
  mintAndGoOn,
  sessionBar,
} from './sessionStory.ts';
import {
  approve,
  behave,
  connect,
  mintPath,
  newKey,
  posts,
  progress,
  refusal,
  reject,
  signAndMint,
} from './story.ts';

const unlockField = 'API key';

test('behavior: an INFERENCE key minted here gets its limit changed by the wallet, and after the lock no session key is left', async ({
  page,
  sandbox,
}) => {
  await mintAndGoOn(page);
  await expect(page.getByRole('region', { name: 'Its limits' })).toContainText('Only Admin keys');
  await manageWithWallet(page);

  const [minted] = sandbox.keys();
  const limits = page.getByRole('region', { name: `Limits of the key …${minted?.last6Chars}` });
  await expect(limits).toContainText('USD limitNo cap');
  await limits.getByRole('button', { name: 'Edit limits' }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit limits' });
  await fillForm(page, { usd: '7.25' });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Saved: Venice stores what you asked for')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(limits).toContainText('USD limit$7.25');
  expect(sandbox.keys()[0]?.consumptionLimit).toEqual({ usd: 7.25, diem: null });

  expect(liveSessionKeys(sandbox)).toHaveLength(1);
  await lock(page);
  await expect.poll(() => liveSessionKeys(sandbox)).toEqual([]);
  expect(sandbox.keys()[0]?.revoked).toBe(false);
});

test('behavior: the session’s key can spend nothing and ends within the hour', async ({ page, sandbox }) => {
  await connectAndManage(page);
  const [key] = sandbox.keys();
  expect(key).toMatchObject({ apiKeyType: 'ADMIN', consumptionLimit: { usd: 0, diem: 0 } });
  const lifeMs = Date.parse(key?.expiresAt ?? '') - Date.parse(key?.createdAt ?? '');
  expect(lifeMs).toBeLessThanOrEqual(60 * 60_000);
  await expect(sessionBar(page).getByRole('timer')).toHaveText(/^Expires in (59:\d\d|1:00:00)$/);
  expect(posts(sandbox)).toBe(1);
});

test('behavior: a pasted key is proved before anything opens', async ({ page, sandbox, watched }) => {
  watched.expectConsole(/401/);
  await page.goto('./#/key');
  const field = page.getByLabel(unlockField);
  await field.fill('sk-ant-not-of-venice');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByRole('alert')).toContainText('a key of Anthropic');
  expect(sandbox.requests).toEqual([]);

  await field.fill(`VENICE_INFERENCE_KEY_${crypto.randomUUID()}`);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(refusal(page, 'Venice does not accept this key')).toBeVisible();
  await expect(field).toHaveValue('');
  await expect(sessionBar(page)).toHaveCount(0);
});

test('error: a declined signature and a wallet that is silent leave the ceremony open, and no key', async ({
  page,
  sandbox,
}) => {
  await connect(page);
  await goTo(page, 'Check');
  await page.getByRole('button', { name: 'Manage with wallet' }).click();
  const sign = ceremony(page).getByRole('button', { name: 'Sign and unlock' });
  await sign.click();
  await reject(page);
  await expect(progress(page, 'You declined the signature')).toBeVisible();
  await behave(page, 'silent');
  await sign.click();
  await ceremony(page).getByRole('button', { name: 'Stop waiting' }).click();
  await ceremony(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(ceremony(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Manage with wallet' })).toBeFocused();
  expect(sandbox.keys()).toEqual([]);
});

test('error: a lost mint ends in the page: found by its tag, revoked, minted again', async ({
  page,
  sandbox,
  watched,
}) => {
  watched.expectConsole(/Failed to load resource/);
  await connect(page);
  sandbox.set({ faults: [{ method: 'POST', path: mintPath, when: 'after', status: 502, times: 1 }] });
  await signAndMint(page);
  await expect(refusal(page, 'Venice’s response never arrived')).toBeVisible();
  const [orphan] = sandbox.keys();
  await manageWithWallet(page);
  await expect(page.getByText('The key was made, and its secret is lost.')).toBeVisible();
  await page.getByRole('button', { name: 'Revoke it and mint again' }).click();
  await signAndMint(page);
  await expect(newKey(page)).toBeVisible();
  const inference = sandbox.keys().filter(({ apiKeyType }) => apiKeyType === 'INFERENCE');
  expect(inference.map(({ id, revoked }) => [id === orphan?.id, revoked])).toEqual([
    [true, true],
    [false, false],
  ]);
});

test('behavior: the whole by keyboard alone', async ({ page, sandbox }) => {
  await connect(page);
  const press = async (name: string, role: 'button' | 'link' = 'button') => {
    const target = page.getByRole(role, { name, exact: true });
    for (let step = 0; step < 80; step++) {
      if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) break;
      await page.keyboard.press('Tab');
    }
    await expect(target).toBeFocused();
    await page.keyboard.press('Enter');
  };
  await press('Check', 'link');
  await press('Manage with wallet');
  await expect(ceremony(page).getByRole('heading', { level: 2 })).toBeFocused();
  await expect(ceremony(page).getByRole('button', { name: 'Sign and unlock' })).toBeEnabled();
  await press('Sign and unlock');
  await approve(page);
  await expect(sessionBar(page)).toBeVisible();
  await press('Lock');
  await expect.poll(() => liveSessionKeys(sandbox)).toEqual([]);
});
