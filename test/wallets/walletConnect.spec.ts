import { loadavg } from 'node:os';
import type { Page } from '@playwright/test';
import { test as base, expect } from '../e2e/fixtures.ts';
import { expectForm, fillForm } from '../e2e/form.ts';
import { newKey, open, posts, progress, refusal, signButton } from '../e2e/story.ts';
import { type Phone, startPhone } from './walletConnect/phone.ts';
import { qrCode, readQrCode } from './walletConnect/readQrCode.ts';
import { type Relay, startRelay } from './walletConnect/relay.ts';

// WalletConnect as a build with a project id has it: the page's bytes and policy as they are shipped, and
// Reown's own WalletKit as the wallet. The browser finds a relay of ours under the name of WalletConnect's.

const relayHost = 'relay.walletconnect.org';

const test = base.extend<{ phone: Phone }, { relay: Relay }>({
  relay: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are needed from this pattern
    async ({}, use) => {
      const relay = await startRelay();
      await use(relay);
      await relay.close();
    },
    { scope: 'worker' },
  ],
  launchOptions: [
    async ({ launchOptions, relay }, use) => {
      const { args = [] } = launchOptions;
      const rule = `MAP ${relayHost}:443 127.0.0.1:${relay.tlsPort}`;
      const toRelay = [`--host-resolver-rules=${rule}`, '--ignore-certificate-errors'];
      await use({ ...launchOptions, args: [...args, ...toRelay] });
    },
    { scope: 'worker' },
  ],
  phone: async ({ relay, chain }, use) => {
    relay.up();
    const phone = await startPhone(relay.url, '0123456789abcdef0123456789abcdef', chain.accounts[0]);
    await use(phone);
    await phone.close();
  },
  deviceScaleFactor: 2,
});

const connectButton = (page: Page) => page.getByRole('button', { name: 'Connect wallet' });
const filled = { description: 'My agent', usd: '3' };

/** From each press on WalletConnect until its QR code was on screen. */
const codeAfterMs: number[] = [];

test.afterAll(() => {
  const [first, last] = [Math.min(...codeAfterMs), Math.max(...codeAfterMs)];
  if (codeAfterMs.length > 0)
    console.log(
      `QR code ${first} to ${last} ms after the press (${codeAfterMs.length} presses, load ${loadavg()[0]?.toFixed(1)})`,
    );
});

/** Chooses WalletConnect in RainbowKit's window. @returns the address in the QR code of its next one */
async function showCode(page: Page): Promise<string> {
  await connectButton(page).click();
  const chooser = page.getByRole('dialog', { name: 'Connect a Wallet' });
  const pressed = performance.now();
  await chooser.getByRole('button', { name: 'WalletConnect' }).click();
  const window = page.getByRole('dialog', { name: /Wallet/ });
  await expect(qrCode(window)).toBeVisible();
  codeAfterMs.push(Math.round(performance.now() - pressed));
  const code = await readQrCode(window);
  expect(code).toMatch(/^wc:[0-9a-f]{64}@2\?/);
  return code;
}

async function pair(page: Page, phone: Phone): Promise<void> {
  await open(page);
  await phone.scan(await showCode(page));
  await expect(signButton(page)).toBeEnabled();
}

test('behavior: the code is scanned, the signature approved, and the key is there; nothing is stored', async ({
  page,
  phone,
  sandbox,
}) => {
  await pair(page, phone);
  await fillForm(page, filled);
  await signButton(page).click();
  await phone.approve();
  await expect(newKey(page)).toBeVisible();
  expect(phone.asked).toEqual(['personal_sign']);
  expect(posts(sandbox)).toBe(1);
  expect(await stored(page)).toEqual([]);
});

