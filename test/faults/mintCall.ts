import { expect } from '@playwright/test';
import { behave, connect, newKey, signButton } from '../e2e/story.ts';
import { withoutSecret } from './faults.ts';
import { liveKeys } from './strike.ts';
import { goOfflineOnceSigned, type Writing } from './writing.ts';

/** The mint, whose wallet signs before its one call. */
export const mint: Writing = {
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
  count: (stage) => liveKeys(stage).length,
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
