import { expect } from '@playwright/test';
import { connectToGrant, grantHash, signAndGrant } from '../e2e/grantStory.ts';
import { openAt, type Visit } from './visit.ts';

/** A key for an app: what developers build, what users decide, and what becomes of it. */
export const grantVisits: readonly Visit[] = [
  {
    name: 'a link for developers',
    states: [
      {
        name: 'grant link, empty',
        async reach({ page }) {
          await openAt(page, './#/grant');
          await expect(page.getByRole('region', { name: 'Grant link' })).toBeVisible();
        },
      },
      {
        name: 'grant link of a sample app',
        async reach({ page }) {
          await page.getByRole('button', { name: 'Fill in a sample app' }).click();
          await expect(page.getByRole('region', { name: 'Preview' })).toBeVisible();
        },
      },
      {
        name: 'programs that ask for a key',
        async reach({ page }) {
          await page.getByRole('button', { name: 'Show programs' }).click();
          const dialog = page.getByRole('dialog', { name: 'Let users bring their key' });
          await expect(dialog.getByRole('option')).toHaveCount(2);
          await expect(dialog.getByRole('searchbox')).toHaveCount(0);
        },
      },
    ],
  },
  {
    name: 'a grant that is refused',
    states: [
      {
        name: 'invalid grant request',
        async reach({ page }) {
          await openAt(page, `./${await grantHash({ days: '400' })}`);
          await expect(page.getByRole('alert')).toContainText('from 1 to 365');
        },
      },
    ],
  },
  {
    name: 'a grant',
    states: [
      {
        name: 'an app asks',
        async reach({ page }) {
          await openAt(page, `./${await grantHash({ redirect_uri: 'https://bücher.example/' })}`);
          await expect(page.getByText('xn--bcher-kva.example', { exact: true })).toBeVisible();
        },
      },
      {
        name: 'a limit raised',
        async reach({ page }) {
          await connectToGrant(page);
          await page.getByRole('textbox', { name: 'USD limit' }).fill('6');
          await expect(page.getByText('you can only lower it')).toBeVisible();
        },
      },
      {
        name: 'grant denied',
        async reach({ page }) {
          await page.getByRole('button', { name: 'Deny' }).click();
          await expect(page.getByRole('region', { name: 'Denied' })).toBeVisible();
        },
      },
      {
        name: 'grant ready',
        async reach({ page }) {
          await page.getByRole('button', { name: 'Back to the request' }).click();
          await signAndGrant(page);
          await expect(page.getByRole('region', { name: /^The key is ready/ })).toBeVisible();
        },
      },
    ],
  },
];
