import { expect, type Locator, type Page } from '@playwright/test';
import { dialog, mintAdmin, openCreations, openDetails, openKeys, saveNewKey } from '../e2e/keysStory.ts';
import { behave, connect, newKey, signButton } from '../e2e/story.ts';
import { type FaultRow, withoutSecret } from './faults.ts';
import { groupSize, liveKeys, type Stage, type Target } from './strike.ts';

/**
 * What became of a call that changes something: refused for sure; its answer lost and the thing
 * done, or not done, or nobody can tell; or sent twice by the browser.
 */
export type Outcome = 'refused' | 'done' | 'undone' | 'unread' | 'resent';

/** What the page shows of an outcome, and how it goes on. */
export type Ending = {
  role: 'alert' | 'status';
  title: string;
  /** The fault's own sentence stands below. */
  isExplained?: true;
  /** The last buttons in reach. */
  buttons: string[];
  next: string;
  /** What stands after the next step. */
  leadsTo: string | RegExp;
};

export type Writing = Target & {
  name: string;
  begin(stage: Stage): Promise<void>;
  /** As far as the last press before the call. */
  open(page: Page, turn: number): Promise<unknown>;
  press: string;
  /** Where all of it happens. */
  place(page: Page): Locator;
  endings: Record<Outcome, Ending>;
  /** Where a fault says something else of this call. */
  special?: Readonly<Record<string, Outcome>>;
  sentences?: Readonly<Record<string, string>>;
  /** The browser's line of what the page asks afterwards. */
  log?: RegExp;
  /** How many things of its kind there are: keys that work, payments that were made. */
  count(stage: Stage): number | Promise<number>;
  /** By how many of them there are more for one call. */
  gains: number;
  /** However often it is sent, it is done once. */
  isIdempotent?: true;
  /** After so long the page gives up. */
  timeoutMs?: number;
  /** What meets this call alone. */
  faults?: readonly FaultRow[];
  /** Back to where it began. */
  end(page: Page, stage: Stage): Promise<void>;
};

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

/** The sandbox's wallet signs by the network: what cuts it goes after that, and before the call. */
export function onceSigned(cut: (stage: Stage) => Promise<void>) {
  return async (stage: Stage): Promise<void> => {
    await stage.page.route('**/sandbox/rpc', async (route) => {
      const { method } = route.request().postDataJSON();
      if (method !== 'personal_sign' && method !== 'eth_signTypedData_v4') return route.fallback();
      const response = await route.fetch();
      await cut(stage);
      await route.fulfill({ response });
    });
  };
}

export const goOfflineOnceSigned = onceSigned(({ context }) => context.setOffline(true));

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

const mint: Writing = {
  name: 'mint',
  method: 'POST',
  path: '/api_keys/generate_web3_key',
  begin: async ({ page }) => {
    await connect(page);
    await behave(page, 'approve');
  },
  open: (page) => expect(signButton(page)).toBeEnabled(),
  goOffline: goOfflineOnceSigned,
  press: 'Sign and mint',
  place: (page) => page.getByRole('main'),
  count,
  gains: 1,
  faults: [withoutSecret],
  endings: (() => {
    const lost = {
      role: 'alert',
      title: 'Venice’s response never arrived',
      buttons: ['Manage with wallet', 'I checked: mint again'],
      next: 'I checked: mint again',
      leadsTo: 'One signature, no transaction, no gas.',
    } as const;
    const copied = { ...lost, buttons: [...lost.buttons] };
    return {
      refused: {
        ...copied,
        title: 'No key was made.',
        isExplained: true,
        buttons: ['Copy diagnostics', 'Try again', 'Sign somewhere else'],
        next: 'Try again',
      },
      done: copied,
      undone: copied,
      unread: copied,
      resent: {
        role: 'status',
        title: '',
        buttons: [],
        next: 'Copy key',
        leadsTo: /^(Copied|The browser did not allow)/,
      },
    };
  })(),
  sentences: { 402: 'The request had no key.' },
  end: async (page) => {
    if (!(await newKey(page).isVisible())) return;
    await newKey(page).getByText('I saved this key').click();
    await newKey(page).getByRole('button', { name: 'Done' }).click();
  },
};

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
    const group = dialog(page, 'Edit limits').getByRole('group', { name: 'USD limit' });
    await group.getByText('Cap', { exact: true }).click();
    await group.getByLabel('Amount').fill(`${turn + 1}.25`);
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

export function outcomeOf(row: FaultRow, { special }: Writing): Outcome {
  const known = special?.[row.name];
  if (known) return known;
  if (row.isDefinite) return 'refused';
  // What hides the call hides what it did.
  if (row.how === 'offline' || row.how === 'refused') return 'unread';
  return row.isDone ? 'done' : 'undone';
}
