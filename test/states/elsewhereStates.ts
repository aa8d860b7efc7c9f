import { expect, type Page } from '@playwright/test';
import { open, refusal } from '../e2e/story.ts';
import { deploySafe, stakeFor } from '../sandbox/chain/safe.ts';
import type { Visit } from './visit.ts';

/** A signature that is made outside of the page and brought to it. */
export const elsewhereVisits: readonly Visit[] = [
  {
    name: 'a signature made elsewhere',
    states: [
      {
        name: 'elsewhere: a name in place of an address',
        async reach({ page }) {
          await open(page);
          await page.getByRole('button', { name: 'Sign somewhere else' }).click();
          await nameAddress(page, 'vitalik.eth');
          await expect(page.getByText('This page does not look up names')).toBeVisible();
        },
      },
      {
        name: 'elsewhere: a Safe',
        async reach({ page, chain: { accounts, rpcUrl } }) {
          const [one, two, three] = accounts;
          const owners = [one.address, two.address, three.address] as const;
          const safe = await deploySafe(rpcUrl, { owners, threshold: 2 });
          await stakeFor(rpcUrl, two.address, safe, '5');
          await nameAddress(page, safe);
          await expect(page.getByText('A Safe: 2 of its 3 owners must sign')).toBeVisible();
        },
      },
      {
        name: 'elsewhere: the text',
        async reach({ page }) {
          await page.getByRole('button', { name: 'Get the message' }).click();
          await page.getByText('How to sign it').click();
          await expect(page.getByRole('region', { name: 'The message to sign' })).toBeVisible();
        },
      },
      {
        name: 'elsewhere: the text as a QR code',
        async reach({ page }) {
          await page.getByRole('button', { name: 'Show as QR code' }).click();
          await expect(page.getByRole('img', { name: 'The message to sign, as a QR code' })).toBeVisible();
        },
      },
      {
        name: 'elsewhere: no signature',
        async reach({ page }) {
          await bringSignature(page, '0x1234');
          await expect(page.getByText('This is too short')).toBeVisible();
        },
      },
      {
        name: 'elsewhere: a doubtful signature',
        async reach({ page }) {
          await bringSignature(page, `0x${'ab'.repeat(65)}`);
          await expect(refusal(page, 'Venice may reject this signature')).toBeVisible();
        },
      },
    ],
  },
];

async function nameAddress(page: Page, address: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Address' }).fill(address);
  await page.getByRole('button', { name: 'Use this address' }).click();
}

async function bringSignature(page: Page, signature: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Signature' }).fill(signature);
  await page.getByRole('button', { name: 'Mint with this signature' }).click();
}
