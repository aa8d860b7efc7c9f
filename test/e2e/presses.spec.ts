import type { Page } from '@playwright/test';
import { chat, mintElsewhere, paste } from './doctorStory.ts';
import { expect, test } from './fixtures.ts';
import { ceremony, goTo } from './sessionStory.ts';

// What is pressed before the page answers is done once, when it does; what is pressed later is
// never done again.

const commands = (page: Page) => page.getByRole('button', { name: 'Commands' });
const palette = (page: Page) => page.getByRole('dialog', { name: 'Commands' });
const connectButton = (page: Page) => page.getByRole('button', { name: 'Connect wallet' });

const here = (page: Page, name: string) =>
  page
    .getByRole('navigation')
    .getByRole('link', { name, exact: true })
    .and(page.locator('[aria-current=page]'));

/** Each address, and what is seen there once the page answers. */
const addresses = [
  { address: '', seen: (page: Page) => page.getByText(/^Expires /) },
  { address: '#/key', seen: (page: Page) => here(page, 'Check') },
  { address: '#/keys', seen: (page: Page) => here(page, 'Keys') },
  { address: '#/usage', seen: (page: Page) => here(page, 'Usage') },
];

/** Keeps the page's modules on their way: all that comes after the first paint. The returned function lets them come. */
async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/assets\/(main|Root)-.*\.js$/, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

for (const { address, seen } of addresses) {
  const at = `./${address}`;

  test(`behavior: what is pressed before ${at} answers is done once`, async ({ page }) => {
    const release = await holdScripts(page);
    await page.goto(at, { waitUntil: 'commit' });
    await commands(page).click();
    await page.getByLabel('Theme').selectOption('Dark');
    release();
    await expect(palette(page)).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.keyboard.press('Escape');
    await expect(palette(page)).toHaveCount(0);
    await expect(seen(page)).toBeVisible();
    await goTo(page, 'Keys');
    await goTo(page, 'Mint');
    await expect(connectButton(page)).toBeVisible();
    await expect(palette(page)).toHaveCount(0);
  });

  test(`behavior: what is pressed once ${at} answers is not done again`, async ({ page }) => {
    await page.goto(at);
    await expect(seen(page)).toBeVisible();
    await commands(page).click();
    await expect(palette(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(palette(page)).toHaveCount(0);
    await goTo(page, 'Keys');
    await goTo(page, 'Mint');
    await expect(connectButton(page)).toBeVisible();
    await expect(palette(page)).toHaveCount(0);
  });
}

test('behavior: what is drawn for another address is not seen, so that no press on it is lost', async ({
  page,
}) => {
  const release = await holdScripts(page);
  await page.goto('./#/keys', { waitUntil: 'commit' });
  await expect(commands(page)).toBeVisible();
  const drawn = page.getByRole('button', { name: 'Connect wallet', includeHidden: true });
  await expect(drawn).toBeAttached();
  await expect(drawn).toBeHidden();
  release();
  await expect(here(page, 'Keys')).toBeVisible();
  await goTo(page, 'Mint');
  await expect(connectButton(page)).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('behavior: the way to manage keys leaves a diagnosis as it is', async ({ page, zecca }) => {
  const key = await mintElsewhere(zecca);
  const listed = await fetch(`${zecca.url}/api/v1/api_keys`, { headers: { authorization: `Bearer ${key}` } });
  await page.goto('./#/key');
  const found = await paste(page, `HTTP/1.1 ${listed.status}\r\n\r\n${await listed.text()}`);
  await expect(found).toContainText('The call needs an Admin key');
  await found.getByRole('button', { name: 'Manage with wallet' }).click();
  await expect(ceremony(page).getByRole('button', { name: 'Connect wallet' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(ceremony(page)).toHaveCount(0);
  await expect(found).toContainText('The call needs an Admin key');
  expect((await chat(zecca, key)).status).toBe(200);
});

test('behavior: what is chosen and typed while React hydrates is kept', async ({ page }) => {
  // React posts its first message between `hydrateRoot` and the hydration of any part.
  await page.addInitScript(() => {
    const { postMessage } = MessagePort.prototype;
    const isTaken = () =>
      Object.keys(document.getElementById('root') ?? {}).some((key) => key.startsWith('__reactContainer'));
    const change = (field: HTMLInputElement | HTMLSelectElement | null, value: string) => {
      if (!field) return;
      field.value = value;
      for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
    };
    MessagePort.prototype.postMessage = function (this: MessagePort, ...args: [unknown]) {
      if (isTaken()) {
        MessagePort.prototype.postMessage = postMessage;
        change(document.querySelector('select:has(option[value=dark])'), 'dark');
        change(document.querySelector('input[placeholder=Zecca]'), 'typed meanwhile');
        document.documentElement.dataset.changed = '';
      }
      return postMessage.apply(this, args);
    };
  });
  await page.goto('./');
  await expect(page.locator('html')).toHaveAttribute('data-changed', '');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByLabel('Theme')).toHaveValue('dark');
  await expect(page.getByLabel('Description')).toHaveValue('typed meanwhile');
});
