import { expect, test } from './fixtures.ts';
import { connect, open, posts, prompt, signButton } from './story.ts';
import { alterChallenge } from './wire.ts';

test('behavior: before there is a wallet, the region says what will come', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('region', { name: 'What you will sign' })).toContainText(
    'Connect a wallet to read the exact message before you sign it.',
  );
});

test('behavior: a token is decoded, with what it does not bind', async ({ page }) => {
  await connect(page);
  const preview = page.getByRole('region', { name: 'What you will sign' });
  await expect(preview.getByRole('term')).toHaveText([
    'Algorithm',
    'Issued by',
    'Audience',
    'Issued at',
    'Expires',
  ]);
  await expect(preview.getByRole('definition').first()).toHaveText('ES256');
  await expect(preview).toContainText('It is not tied to your address, key type or limits');
  await expect(preview).not.toContainText('about the domain');
});

for (const protocol of ['token', 'siwe'] as const) {
  test(`behavior: the exact text is the one in the wallet (${protocol})`, async ({ page, sandbox }) => {
    sandbox.set({ protocol });
    await connect(page);
    await page.getByText('The exact message').click();
    const exact = page.getByRole('region', { name: 'What you will sign' }).locator('pre');
    const shown = await exact.innerText();
    await signButton(page).click();
    await expect(prompt(page).getByRole('region', { name: 'Message to sign' })).toHaveText(shown);
    expect(posts(sandbox)).toBe(0);
  });
}

test('behavior: a message is decoded, and the warning of the wallet is foretold', async ({
  page,
  sandbox,
  chain,
}) => {
  sandbox.set({ protocol: 'siwe' });
  await connect(page);
  const preview = page.getByRole('region', { name: 'What you will sign' });
  const { host } = new URL(page.url());
  await expect(preview.getByRole('status')).toContainText(
    `Your wallet will warn you about the domainThe message names api.venice.ai, where the key is made, but you are on ${host}.`,
  );
  const said = (name: string) =>
    preview
      .getByRole('term')
      .filter({ hasText: new RegExp(`^${name}$`) })
      .locator('xpath=following-sibling::*');
  await expect(said('Domain')).toHaveText('api.venice.ai');
  await expect(said('Address')).toHaveText(chain.accounts[0].address);
  await expect(said('Chain ID')).toHaveText('8453');
  await expect(said('Resource')).toHaveText('urn:venice:api-key:create');
  await expect(said('Nonce')).toHaveText(/^[0-9a-f]{32}$/);
  await expect(preview).toContainText('It is not tied to the key type or limits');

  await signButton(page).click();
  await expect(prompt(page)).toContainText(`This message names api.venice.ai, and you are on ${host}.`);
});

test('error: hostile claims stay text: no markup, no reordering, no endless line', async ({ page }) => {
  const claims = {
    iss: '<img src=x onerror="window.swapped=true">',
    aud: `api.venice.ai\u202egro.live\u2066`,
    '<b>name</b>\u202e': 'value',
    sub: 'x'.repeat(1500),
    nested: { html: '<script>window.swapped=true</script>' },
    iat: Math.floor(Date.now() / 1000),
    exp: Math.floor(Date.now() / 1000) + 900,
  };
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  await alterChallenge(page, () => ({
    token: `${part({ alg: 'ES256' })}.${part(claims)}.${'A'.repeat(86)}`,
  }));
  await connect(page);
  const preview = page.getByRole('region', { name: 'What you will sign' });
  const terms = await preview.getByRole('term').allInnerTexts();
  const said = await preview.getByRole('definition').allInnerTexts();
  expect(terms).toContain('<b>name</b>\ufffd');
  expect(said).toContain('<img src=x onerror="window.swapped=true">');
  expect(said).toContain('api.venice.ai\ufffdgro.live\ufffd');
  expect(said).toContain('{"html":"<script>window.swapped=true</script>"}');
  expect(Math.max(...said.map((text) => text.length))).toBeLessThan(300);
  await expect(preview.locator('img, script, b')).toHaveCount(0);
  expect(await page.evaluate(() => Reflect.get(window, 'swapped'))).toBeUndefined();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});

test('behavior: a clock that is off is told, and does not matter', async ({ page, sandbox }) => {
  sandbox.set({ clockOffsetMs: 40 * 60_000 });
  await connect(page);
  await expect(page.getByText('This device’s clock differs from Venice’s by 40 minutes.')).toBeVisible();
  await expect(signButton(page)).toBeEnabled();
});
