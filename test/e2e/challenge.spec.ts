import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import {
  challenges,
  connect,
  connectWallet,
  mintPath,
  newKey,
  posts,
  refusal,
  signAndMint,
  signButton,
  walletCalls,
} from './story.ts';
import { alterChallenge, restore } from './wire.ts';

/** A sealed note as a swapped API could send it; nobody checks its seal before signing, so none is needed. */
function sealed(payload: object, header: object = { alg: 'ES256', typ: 'JWT' }): string {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${encode(header)}.${encode(payload)}.${'A'.repeat(86)}`;
}
const seconds = (ms: number) => Math.floor(ms / 1000);

type Data = Record<string, unknown>;
const message = (change: (text: string) => string) => (data: Data) => ({
  ...data,
  message: change(`${data.message}`),
});

type Row = { what: string; title: string; change: (data: Data) => Data };

const gate: Record<'token' | 'siwe', readonly Row[]> = {
  token: [
    {
      what: 'a plain sentence',
      title: 'This is not a Venice challenge',
      change: () => ({ token: 'I give all I have to the bearer' }),
    },
    {
      what: 'a bare hash',
      title: 'This is not a Venice challenge',
      change: () => ({ token: `0x${'ab'.repeat(32)}` }),
    },
    {
      what: 'a login message of another site',
      title: 'This is not a Venice challenge',
      change: () => ({ token: 'evil.example wants you to sign in with your Ethereum account:\n0x00' }),
    },
    {
      what: 'a token that has ended',
      title: 'The challenge has already expired',
      change: () => ({
        token: sealed({ iat: seconds(Date.now()) - 60, exp: seconds(Date.now()) - 61 }),
      }),
    },
  ],
  siwe: [
    {
      what: 'a message for another wallet',
      title: 'The challenge is for another wallet',
      change: message((text) => text.replace(/0x\w{40}/, '0x70997970C51812dc3A010C7d01b50e0d17dc79C8')),
    },
    {
      what: 'a message of another domain',
      title: 'The challenge is for another site',
      change: message((text) => text.replace('api.venice.ai wants', 'evil.example wants')),
    },
    {
      what: 'a message that points elsewhere',
      title: 'The challenge is for another site',
      change: message((text) => text.replace('URI: https://api.venice.ai/', 'URI: https://evil.example/')),
    },
    {
      what: 'a message for another chain',
      title: 'The challenge is for another network',
      change: message((text) => text.replace('Chain ID: 8453', 'Chain ID: 1')),
    },
    {
      what: 'a message with a trailing line',
      title: 'This is not a Venice challenge',
      change: message((text) => `${text}\nand to transfer all I have`),
    },
    {
      what: 'a message whose text reorders itself',
      title: 'This is not a Venice challenge',
      change: message((text) => text.replace('This signature', 'This \u202esignature')),
    },
    {
      what: 'a message that has ended',
      title: 'The challenge has already expired',
      change: message((text) => {
        const issuedAt = /Issued At: (.+)/.exec(text)?.[1] ?? '';
        return text.replace(/Expiration Time: .+/, `Expiration Time: ${issuedAt}`);
      }),
    },
  ],
};

for (const protocol of ['token', 'siwe'] as const) {
  test(`error: nothing but a challenge of Venice reaches the wallet (${protocol})`, async ({
    page,
    sandbox,
  }) => {
    sandbox.set({ protocol });
    const told = page.getByRole('alert');
    for (const [index, { what, title, change }] of gate[protocol].entries()) {
      await test.step(what, async () => {
        await alterChallenge(page, change);
        if (index === 0) await connectWallet(page);
        else await told.getByRole('button', { name: 'Start again' }).click();
        await expect.poll(() => challenges(sandbox)).toBe(index + 1);
        await expect(told).toContainText(title);
        await expect(signButton(page)).toBeHidden();
        await restore(page);
      });
    }
    expect(await walletCalls(page)).not.toContain('personal_sign');
    expect(posts(sandbox)).toBe(0);

    await told.getByRole('button', { name: 'Start again' }).click();
    await signAndMint(page);
    await expect(newKey(page)).toBeVisible();
    expect(posts(sandbox)).toBe(1);
  });
}

test.describe('no challenge', () => {
  const failing = async (page: Page, text: string) => {
    await connectWallet(page);
    const told = refusal(page, 'Could not get a challenge from Venice');
    await expect(told).toContainText(text);
    return told.getByRole('button', { name: 'Try again' });
  };
  const always = { method: 'GET', path: mintPath, times: Number.POSITIVE_INFINITY };

  test('behavior: a fault that passes is not even told', async ({ page, sandbox, watched }) => {
    watched.expectConsole(/status of 503/);
    sandbox.set({ faults: [{ ...always, status: 503, times: 2 }] });
    await connect(page);
    expect(challenges(sandbox)).toBe(3);
  });

  // Every other fault under it is in test/faults.
  test('error: a fault of Venice that stays', async ({ page, sandbox, watched }) => {
    watched.expectConsole(/of 500/);
    sandbox.set({ faults: [{ ...always, status: 500 }] });
    const again = await failing(page, 'Venice had an internal error.');
    expect(challenges(sandbox)).toBe(3);
    expect(await walletCalls(page)).not.toContain('personal_sign');
    sandbox.set({ faults: [] });
    await again.click();
    await signAndMint(page);
    await expect(newKey(page)).toBeVisible();
    expect(posts(sandbox)).toBe(1);
  });
});