test('error: the phone declines the signature: told as declined, and the next try mints', async ({
  page,
  phone,
  sandbox,
}) => {
  await pair(page, phone);
  await fillForm(page, filled);
  await signButton(page).click();
  await phone.reject();
  await expect(progress(page, 'You declined the signature')).toBeVisible();
  await expectForm(page, filled);
  expect(posts(sandbox)).toBe(0);
  await signButton(page).click();
  await phone.approve();
  await expect(newKey(page)).toBeVisible();
  expect(phone.asked).toHaveLength(2);
  expect(posts(sandbox)).toBe(1);
});

test('error: the phone declines the connection: the button is back, and the next code connects', async ({
  page,
  phone,
}) => {
  await open(page);
  await phone.scan(await showCode(page), false);
  await expect(connectButton(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await phone.scan(await showCode(page));
  await expect(signButton(page)).toBeEnabled();
});

test('behavior: its code comes with the window, and nobody is called before it is chosen', async ({
  page,
}) => {
  const sockets: string[] = [];
  page.on('websocket', (socket) => sockets.push(socket.url()));
  await open(page);
  await connectButton(page).click();
  const loaded = () =>
    page.evaluate(() =>
      performance.getEntriesByType('resource').filter(({ name }) => /index\.es/.test(name)),
    );
  await expect.poll(async () => (await loaded()).length, 'scripts of WalletConnect').toBe(2);
  expect(sockets).toEqual([]);
});

test.describe('the phone disconnects', () => {
  test('behavior: before a signature: the page asks to connect, and the form stays', async ({
    page,
    phone,
    sandbox,
  }) => {
    await pair(page, phone);
    await fillForm(page, filled);
    await phone.disconnect();
    await expect(connectButton(page)).toBeVisible();
    await expectForm(page, filled);
    expect(phone.asked).toEqual([]);
    expect(posts(sandbox)).toBe(0);
  });

  test('error: while it is asked: nothing is sent', async ({ page, phone, sandbox }) => {
    await pair(page, phone);
    await fillForm(page, filled);
    await signButton(page).click();
    await expect.poll(() => phone.asked).toEqual(['personal_sign']);
    await phone.disconnect();
    await expect(refusal(page, 'The account in your wallet changed')).toContainText('no longer connected');
    await expect(connectButton(page)).toBeVisible();
    await expectForm(page, filled);
    expect(posts(sandbox)).toBe(0);
  });
});

test('error: the relay ends while the phone is asked: the signature arrives once it is back', async ({
  page,
  phone,
  relay,
  sandbox,
  watched,
}) => {
  watched.expectConsole(/relay\.walletconnect\.org/);
  await pair(page, phone);
  await fillForm(page, filled);
  await signButton(page).click();
  await expect.poll(() => phone.asked).toEqual(['personal_sign']);
  relay.down();
  relay.up();
  await phone.approve();
  await expect(newKey(page)).toBeVisible();
  expect(phone.asked).toHaveLength(1);
  expect(posts(sandbox)).toBe(1);
});

test('error: no relay: the button comes back, and works once there is one', async ({
  page,
  phone,
  relay,
  watched,
}) => {
  watched.expectConsole(/relay\.walletconnect\.org/);
  await open(page);
  relay.down();
  await connectButton(page).click();
  const chooser = page.getByRole('dialog', { name: 'Connect a Wallet' });
  await chooser.getByRole('button', { name: 'WalletConnect' }).click();
  relay.up();
  const code = await readQrCode(page.getByRole('dialog', { name: /Wallet/ }));
  await phone.scan(code);
  await expect(signButton(page)).toBeEnabled();
});

test('behavior: a reload leaves nothing of the connection, and asks again', async ({ page, phone }) => {
  await pair(page, phone);
  await page.reload();
  await expect(connectButton(page)).toBeVisible();
  expect(await stored(page)).toEqual([]);
});

/** What outlives the tab, by name. */
function stored(page: Page): Promise<string[]> {
  return page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...(await indexedDB.databases()).map(({ name = '' }) => name),
  ]);
}
