import { expect } from '@playwright/test';
import { fillForm } from '../e2e/form.ts';
import { manageWithWallet } from '../e2e/sessionStory.ts';
import {
  account,
  behave,
  connect,
  connectWallet,
  mintPath,
  newKey,
  progress,
  prompt,
  refusal,
  reject,
  signAndMint,
  signButton,
  switchAccount,
} from '../e2e/story.ts';
import { alterChallenge, restore } from '../e2e/wire.ts';
import type { Stage, Visit } from './visit.ts';

const mints = { method: 'POST', path: mintPath } as const;
const always = { times: Number.POSITIVE_INFINITY } as const;

/**
 * What Venice may say against a mint, by a part of its sentence, and the title under which the page
 * explains it.
 */
const refusals = [
  ['Invalid wallet address', 'Venice does not accept this address'],
  ['JWT has expired', 'The challenge was older than 15 minutes'],
  ['JWT signature is invalid', 'Venice did not recognize its challenge'],
  ['Challenge was issued for a different wallet address', 'The challenge was issued for a different wallet'],
  ['The statement was modified', 'The message was changed before it was signed'],
  ['Wallet signature does not match', 'The signature does not belong to this address'],
  ['Could not verify wallet signature', 'Venice could not verify the signature'],
  ['You have reached the maximum of 500 active API keys', 'Venice rejected the request.'],
  ['has no staked VVV on Base', 'This wallet has no staked VVV on Base'],
] as const;

/** One after the other in one tab, but not more than the page lets fail before it pauses. */
function refusedBy(reasons: readonly (readonly [said: string, title: string])[]): Visit['states'] {
  const [first, ...rest] = reasons.map(([said, title], index) => ({
    name: `refused: ${title.replace(/\.$/, '')}`,
    async reach({ page, sandbox }: Stage) {
      if (index === 0) await connect(page);
      else await page.getByRole('button', { name: /^(Start|Try) again$/ }).click();
      sandbox.set({ faults: [{ ...mints, status: 400, body: { error: `${said}.` } }] });
      await signAndMint(page);
      await expect(refusal(page, title)).toBeVisible();
    },
  }));
  if (!first) throw new Error('There is no refusal to show');
  return [first, ...rest];
}

/** The mint as it goes where wallet, network or Venice do not play along. */
export const hitchVisits: readonly Visit[] = [
  {
    name: 'no challenge yet',
    states: [
      {
        name: 'challenge on its way',
        async reach({ page, sandbox }) {
          sandbox.set({ faults: [{ method: 'GET', path: mintPath, delayMs: 60_000 }] });
          await connectWallet(page);
          await expect(progress(page, 'Getting a challenge from Venice…')).toBeVisible();
        },
      },
    ],
  },
  {
    name: 'no challenge at all',
    log: /status of 500/,
    states: [
      {
        name: 'no challenge',
        async reach({ page, sandbox }) {
          sandbox.set({ faults: [{ method: 'GET', path: mintPath, status: 500, ...always }] });
          await connectWallet(page);
          await expect(refusal(page, 'Could not get a challenge from Venice')).toBeVisible();
        },
      },
      {
        name: 'not a Venice challenge',
        async reach({ page, sandbox }) {
          sandbox.set({ faults: [] });
          await alterChallenge(page, () => ({ token: 'I give all I have to the bearer' }));
          await page.getByRole('button', { name: 'Try again' }).click();
          await expect(page.getByText('This is not a Venice challenge')).toBeVisible();
          await restore(page);
        },
      },
    ],
  },
  {
    name: 'a wallet that does not sign',
    states: [
      {
        name: 'wallet silent',
        async reach({ page }) {
          await page.clock.install();
          await connect(page);
          await behave(page, 'silent');
          await signButton(page).click();
          await expect(progress(page, 'Check your wallet')).toBeVisible();
        },
      },
      {
        name: 'wallet silent for long',
        async reach({ page }) {
          await page.clock.fastForward(30_000);
          await expect(progress(page, 'No response from the wallet yet')).toBeVisible();
        },
      },
      {
        name: 'wallet locked',
        async reach({ page }) {
          await page.getByRole('button', { name: 'Stop waiting' }).click();
          await behave(page, 'pending');
          await signButton(page).click();
          await expect(refusal(page, 'Your wallet is locked or has an open request')).toBeVisible();
        },
      },
      {
        name: 'account changed',
        async reach({ page }) {
          await behave(page, 'ask');
          await signButton(page).click();
          await expect(prompt(page)).toBeVisible();
          await switchAccount(page, account.noDiem);
          await reject(page);
          await expect(refusal(page, 'The account in your wallet changed')).toBeVisible();
        },
      },
    ],
  },
  { name: 'what Venice refuses', log: /status of 400/, states: refusedBy(refusals.slice(0, 5)) },
  { name: 'what else Venice refuses', log: /status of 400/, states: refusedBy(refusals.slice(5)) },
  {
    name: 'a lost answer',
    log: /status of 500/,
    states: [
      {
        name: 'ambiguous',
        async reach({ page, sandbox }) {
          await connect(page);
          sandbox.set({ faults: [{ ...mints, when: 'after', status: 500 }] });
          await signAndMint(page);
          await expect(refusal(page, 'Venice’s response never arrived')).toBeVisible();
        },
      },
      {
        name: 'mint interrupted',
        async reach({ page }) {
          await page.reload();
          await expect(refusal(page, 'A mint was interrupted')).toBeVisible();
          await expect(page.getByRole('button', { name: /^Wallet 0x/ })).toBeVisible();
        },
      },
      {
        name: 'lost key found',
        async reach({ page }) {
          await manageWithWallet(page);
          await expect(page.getByText('The key was made, and its secret is lost.')).toBeVisible();
        },
      },
    ],
  },
  {
    name: 'an odd answer',
    log: /status of (401|503)/,
    states: [
      {
        name: 'minted, the rest unread',
        async reach({ page, sandbox }) {
          const apiKey = `VENICE_INFERENCE_KEY_${crypto.randomUUID()}`;
          await connect(page);
          await fillForm(page, { description: 'Nightly batch' });
          const data = { apiKey, id: 7, apiKeyType: ['?'], consumptionLimit: 'much', expiresAt: {} };
          sandbox.set({ faults: [{ ...mints, when: 'after', status: 200, body: { data } }] });
          await signAndMint(page);
          await expect(newKey(page)).toBeVisible();
          await expect(page.getByText('Could not check the key yet')).toBeVisible();
        },
      },
    ],
  },
];
