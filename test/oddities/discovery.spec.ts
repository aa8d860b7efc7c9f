import type { BrowserContext, Page } from '@playwright/test';
import { cell, holds } from '../e2e/cell.ts';
import { expect, test } from '../e2e/fixtures.ts';
import { approve, connect, newKey, open, posts, signAndMint } from '../e2e/story.ts';

// How wallets make themselves known to the page, and what it lists.

const discovery = 'the list of wallets';
const chooser = (page: Page) => page.getByRole('dialog', { name: 'Connect a Wallet' });
const listed = (page: Page, name: string) => chooser(page).getByRole('button', { name, exact: true });

type Announced = {
  name?: string;
  icon?: string | null;
  rdns?: string | null;
  delayMs?: number;
  twice?: boolean;
};

/** Announces wallets beside the sandbox's, at each request of the page as EIP-6963 has it. */
function announce(context: BrowserContext, wallets: readonly Announced[]): Promise<unknown> {
  return context.addInitScript((made) => {
    const details = made.map((wallet, index) => {
      const provider = { request: async () => [], on() {}, removeListener() {} };
      const info = {
        uuid: `7c1ce5a2-0000-4000-8000-00000000000${index}`,
        name: wallet.name ?? 'Odd Wallet',
        ...(wallet.icon !== null && { icon: wallet.icon ?? 'data:image/png;base64,' }),
        ...(wallet.rdns !== null && { rdns: wallet.rdns ?? 'com.example.odd' }),
      };
      return { detail: Object.freeze({ info, provider }), wallet };
    });
    window.addEventListener('eip6963:requestProvider', () => {
      for (const { detail, wallet } of details) {
        const tell = () => window.dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail }));
        setTimeout(tell, wallet.delayMs ?? 0);
        if (wallet.twice) setTimeout(tell, 10);
      }
    });
  }, wallets);
}

const rows: readonly { fault: string; wallets: readonly Announced[]; lists: readonly string[] }[] = [
  {
    fault: 'an icon by https',
    wallets: [{ icon: 'https://wallet.example/icon.svg' }],
    lists: ['Odd Wallet'],
  },
  { fault: 'no icon', wallets: [{ icon: null }], lists: ['Odd Wallet'] },
  { fault: 'no rdns', wallets: [{ rdns: null }], lists: ['Odd Wallet'] },
  { fault: 'announced twice', wallets: [{ twice: true }], lists: ['Odd Wallet'] },
  { fault: 'announced after 5 s', wallets: [{ delayMs: 5_000 }], lists: ['Odd Wallet'] },
  {
    fault: 'two wallets of one rdns',
    wallets: [{ name: 'First' }, { name: 'Second' }],
    lists: ['First', 'Second'],
  },
];

for (const { fault, wallets, lists } of rows) {
  const name = { fault, meets: discovery };
  test(`${discovery}: ${fault}`, holds([name]), async ({ page, context }) => {
    await announce(context, wallets);
    await open(page);
    await cell(name, async () => {
      await page.getByRole('button', { name: 'Connect wallet' }).click();
      for (const each of lists) await expect(listed(page, each)).toHaveCount(1);
      await expect(listed(page, 'Sandbox Wallet')).toHaveCount(1);
    });
  });
}

const alone = { fault: 'window.ethereum alone beside an announced one', meets: discovery };
test(`${discovery}: ${alone.fault}`, holds([alone]), async ({ page, context }) => {
  await context.addInitScript(() => {
    Object.assign(window, { ethereum: { request: async () => [], on() {}, removeListener() {} } });
  });
  await open(page);
  await cell(alone, async () => {
    await page.getByRole('button', { name: 'Connect wallet' }).click();
    await expect(listed(page, 'Browser wallet')).toHaveCount(1);
    await expect(listed(page, 'Sandbox Wallet')).toHaveCount(1);
  });
});

const leftOut = { fault: 'a name that turns the reading direction', meets: discovery };
test(`${discovery}: ${leftOut.fault}`, holds([leftOut]), async ({ page, context }) => {
  await announce(context, [{ name: 'ksaMateM\u202e' }]);
  await open(page);
  await cell(leftOut, async () => {
    await page.getByRole('button', { name: 'Connect wallet' }).click();
    await expect(listed(page, 'Sandbox Wallet')).toBeVisible();
    await expect(chooser(page).getByText('ksaMateM')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(page.getByText('A wallet in this browser cannot be listed')).toBeVisible();
  });
});

const reconnection = 'a reload while connected';
const hangs = { fault: 'eth_accounts never settles', meets: reconnection };
test(`${reconnection}: ${hangs.fault}`, holds([hangs]), async ({ page, context, sandbox }) => {
  await connect(page);
  await announce(context, [{ name: 'Other' }]);
  await context.addInitScript(() => {
    window.addEventListener(
      'eip6963:announceProvider',
      (event) => {
        const { info, provider } = Reflect.get(event, 'detail');
        if (info.name !== 'Sandbox Wallet' || Reflect.get(window, 'hung')) return;
        Object.assign(window, { hung: true });
        const { request } = provider;
        let isSilent = true;
        Object.assign(window, { answerAgain: () => (isSilent = false) });
        provider.request = (call: { method: string }) =>
          isSilent && call.method === 'eth_accounts' ? new Promise(() => {}) : request.call(provider, call);
      },
      { capture: true },
    );
  });
  await page.reload();
  await cell(hangs, async () => {
    await page.getByRole('button', { name: 'Connect wallet' }).click({ timeout: 15_000 });
    await expect(listed(page, 'Other')).toBeVisible();
    await page.evaluate(() => Reflect.get(window, 'answerAgain')());
    await listed(page, 'Sandbox Wallet').click();
    await approve(page, 'Connect to this page?');
    await signAndMint(page);
    await expect(newKey(page)).toBeVisible();
    expect(posts(sandbox)).toBe(1);
  });
});

const late = { fault: 'announced after the page gave up', meets: reconnection };
test(`${reconnection}: ${late.fault}`, holds([late]), async ({ page, context, sandbox }) => {
  await connect(page);
  await context.addInitScript(() => {
    const from = performance.now();
    window.addEventListener(
      'eip6963:announceProvider',
      (event) => {
        if (performance.now() - from > 3_000) return;
        event.stopImmediatePropagation();
        const { detail } = event as CustomEvent;
        setTimeout(
          () => window.dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail })),
          3_500,
        );
      },
      { capture: true },
    );
  });
  await page.reload();
  await cell(late, async () => {
    await expect(page.getByRole('button', { name: /^Wallet 0x/ })).toBeVisible();
    await signAndMint(page);
    await expect(newKey(page)).toBeVisible();
    expect(posts(sandbox)).toBe(1);
  });
});
