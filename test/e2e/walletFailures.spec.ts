import type { Page } from '@playwright/test';
import type { Sandbox } from '../sandbox/api/sandbox.ts';
import { expect, test } from './fixtures.ts';
import { expectForm, fillForm } from './form.ts';
import {
  account,
  accountButton,
  approve,
  behave,
  challenges,
  connect,
  mintPath,
  mintPosts,
  newKey,
  posts,
  progress,
  prompt,
  refusal,
  reject,
  signAndMint,
  signButton,
  switchAccount,
} from './story.ts';
import { failRpc, interceptRpc, restore } from './wire.ts';

const staker = '0xf39F…2266';
const other = '0x3C44…93BC';

/** Nothing was sent, nothing of the form is lost, and a second try gives a key. */
async function expectSecondTry(page: Page, sandbox: Sandbox): Promise<void> {
  expect(posts(sandbox)).toBe(0);
  await expectForm(page, { description: 'My agent', usd: '3' });
  await restore(page);
  await behave(page, 'ask');
  await signAndMint(page);
  await expect(newKey(page)).toBeVisible();
  expect(posts(sandbox)).toBe(1);
}

test.beforeEach(async ({ page }) => {
  await page.clock.install();
  await connect(page);
  await fillForm(page, { description: 'My agent', usd: '3' });
});

test.describe('the wallet does not sign', () => {
  test('error: the user declines', async ({ page, sandbox }) => {
    await signButton(page).click();
    await reject(page);
    await expect(progress(page, 'You declined the signature')).toContainText(
      'Nothing was sent. You can sign again at any time.',
    );
    await expectSecondTry(page, sandbox);
  });

  test('error: it is locked, or asks something already (-32002)', async ({ page, sandbox }) => {
    await behave(page, 'pending');
    await signButton(page).click();
    await expect(refusal(page, 'Your wallet is locked or has an open request')).toContainText(
      'unlock it or respond to its open request, then sign again',
    );
    await expectSecondTry(page, sandbox);
  });

  test('error: it fails without a reason', async ({ page, sandbox }) => {
    await failRpc(page, 'personal_sign', -32603);
    await signAndMint(page);
    await expect(refusal(page, 'Your wallet could not sign')).toContainText('Open it, then sign again.');
    await expectSecondTry(page, sandbox);
  });

  test('error: it cannot sign messages at all', async ({ page, sandbox }) => {
    await failRpc(page, 'personal_sign', 4200);
    await signAndMint(page);
    await expect(refusal(page, 'This wallet cannot sign messages')).toContainText('Choose another wallet');
    await expectSecondTry(page, sandbox);
  });

  test('error: it stays silent; after 30 seconds the page offers to ask again', async ({ page, sandbox }) => {
    await behave(page, 'silent');
    await signButton(page).click();
    await expect(progress(page, 'Check your wallet').getByRole('button')).toHaveText(['Stop waiting']);
    await page.clock.fastForward(30_000);
    const slow = progress(page, 'No response from the wallet yet');
    await expect(slow.getByRole('button')).toHaveText(['Ask again', 'Stop waiting']);
    await behave(page, 'ask');
    await slow.getByRole('button', { name: 'Ask again' }).click();
    await approve(page);
    await expect(newKey(page)).toBeVisible();
    expect(posts(sandbox)).toBe(1);
  });

  test('error: it stays silent, and the user stops waiting', async ({ page, sandbox }) => {
    await behave(page, 'silent');
    await signButton(page).click();
    await page.getByRole('button', { name: 'Stop waiting' }).click();
    await expect(signButton(page)).toBeEnabled();
    await expectSecondTry(page, sandbox);
  });

  test('error: its answer comes after the user stopped waiting, and is thrown away', async ({
    page,
    sandbox,
  }) => {
    await interceptRpc(page, 'personal_sign', {
      meanwhile: () => page.getByRole('button', { name: 'Stop waiting' }).click(),
    });
    await signAndMint(page);
    await expect(signButton(page)).toBeEnabled();
    await expectSecondTry(page, sandbox);
  });

  test('error: the challenge ends while the prompt is open', async ({ page, sandbox }) => {
    await signButton(page).click();
    await expect(prompt(page)).toBeVisible();
    sandbox.set({ clockOffsetMs: 16 * 60_000 });
    await page.clock.fastForward(16 * 60_000);
    await approve(page);
    await expect(refusal(page, 'The challenge expired while you were signing')).toContainText(
      'the first signature was discarded',
    );
    await expect.poll(() => challenges(sandbox)).toBe(2);
    await expectSecondTry(page, sandbox);
  });
});

