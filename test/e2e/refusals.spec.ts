import type { Page } from '@playwright/test';
import { privateKeyToAccount } from 'viem/accounts';
import type { SandboxPage } from '../sandbox/page.ts';
import { expect, test } from './fixtures.ts';
import { expectForm, fillForm } from './form.ts';
import {
  account,
  connect,
  mintAnswer,
  mintPath,
  newKey,
  posts,
  refusal,
  signAndMint,
  signButton,
  stakeVvv,
} from './story.ts';
import { alterPost, restore } from './wire.ts';

type Stage = { page: Page } & Pick<SandboxPage, 'sandbox' | 'chain'>;

type Row = {
  protocol: 'token' | 'siwe';
  /** A part of Venice's sentence: the refusals of a mint. */
  said: string;
  title: string;
  button: string;
  /** The buttons before it. */
  beside?: string[];
  account?: number;
  /** Brings the refusal about for real; else the sandbox is told to say the words. */
  drive?: (stage: Stage) => unknown;
  /** What the user does elsewhere before pressing the button. */
  wayOut?: (stage: Stage) => Promise<unknown>;
  /** POSTs that Venice saw. */
  seen?: number;
};

const rows: readonly Row[] = [
  {
    protocol: 'token',
    said: 'Invalid wallet address',
    title: 'Venice does not accept this address',
    button: 'Start again',
    drive: ({ page }) => alterPost(page, (body) => ({ ...body, address: '0x1234' })),
  },
  {
    protocol: 'token',
    said: 'JWT has expired',
    title: 'The challenge was older than 15 minutes',
    button: 'Start again',
    drive: ({ sandbox }) => sandbox.set({ clockOffsetMs: 16 * 60_000 }),
  },
  {
    protocol: 'siwe',
    said: 'The challenge has expired',
    title: 'The challenge was older than 15 minutes',
    button: 'Start again',
    drive: ({ sandbox }) => sandbox.set({ clockOffsetMs: 16 * 60_000 }),
  },
  {
    protocol: 'token',
    said: 'JWT signature is invalid',
    title: 'Venice did not recognize its challenge',
    button: 'Start again',
    drive: ({ page }) =>
      alterPost(page, (body) => ({ ...body, token: `${body.token}`.replace(/[^.]{20}$/, 'A'.repeat(20)) })),
  },
  {
    protocol: 'token',
    said: 'JWT claims are invalid',
    title: 'Venice did not recognize its challenge',
    button: 'Start again',
  },
  {
    protocol: 'token',
    said: 'JWT is malformed',
    title: 'Venice did not recognize its challenge',
    button: 'Start again',
    drive: ({ page }) => alterPost(page, (body) => ({ ...body, token: 'no token at all' })),
  },
  {
    protocol: 'siwe',
    said: 'This challenge has already been used',
    title: 'Venice says this signature was already used',
    button: 'I checked: mint again',
    beside: ['Manage with wallet'],
    // The answer is lost with its socket, and the browser sends the POST again by itself.
    drive: ({ sandbox }) =>
      sandbox.set({ faults: [{ method: 'POST', path: mintPath, when: 'after', drop: true }] }),
    seen: 2,
  },
  {
    protocol: 'siwe',
    said: 'issued for a different wallet address',
    title: 'The challenge was issued for a different wallet',
    button: 'Start again',
    drive: ({ page, chain }) =>
      alterPost(page, (body) => ({ ...body, address: chain.accounts[account.noDiem].address })),
  },
  {
    protocol: 'siwe',
    said: 'not a valid Venice API key authorization challenge',
    title: 'The message was changed before it was signed',
    button: 'Start again',
    drive: ({ page }) => alterMessage(page, /Nonce: .{8}/, 'Nonce: 00000000'),
  },
  {
    protocol: 'siwe',
    said: 'statement was modified',
    title: 'The message was changed before it was signed',
    button: 'Start again',
    drive: ({ page }) => alterMessage(page, 'This signature', 'That signature'),
  },
  {
    protocol: 'siwe',
    said: 'domain must be "api.venice.ai"',
    title: 'The message was changed before it was signed',
    button: 'Start again',
    drive: ({ page }) => alterMessage(page, 'api.venice.ai wants', 'venice.example wants'),
  },
  {
    protocol: 'token',
    said: 'Wallet signature does not match',
    title: 'The signature does not belong to this address',
    button: 'Start again',
    drive: ({ page, chain }) => {
      const other = privateKeyToAccount(chain.accounts[account.noDiem].privateKey);
      return alterPost(page, async (body) => ({
        ...body,
        signature: await other.signMessage({ message: `${body.token}` }),
      }));
    },
  },
  {
    protocol: 'token',
    said: 'Could not verify wallet signature',
    title: 'Venice could not verify the signature',
    button: 'Try again',
  },
  {
    protocol: 'token',
    said: 'has no staked VVV on Base',
    title: 'This wallet has no staked VVV on Base',
    button: 'Check again',
    account: account.vvvOnly,
    drive: () => {},
    wayOut: ({ chain }) => stakeVvv(chain, account.vvvOnly),
  },
];

for (const row of rows) {
  test(`error: "${row.said}" is explained, keeps the form, and leads on to a key`, async ({
    page,
    sandbox,
    chain,
    watched,
  }) => {
    const { protocol, said, title, button, beside = [], seen = 1 } = row;
    const stage = { page, sandbox, chain };
    watched.expectConsole(/status of 400/);
    sandbox.set({ protocol });
    await connect(page, row.account);
    const form = { description: 'My agent', usd: '12.5', diem: 'Off', resets: 'Monthly' } as const;
    await fillForm(page, form);

    if (row.drive) await row.drive(stage);
    else
      sandbox.set({ faults: [{ method: 'POST', path: mintPath, status: 400, body: { error: `${said}.` } }] });
    const answer = mintAnswer(page);
    await signAndMint(page);
    expect(await (await answer).json()).toEqual({ error: expect.stringContaining(said) });

    const told = refusal(page, title);
    await expect(told.getByRole('button')).toHaveText([...beside, button]);
    await expect(signButton(page)).toBeHidden();
    await expectForm(page, form);
    expect(posts(sandbox)).toBe(seen);

    await restore(page);
    await row.wayOut?.(stage);
    await told.getByRole('button', { name: button }).click();
    await signAndMint(page);
    await expect(newKey(page)).toBeVisible();
    expect(posts(sandbox)).toBe(seen + 1);
    expect(sandbox.keys().at(-1)).toMatchObject({
      description: expect.stringMatching(/^My agent #/),
      consumptionLimit: { usd: 12.5, diem: 0 },
      limitPeriod: 'MONTH',
    });
  });
}

function alterMessage(page: Page, part: string | RegExp, by: string): Promise<unknown> {
  return alterPost(page, (body) => ({ ...body, message: `${body.message}`.replace(part, by) }));
}
