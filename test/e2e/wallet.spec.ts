import type { Page } from '@playwright/test';
import { fetchRouted } from './fetchRouted.ts';
import { expect, test } from './fixtures.ts';
import { accountButton, approve, open, reject } from './story.ts';

// Connecting, through RainbowKit's real window and the production headers; watch.ts fails a test on
// any violation.

const connectButton = (page: Page) => page.getByRole('button', { name: 'Connect wallet' });
const chooser = (page: Page) => page.getByRole('dialog', { name: 'Connect a Wallet' });

async function chooseSandboxWallet(page: Page) {
  await connectButton(page).click();
  await chooser(page).getByRole('button', { name: 'Sandbox Wallet' }).click();
}

async function connect(page: Page) {
  await chooseSandboxWallet(page);
  await approve(page, 'Connect to this page?');
  await expect(accountButton(page)).toBeVisible();
}

test('behavior: connects, shows the account, disconnects', async ({ page }) => {
  await open(page);
  await connect(page);
  await accountButton(page).click();
  await page.getByRole('button', { name: 'Disconnect' }).click();
  await expect(connectButton(page)).toBeVisible();
});

test('behavior: keeps nothing but the id of the wallet, for this tab', async ({ page, context }) => {
  await open(page);
  await connect(page);
  const kept = await page.evaluate(() => ({
    local: Object.keys(localStorage),
    session: { ...sessionStorage },
  }));
  // The sandbox's wallet stands for an extension, whose memory is not the page's.
  expect(kept).toEqual({ local: ['sandbox-wallet'], session: { 'zecca.wallet': 'ai.zecca.sandbox' } });
  expect(await context.cookies()).toEqual([]);
});

test('behavior: is connected again after a reload, without a prompt', async ({ page }) => {
  await open(page);
  await connect(page);
  await page.reload();
  await expect(accountButton(page)).toBeVisible();
  const asked = await page.evaluate(() => window.sandboxWallet.log.map(({ method }) => method));
  expect(asked).not.toContain('eth_requestAccounts');
  expect(asked).not.toContain('wallet_requestPermissions');
});

test('behavior: asks no wallet anything in a tab that was never connected', async ({ page }) => {
  await open(page);
  await connect(page);
  const other = await page.context().newPage();
  await open(other);
  await connectButton(other).hover();
  await connectButton(other).click();
  await expect(chooser(other)).toBeVisible();
  expect(await other.evaluate(() => window.sandboxWallet.log)).toEqual([]);
});

test('behavior: follows the wallet to another account, and out', async ({ page }) => {
  await open(page);
  await connect(page);
  await page.getByRole('combobox', { name: 'Sandbox wallet' }).selectOption({ index: 1 });
  await expect(accountButton(page)).toHaveText('0x7099…79C8');
  await page.evaluate(() => window.sandboxWallet.disconnect());
  await expect(connectButton(page)).toBeVisible();
});

test('behavior: connects on whatever chain the wallet is on and asks for no switch', async ({ page }) => {
  await open(page);
  await page.evaluate(() => window.sandboxWallet.switchChain(1));
  await connect(page);
  const asked = await page.evaluate(() => window.sandboxWallet.log.map(({ method }) => method));
  expect(asked).not.toContain('wallet_switchEthereumChain');
  expect(asked).not.toContain('wallet_addEthereumChain');
  await accountButton(page).click();
  await expect(page.getByRole('button', { name: 'Disconnect' })).toBeVisible();
});

test('error: the user rejects, and can try again', async ({ page }) => {
  await open(page);
  await chooseSandboxWallet(page);
  await reject(page, 'Connect to this page?');
  await page.getByRole('button', { name: 'Retry' }).click();
  await approve(page, 'Connect to this page?');
  await expect(accountButton(page)).toBeVisible();
});

test('error: no wallet has announced itself; one that comes later is found by pressing again', async ({
  page,
  context,
  watched,
}) => {
  watched.expectConsole(/ERR_FAILED/);
  await context.route('**/sandbox/wallet.js', (route) => route.abort());
  await open(page);
  await connectButton(page).click();
  await expect(page.getByRole('alert')).toContainText('No wallet found in this browser.');
  await page.evaluate(() => {
    const info = {
      uuid: crypto.randomUUID(),
      name: 'Late Wallet',
      icon: 'data:image/png;base64,',
      rdns: 'com.example.late',
    };
    const detail = Object.freeze({
      info,
      provider: { request: async () => [], on() {}, removeListener() {} },
    });
    window.dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail }));
  });
  await connectButton(page).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: /Late Wallet/ })).toBeVisible();
});

test('error: the wallet code cannot be fetched, and can be the next time', async ({
  page,
  context,
  watched,
}) => {
  watched.expectConsole(/ERR_FAILED/);
  await context.route('**/assets/stack-*.js', (route) => route.abort());
  await open(page);
  await connectButton(page).click();
  await expect(page.getByRole('alert')).toContainText('Could not load the wallet code');
  await context.unroute('**/assets/stack-*.js');
  await connect(page);
});

test('error: a host that swaps the lazy chunk gets nothing of it run', async ({ page, context, watched }) => {
  watched.expectConsole(/integrity/i);
  await context.route('**/assets/stack-*.js', async (route) => {
    const response = await fetchRouted(route);
    await route.fulfill({ response, body: `window.swapped = true;\n${await response.text()}` });
  });
  await open(page);
  await connectButton(page).click();
  await expect(page.getByRole('alert')).toContainText('Could not load the wallet code');
  expect(await page.evaluate(() => Reflect.get(window, 'swapped'))).toBeUndefined();
});

test('error: hostile announcements are not listed and run nothing', async ({ page, context }) => {
  await context.addInitScript(() => {
    const made = () => ({ request: async () => [], on() {}, removeListener() {} });
    const info = {
      uuid: crypto.randomUUID(),
      name: 'Evil',
      icon: 'data:image/png;base64,',
      rdns: 'com.evil.wallet',
    };
    const script = '<svg xmlns="http://www.w3.org/2000/svg"><script>window.swapped=true</script></svg>';
    const details = [
      undefined,
      { info: { ...info, name: 'E'.repeat(10_000) }, provider: made() },
      { info: { ...info, icon: 'javascript:window.swapped=true' }, provider: made() },
      // Listed, with a neutral icon: the page loads none from elsewhere.
      {
        info: { ...info, uuid: crypto.randomUUID(), name: 'Remote', icon: 'https://evil.example/icon.svg' },
        provider: made(),
      },
      // Well formed, so it is listed: its script must not run.
      {
        info: {
          ...info,
          uuid: crypto.randomUUID(),
          name: 'Scripted',
          icon: `data:image/svg+xml,${encodeURIComponent(script)}`,
        },
        provider: made(),
      },
    ];
    window.addEventListener('eip6963:requestProvider', () => {
      for (const detail of details)
        window.dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail }));
    });
  });
  await open(page);
  await connectButton(page).click();
  await expect(chooser(page).getByRole('button', { name: 'Sandbox Wallet' })).toBeVisible();
  await expect(chooser(page).getByRole('button', { name: 'Scripted' })).toBeVisible();
  await expect(chooser(page).getByRole('button', { name: 'Remote' })).toBeVisible();
  await expect(chooser(page).getByText(/Evil|EEE/)).toHaveCount(0);
  expect(await page.evaluate(() => Reflect.get(window, 'swapped'))).toBeUndefined();
});