test.describe('the account is switched', () => {
  test('behavior: before signing: the mint is for the account that is connected now', async ({
    page,
    sandbox,
    chain,
  }) => {
    await switchAccount(page, account.noDiem);
    await expect(page.getByText(`An Inference key for ${other}.`)).toBeVisible();
    await expect.poll(() => challenges(sandbox)).toBe(2);
    await signAndMint(page);
    await expect(newKey(page)).toBeVisible();
    expect(mintPosts(sandbox).map(({ body }) => Reflect.get(Object(body), 'address'))).toEqual([
      chain.accounts[account.noDiem].address,
    ]);
  });

  test('error: while the prompt is open', async ({ page, sandbox }) => {
    await signButton(page).click();
    await expect(prompt(page)).toBeVisible();
    await switchAccount(page, account.noDiem);
    await expect(refusal(page, 'The account in your wallet changed')).toContainText(
      `The mint started for ${staker}, and the wallet now shows ${other}. Nothing was sent.`,
    );
    await reject(page);
    await expectSecondTry(page, sandbox);
    expect(sandbox.keys()).toHaveLength(1);
  });

  test('error: after the user approved, before the signature is there', async ({ page, sandbox }) => {
    await interceptRpc(page, 'personal_sign', { meanwhile: () => switchAccount(page, account.noDiem) });
    await signAndMint(page);
    await expect(refusal(page, 'The account in your wallet changed')).toContainText(`now shows ${other}`);
    await expectSecondTry(page, sandbox);
  });

  test('error: after the signature, before the POST', async ({ page, sandbox, chain }) => {
    // A signature of another account makes the page read the chain first: that is the gap.
    await interceptRpc(page, 'personal_sign', {
      alter: ([text]) => [text, chain.accounts[account.vvvOnly].address],
    });
    await interceptRpc(page, 'eth_getCode', { meanwhile: () => switchAccount(page, account.noDiem) });
    await signAndMint(page);
    await expect(refusal(page, 'The account in your wallet changed')).toContainText(`now shows ${other}`);
    await expectSecondTry(page, sandbox);
  });

  test('behavior: after the POST: the key of the account that signed is shown', async ({
    page,
    sandbox,
    chain,
  }) => {
    sandbox.set({ faults: [{ method: 'POST', path: mintPath, hold: true }] });
    await signAndMint(page);
    await expect(progress(page, 'Venice is minting your key…')).toBeVisible();
    await switchAccount(page, account.noDiem);
    await expect(accountButton(page)).toHaveText(other);
    sandbox.set({ faults: [] });
    await expect(newKey(page)).toBeVisible();
    expect(posts(sandbox)).toBe(1);
    expect(sandbox.keys().map(({ owner }) => owner)).toEqual([chain.accounts[account.staker].address]);
  });

  test('error: the wallet signs with another account than it shows', async ({ page, sandbox, chain }) => {
    await interceptRpc(page, 'personal_sign', {
      alter: ([text]) => [text, chain.accounts[account.noDiem].address],
    });
    await signAndMint(page);
    await expect(refusal(page, 'Another account signed')).toContainText(
      `The mint is for ${staker}, but ${other} signed. Nothing was sent.`,
    );
    await expectSecondTry(page, sandbox);
  });
});

test.describe('the wallet leaves', () => {
  test('behavior: before signing: the page asks to connect, and the form stays', async ({
    page,
    sandbox,
  }) => {
    await page.evaluate(() => window.sandboxWallet.disconnect());
    await expect(page.getByRole('button', { name: 'Connect wallet' })).toBeVisible();
    await expect(signButton(page)).toBeHidden();
    await expectForm(page, { description: 'My agent', usd: '3' });
    expect(posts(sandbox)).toBe(0);
  });

  for (const how of ['disconnect', 'lock'] as const) {
    test(`error: while the prompt is open (${how})`, async ({ page, sandbox }) => {
      await signButton(page).click();
      await expect(prompt(page)).toBeVisible();
      await page.evaluate((cause) => {
        if (cause === 'lock') window.sandboxWallet.behave('locked');
        else window.sandboxWallet.disconnect();
      }, how);
      const said = refusal(page, 'The account in your wallet changed');
      await expect(said).toContainText(
        `The mint started for ${staker}, and that wallet is no longer connected. Nothing was sent.`,
      );
      await reject(page);
      await expect(page.getByRole('button', { name: 'Connect wallet' })).toBeVisible();
      await expectForm(page, { description: 'My agent', usd: '3' });
      expect(posts(sandbox)).toBe(0);
    });
  }

  test('behavior: after the POST: the key is shown all the same', async ({ page, sandbox }) => {
    sandbox.set({ faults: [{ method: 'POST', path: mintPath, hold: true }] });
    await signAndMint(page);
    await expect(progress(page, 'Venice is minting your key…')).toBeVisible();
    await page.evaluate(() => window.sandboxWallet.disconnect());
    sandbox.set({ faults: [] });
    await expect(newKey(page)).toBeVisible();
    expect(posts(sandbox)).toBe(1);
  });
});
