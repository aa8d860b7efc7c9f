import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { accountButton, approve, newKey, open, prompt, reject, signButton, walletCalls } from './story.ts';

// What a browser has by way of wallets: none that announces itself, or more than one.

const connectButton = (page: Page) => page.getByRole('button', { name: 'Connect wallet' });
const chooser = (page: Page) => page.getByRole('dialog', { name: 'Connect a Wallet' });

test('behavior: the browser of a wallet’s app, which sets window.ethereum and announces nothing, connects and is found again', async ({
  page,
  context,
  watched,
}) => {
  watched.expectConsole(/ERR_FAILED/);
  await context.route('**/sandbox/wallet.js', (route) => route.abort());
  await context.addInitScript(() => {
    const accounts = ['0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266'];
    const request = async ({ method }: { method: string }) => {
      if (method === 'eth_chainId') return '0x2105';
      return /accounts/i.test(method) ? accounts : null;
    };
    Object.assign(window, { ethereum: { request, on() {}, removeListener() {} } });
  });
  await open(page);
  await connectButton(page).click();
  await chooser(page).getByRole('button', { name: 'Browser wallet' }).click();
  await expect(accountButton(page)).toHaveText('0xf39F…2266');
  await page.reload();
  await expect(accountButton(page)).toHaveText('0xf39F…2266');
});

test('behavior: of two wallets, only the chosen one is ever asked', async ({ page, context }) => {
  await context.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(window, { otherAsked: asked });
    const request = async ({ method }: { method: string }) => {
      asked.push(method);
      return method === 'eth_chainId' ? '0x1' : [];
    };
    const info = {
      uuid: crypto.randomUUID(),
      name: 'Other Wallet',
      icon: 'data:image/png;base64,',
      rdns: 'com.example.other',
    };
    const detail = Object.freeze({ info, provider: { request, on() {}, removeListener() {} } });
    const announce = () => window.dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail }));
    window.addEventListener('eip6963:requestProvider', announce);
  });
  await open(page);
  await connectButton(page).click();
  await expect(chooser(page).getByRole('button', { name: 'Other Wallet' })).toBeVisible();
  await chooser(page).getByRole('button', { name: 'Sandbox Wallet' }).click();
  await approve(page, 'Connect to this page?');
  // On another chain than Base, and switched while the prompt is open: a signature needs neither.
  await page.evaluate(() => window.sandboxWallet.switchChain(1));
  await signButton(page).click();
  await expect(prompt(page)).toBeVisible();
  await page.evaluate(() => window.sandboxWallet.switchChain(8453));
  await approve(page);
  await expect(newKey(page)).toBeVisible();
  expect(await walletCalls(page)).not.toContain('eth_sendTransaction');
  expect(await page.evaluate(() => Reflect.get(window, 'otherAsked'))).toEqual([]);
});

test('error: a window that crashes while it waits for the wallet gives the button back, and opens anew', async ({
  page,
  watched,
}) => {
  watched.expectConsole(/crashed in a test/);
  await open(page);
  await connectButton(page).click();
  const wallet = chooser(page).getByRole('button', { name: 'Sandbox Wallet' });
  await expect(wallet).toBeVisible();
  // What RainbowKit reads while it draws throws from now on. Pressed at once: it may draw at any time.
  await wallet.evaluate((button: HTMLElement) => {
    Object.defineProperty(navigator, 'userAgent', {
      configurable: true,
      get() {
        throw new Error('crashed in a test');
      },
    });
    button.click();
  });
  await expect(page.getByRole('alert')).toContainText('The wallet window crashed.');
  await expect(prompt(page, 'Connect to this page?')).toBeVisible();
  await reject(page, 'Connect to this page?');
  await expect(connectButton(page)).toHaveAttribute('aria-busy', 'false');

  await page.evaluate(() => Reflect.deleteProperty(navigator, 'userAgent'));
  await connectButton(page).click();
  await wallet.click();
  await approve(page, 'Connect to this page?');
  await expect(accountButton(page)).toHaveText('0xf39F…2266');
});
