import { expect, type Page } from '@playwright/test';
import { dialog, mintAdmin, openDetails, openKeys, rotateToReveal, saveNewKey } from '../e2e/keysStory.ts';
import { mintFleet } from './keysStates.ts';
import type { Visit } from './visit.ts';

/** What changes a key: its details, limits, rotation, end, and a new one. */
export const keyChangeVisits: readonly Visit[] = [
  {
    name: 'one key changed',
    states: [
      {
        name: 'key details',
        async reach({ page, zecca }) {
          await openKeys(page, await mintFleet(zecca, 1));
          await openDetails(page, 'agent');
        },
      },
      {
        name: 'edit, with its difference',
        async reach({ page }) {
          await dialog(page, 'Key details').getByRole('button', { name: 'Edit limits' }).click();
          await dialog(page, 'Edit limits')
            .getByRole('group', { name: 'USD limit' })
            .getByText('No cap')
            .click();
          await expect(page.getByText('This removes the USD cap.')).toBeVisible();
        },
      },
      {
        name: 'edit saved',
        async reach({ page }) {
          await dialog(page, 'Edit limits')
            .getByRole('group', { name: 'USD limit' })
            .getByText('Off')
            .click();
          await page.getByRole('button', { name: 'Save' }).click();
          await expect(page.getByText('Saved: Venice')).toBeVisible();
        },
      },
      {
        name: 'revoke the key in use',
        async reach({ page }) {
          await closeDialog(page);
          await (await openDetails(page, 'console')).getByRole('button', { name: 'Revoke' }).click();
          await expect(page.getByText('This is the key you are using')).toBeVisible();
        },
      },
      {
        name: 'revoked',
        async reach({ page, sandbox }) {
          await dialog(page, 'Revoke key').getByRole('button', { name: 'Cancel' }).click();
          await (await openDetails(page, 'agent')).getByRole('button', { name: 'Revoke' }).click();
          const revoke = dialog(page, 'Revoke key');
          const agent = sandbox.keys().find(({ description }) => description === 'agent');
          await revoke.getByRole('textbox').fill(agent?.last6Chars ?? '');
          await revoke.getByRole('button', { name: 'Revoke' }).click();
          await expect(revoke.getByText('Revoked. The key no longer works.')).toBeVisible();
        },
      },
    ],
  },
  {
    name: 'a key created',
    log: /status of (429|503)|ERR_/,
    states: [
      {
        name: 'create from a template',
        async reach({ page, zecca }) {
          await openKeys(page, await mintAdmin(zecca));
          await page.getByRole('button', { name: 'Create key' }).click();
          await page.getByRole('button', { name: 'Guest, 0.5 DIEM a day' }).click();
        },
      },
      {
        name: 'creation refused',
        async reach({ page, sandbox }) {
          sandbox.set({ faults: [{ method: 'POST', path: '/api_keys', status: 429 }] });
          await create(page);
          await expect(dialog(page, 'Create key').getByText('Venice made no key')).toBeVisible();
        },
      },
      {
        name: 'creation lost, list unread',
        async reach({ page, sandbox }) {
          sandbox.set({
            faults: [
              { method: 'POST', path: '/api_keys', when: 'after', truncateAt: 12 },
              { method: 'GET', path: '/api_keys', status: 503, times: 2 },
            ],
          });
          await create(page);
          await expect(page.getByText('Could not read the list of keys')).toBeVisible();
        },
      },
      {
        name: 'creation lost, key found',
        async reach({ page }) {
          await page.getByRole('button', { name: 'Look again' }).click();
          await expect(page.getByText('A key was made, and its secret is lost')).toBeVisible();
        },
      },
    ],
  },
  {
    name: 'a key rotated',
    log: /status of (429|500)/,
    states: [
      {
        name: 'rotation reviewed',
        async reach({ page, zecca }) {
          await openKeys(page, await mintFleet(zecca, 1));
          await (await openDetails(page, 'agent')).getByRole('button', { name: 'Rotate' }).click();
          await expect(
            dialog(page, 'Rotate key').getByRole('button', { name: 'Create new key' }),
          ).toBeVisible();
        },
      },
      {
        name: 'rotation: the new key',
        async reach({ page }) {
          await dialog(page, 'Rotate key').getByRole('button', { name: 'Create new key' }).click();
          await expect(page.getByText('Venice stores what you asked for')).toBeVisible();
        },
      },
      {
        name: 'rotation: both keys work',
        async reach({ page }) {
          await saveNewKey(page);
          await expect(page.getByRole('button', { name: 'Retire old key' })).toBeVisible();
        },
      },
      {
        name: 'rotation: the end refused',
        async reach({ page, sandbox }) {
          sandbox.set({ faults: [{ method: 'PATCH', status: 429 }] });
          await page.getByRole('button', { name: 'Retire old key' }).click();
          await expect(page.getByText('Could not retire the old key: both keys work')).toBeVisible();
        },
      },
      {
        name: 'rotation done',
        async reach({ page }) {
          await page.getByRole('button', { name: 'Retire old key' }).click();
          await expect(page.getByText('Done: the old key expires at')).toBeVisible();
        },
      },
    ],
  },
  {
    name: 'rotations to finish',
    log: /status of 500/,
    states: [
      {
        name: 'a rotation to finish',
        async reach({ page, zecca }) {
          await openKeys(page, await mintFleet(zecca, 1));
          await rotateToReveal(page, 'agent');
          await saveNewKey(page);
          await dialog(page, 'Rotate key').getByRole('button', { name: 'Keep both for now' }).click();
          await expect(page.getByText('A rotation is not finished')).toBeVisible();
        },
      },
      {
        name: 'rotation lost, being looked for',
        async reach({ page, sandbox }) {
          await (await openDetails(page, 'console')).getByRole('button', { name: 'Rotate' }).click();
          const make = dialog(page, 'Rotate key').getByRole('button', { name: 'Create new key' });
          await expect(make).toBeVisible();
          sandbox.set({ faults: [{ method: 'POST', path: '/api_keys', status: 500 }] });
          await make.click();
          await expect(page.getByText('Looking for the key')).toBeVisible();
        },
      },
    ],
  },
];

function create(page: Page): Promise<void> {
  return dialog(page, 'Create key').getByRole('button', { name: 'Create key' }).click();
}

async function closeDialog(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}
