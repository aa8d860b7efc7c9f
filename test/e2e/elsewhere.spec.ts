import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { Wallet } from 'ethers';
import { privateKeyToAccount } from 'viem/accounts';
import type { SandboxChain } from '../sandbox/chain/chain.ts';
import { deploySafe, signAsSafe, stakeFor } from '../sandbox/chain/safe.ts';
import { expect, test } from './fixtures.ts';
import { expectForm, fillForm } from './form.ts';
import { findSecret } from './secretSearch.ts';
import {
  account,
  challenges,
  connect,
  mintPosts,
  newKey,
  open,
  posts,
  prompt,
  refusal,
  signAndMint,
  signButton,
  walletCalls,
} from './story.ts';

// A signature that is made outside of the page and brought to it: nothing is connected, nothing is
// asked of a wallet.

async function nameAddress(page: Page, address: string): Promise<void> {
  await page.getByRole('button', { name: 'Sign somewhere else' }).click();
  await page.getByRole('textbox', { name: 'Address' }).fill(address);
  await page.getByRole('button', { name: 'Use this address' }).click();
}

/** Begins to sign. @returns the text as it stands on the page */
async function takeText(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Get the message' }).click();
  return page.getByRole('region', { name: 'The message to sign' }).innerText();
}

async function paste(page: Page, signature: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Signature' }).fill(signature);
  await page.getByRole('button', { name: 'Mint with this signature' }).click();
}

async function placeSafe({ accounts, rpcUrl }: SandboxChain) {
  const [one, two, three] = accounts;
  const safe = await deploySafe(rpcUrl, {
    owners: [one.address, two.address, three.address],
    threshold: 2,
  });
  await stakeFor(rpcUrl, two.address, safe, '5');
  return safe;
}

for (const protocol of ['token', 'siwe'] as const) {
  test(`behavior: a Safe of three mints with the signatures of two owners (${protocol})`, async ({
    page,
    sandbox,
    chain,
  }) => {
    sandbox.set({ protocol });
    const safe = await placeSafe(chain);
    const by = (indexes: (0 | 1 | 2)[], text: string) =>
      signAsSafe(
        safe,
        indexes.map((index) => privateKeyToAccount(chain.accounts[index].privateKey)),
        text,
      );
    await open(page);
    await nameAddress(page, `base:${safe}`);
    await expect(page.getByText('A Safe: 2 of its 3 owners must sign')).toBeVisible();
    const text = await takeText(page);
    await expect(page.getByRole('timer')).toHaveText(/expires in 1[45] min/);

    await paste(page, await by([0], text));
    await expect(refusal(page, 'Venice may reject this signature')).toContainText('an owner may be missing');
    expect(posts(sandbox)).toBe(0);

    await paste(page, await by([2, 0], text));
    await expect(newKey(page)).toBeVisible();
    expect(sandbox.keys().map(({ owner }) => owner)).toEqual([safe]);
    expect(posts(sandbox)).toBe(1);
    expect(await walletCalls(page)).toEqual([]);
  });
}

test('behavior: a plain account signs the downloaded text by a script; what another signed is not sent', async ({
  page,
  sandbox,
  chain,
}) => {
  const [owner, , other] = chain.accounts;
  await open(page);
  await fillForm(page, { description: 'Cold', usd: '2' });
  await nameAddress(page, owner.address.toLowerCase());
  await takeText(page);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download message' }).click(),
  ]);
  const text = await readFile(await file.path(), 'utf8');

  await paste(page, await new Wallet(other.privateKey).signMessage(text));
  const said = page.getByRole('alert').filter({ hasText: 'It was not sent' });
  await expect(said).toContainText(`${other.address} signed this`);
  await expect(said).toContainText(`the key is for ${owner.address}`);
  expect(posts(sandbox)).toBe(0);

  const signature = await new Wallet(owner.privateKey).signMessage(text);
  await paste(page, signature);
  await expect(newKey(page)).toBeVisible();
  expect(await findSecret(page, signature.slice(2))).toEqual([]);
  expect(mintPosts(sandbox)).toHaveLength(1);
  expect(sandbox.keys()).toEqual([
    expect.objectContaining({ owner: owner.address, consumptionLimit: { usd: 2, diem: null } }),
  ]);
  expect(await walletCalls(page)).toEqual([]);
});

test('behavior: a page thrown away while the wallet was open comes back with its form and a new text', async ({
  page,
  sandbox,
}) => {
  await connect(page);
  await fillForm(page, { description: 'On the phone', usd: '7', resets: 'Monthly' });
  await signButton(page).click();
  await expect(prompt(page)).toBeVisible();
  await page.reload();

  await expect(page.getByText('The page reloaded while you were signing')).toBeVisible();
  await expectForm(page, { description: 'On the phone', usd: '7', resets: 'Monthly' });
  await expect(signButton(page)).toBeEnabled();
  expect({ posts: posts(sandbox), challenges: challenges(sandbox) }).toEqual({ posts: 0, challenges: 2 });
  await signAndMint(page);
  await expect(newKey(page)).toBeVisible();
  expect(posts(sandbox)).toBe(1);
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual(['zecca.wallet']);
});

test('behavior: the address of a signature made elsewhere comes back too', async ({
  page,
  sandbox,
  chain,
}) => {
  const { address, privateKey } = chain.accounts[account.noDiem];
  await open(page);
  await nameAddress(page, address);
  const before = await takeText(page);
  await page.reload();
  await expect(page.getByText('The page reloaded while you were signing')).toBeVisible();
  const text = await takeText(page);
  expect(text).not.toBe(before);
  await paste(page, await privateKeyToAccount(privateKey).signMessage({ message: text }));
  await expect(newKey(page)).toBeVisible();
  expect(posts(sandbox)).toBe(1);
});
