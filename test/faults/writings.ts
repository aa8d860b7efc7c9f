import { expect, type Locator } from '@playwright/test';
import { choose } from '../e2e/form.ts';
import { dialog, mintAdmin, openCreations, openDetails, openKeys, saveNewKey } from '../e2e/keysStory.ts';
import { newKey } from '../e2e/story.ts';
import { withoutSecret } from './faults.ts';
import { mint } from './mintCall.ts';
import { groupSize, liveKeys, type Stage } from './strike.ts';
import type { Ending, Writing } from './writing.ts';

const keyCount = /^\d+ of \d+ keys?$/;

const count = (stage: Stage) => liveKeys(stage).length;

const within = (place: Locator, name: string) => place.getByRole('button', { name, exact: true });

async function close(place: Locator): Promise<void> {
  await within(place, 'Close').or(within(place, 'Cancel')).click();
  await expect(place).toHaveCount(0);
}

async function openVictims({ page, zecca }: Stage): Promise<void> {
  const admin = await mintAdmin(zecca);
  for (let victim = 0; victim < groupSize; victim++)
    await admin.client.createKey({ apiKeyType: 'INFERENCE', description: `victim ${victim}` });
  await openKeys(page, admin);
}

/** An edit reads the key again first: the network ends after that, with the PATCH. */
function endAtPatch(how: 'internetdisconnected' | 'connectionrefused') {
  return async ({ page, context, venice }: Stage): Promise<void> => {
    await page.route('**/api/v1/api_keys*', async (route) => {
      if (route.request().method() !== 'PATCH') return route.fallback();
      if (how === 'internetdisconnected') await context.setOffline(true);
      else await venice.refuse();
      await route.abort(how);
    });
  };
}

const create: Writing = {
  name: 'create',
  method: 'POST',
  path: '/api_keys',
  spare: ['/api_keys/generate_web3_key'],
  begin: openVictims,
  open: (page) => page.getByRole('button', { name: 'Create key' }).click(),
  press: 'Create key',
  place: (page) => dialog(page, 'Create key').or(openCreations(page)),
  count,
  gains: 1,
  faults: [withoutSecret],
  endings: {
    refused: {
      role: 'alert',
      title: 'Venice made no key',
      isExplained: true,
      buttons: ['Copy diagnostics', 'Cancel', 'Create key'],
      next: 'Create key',
      leadsTo: 'I saved this key',
    },
    done: {
      role: 'alert',
      title: 'A key was made, and its secret is lost',
      buttons: ['Revoke the lost key', 'Dismiss'],
      next: 'Revoke the lost key',
      leadsTo: keyCount,
    },
    undone: {
      role: 'status',
      title: 'No key was made',
      buttons: ['Dismiss'],
      next: 'Dismiss',
      leadsTo: keyCount,
    },
    unread: {
      role: 'alert',
      title: 'Could not read the list of keys',
      isExplained: true,
      buttons: ['Copy diagnostics', 'Look again', 'Dismiss'],
      next: 'Look again',
      leadsTo: 'No key was made',
    },
    resent: {
      role: 'alert',
      title: 'There is another key with the same tag',
      buttons: ['Revoke the other key', 'Copy key', 'Download .env', 'Show key', 'Done'],
      next: 'Revoke the other key',
      leadsTo: 'Venice stores what you asked for',
    },
  },
  end: async (page) => {
    if (await dialog(page, 'Create key').isVisible()) return close(dialog(page, 'Create key'));
    if (await newKey(page).isVisible()) await saveNewKey(page);
    // What the cell dismissed itself may still be leaving.
    const left = openCreations(page);
    await expect(async () => {
      if (await left.isVisible()) await within(left, 'Dismiss').click({ timeout: 1_000 });
      await expect(left).toHaveCount(0, { timeout: 1_000 });
    }).toPass({ timeout: 20_000 });
  },
};

const patch: Writing = {
  name: 'patch',
  method: 'PATCH',
  path: '/api_keys',
  begin: openVictims,
  open: async (page, turn) => {
    await within(await openDetails(page, 'victim 0'), 'Edit limits').click();
    const edit = dialog(page, 'Edit limits');
    await choose(edit, 'USD limit', 'Cap');
    await edit.getByRole('textbox', { name: 'USD amount' }).fill(`${turn + 1}.25`);
  },
  press: 'Save',
  goOffline: endAtPatch('internetdisconnected'),
  refuse: endAtPatch('connectionrefused'),
  place: (page) => dialog(page, 'Edit limits'),
  count,
  gains: 0,
  endings: {
    refused: {
      role: 'alert',
      title: 'Venice rejected the change. Nothing was changed.',
      isExplained: true,
      buttons: ['Copy diagnostics', 'Cancel', 'Save'],
      next: 'Save',
      leadsTo: 'Saved: Venice stores what you asked for',
    },
    done: {
      role: 'status',
      title: 'The response never arrived, but the change was saved',
      buttons: ['Edit again', 'Close'],
      next: 'Edit again',
      leadsTo: 'No changes yet.',
    },
    undone: {
      role: 'alert',
      title: 'The response never arrived, and the change was not saved',
      buttons: ['Edit again', 'Close'],
      next: 'Edit again',
      leadsTo: 'What will change',
    },
    unread: {
      role: 'alert',
      title: 'Unknown whether the change was saved',
      isExplained: true,
      buttons: ['Copy diagnostics', 'Close', 'Read it again'],
      next: 'Read it again',
      leadsTo: 'The response never arrived, and the change was not saved',
    },
    resent: {
      role: 'status',
      title: 'Saved: Venice stores what you asked for',
      buttons: ['Edit again', 'Close'],
      next: 'Edit again',
      leadsTo: 'No changes yet.',
    },
  },
  end: (page) => close(dialog(page, 'Edit limits')),
};

const revoke: Writing = {
  name: 'delete',
  // Whether it is still there is asked, and the browser logs the answer.
  log: /^Console: Failed to load resource: .* status of 40[04] /,
  method: 'DELETE',
  path: '/api_keys',
  begin: openVictims,
  open: async (page, turn) => {
    const details = await openDetails(page, `victim ${turn}`);
    const last6 = await details.getByRole('definition').nth(1).innerText();
    await within(details, 'Revoke').click();
    await dialog(page, 'Revoke key').getByLabel('Last six characters of the key').fill(last6);
  },
  press: 'Revoke',
  place: (page) => dialog(page, 'Revoke key'),
  count,
  gains: -1,
  endings: (() => {
    const kept: Ending = {
      role: 'alert',
      title: 'The key was not revoked and still works',
      isExplained: true,
      buttons: ['Copy diagnostics', 'Cancel', 'Revoke'],
      next: 'Revoke',
      leadsTo: 'Revoked. The key no longer works.',
    };
    const gone: Ending = {
      role: 'status',
      title: 'Revoked. The key no longer works.',
      buttons: ['Close'],
      next: 'Close',
      leadsTo: keyCount,
    };
    const unread = {
      ...kept,
      title: 'Unknown whether the key was revoked. You can safely try again.',
    };
    return { refused: kept, undone: kept, unread, done: gone, resent: gone };
  })(),
  // What is not there is revoked.
  special: { 404: 'done' },
  end: async (page) => {
    if (await dialog(page, 'Revoke key').isVisible()) await close(dialog(page, 'Revoke key'));
  },
};

export const writings: readonly Writing[] = [mint, create, patch, revoke];
