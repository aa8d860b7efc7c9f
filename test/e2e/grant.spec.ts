import { en } from '../../src/messages/en.ts';
import { malformedGrants } from '../malformedGrants.ts';
import { connectToGrant, expect, grantHash, signAndGrant, test } from './grantStory.ts';
import { dialog, openDetails } from './keysStory.ts';
import { connectAndManage, goTo } from './sessionStory.ts';
import { mintPath, posts, sentPosts, walletCalls } from './story.ts';

const minutes = (count: number) => count * 60_000;
const signCalls = async (page: Parameters<typeof walletCalls>[0]) =>
  (await walletCalls(page)).filter((call) => call === 'personal_sign').length;

test('behavior: an app on another origin asks, the wallet grants, and the app calls a model with the key', async ({
  page,
  app,
  sandbox,
  canary,
}) => {
  await page.goto(app.url);
  await page.getByRole('button', { name: 'Connect Venice' }).click();
  const { host } = new URL(app.url);
  await expect(page.getByText(host, { exact: true })).toBeVisible();
  await expect(page.getByText('Until it expires: $12 at most.', { exact: false })).toBeVisible();
  await connectToGrant(page);
  await page.getByRole('textbox', { name: 'USD limit' }).fill('2');
  await page.getByRole('textbox', { name: 'Days' }).fill('7');
  await signAndGrant(page);
  await expect(page.getByRole('region', { name: `The key is ready for ${host}` })).toBeVisible();
  expect(page.url()).not.toContain(app.url);
  expect(await canary.findings()).toEqual([]);

  await page.getByRole('button', { name: `Return to ${host}` }).click();
  await expect(page.getByRole('status')).toHaveText(/^The model says: .+ Left: .*\d DIEM/);
  expect(page.url()).toBe(`${app.url}/`);
  const [stored] = sandbox.keys();
  expect(stored).toMatchObject({
    apiKeyType: 'INFERENCE',
    description: expect.stringMatching(new RegExp(`^app:${host} #[0-9A-HJKMNP-TV-Z]{6}$`)),
    consumptionLimit: { usd: 2, diem: 1 },
    limitPeriod: 'MONTH',
    revoked: false,
  });
  const days = (Date.parse(stored?.expiresAt ?? '') - Date.now()) / minutes(24 * 60);
  expect(days).toBeGreaterThan(6.9);
  expect(days).toBeLessThanOrEqual(7);
  expect(posts(sandbox)).toBe(1);
});

test('behavior: a denial mints nothing, and the app learns of it on the press alone', async ({
  page,
  app,
  sandbox,
}) => {
  await page.goto(app.url);
  await page.getByRole('button', { name: 'Connect Venice' }).click();
  await connectToGrant(page);
  await page.getByRole('button', { name: 'Deny' }).click();
  await expect(page.getByRole('region', { name: 'Denied' })).toBeVisible();
  expect(page.url()).not.toContain(app.url);
  await page.getByRole('button', { name: `Return to ${new URL(app.url).host}` }).click();
  await expect(page.getByRole('status')).toHaveText('No key: access_denied');
  expect({ posts: posts(sandbox), keys: sandbox.keys() }).toEqual({ posts: 0, keys: [] });
});

test('behavior: a limit is lowered, never raised', async ({ page, zecca, sandbox }) => {
  await page.goto(`${zecca.pageUrl}${await grantHash()}`);
  await connectToGrant(page);
  for (const [name, typed, said] of [
    ['USD limit', '5.01', 'The app asked for $5: you can only lower it.'],
    ['DIEM limit', '1', 'The app asked for 0.5 DIEM: you can only lower it.'],
    ['Days', '31', 'Enter a whole number from 1 to 30.'],
  ] as const) {
    const field = page.getByRole('textbox', { name });
    const before = await field.inputValue();
    await field.fill(typed);
    await expect(page.getByText(said)).toBeVisible();
    await page.getByRole('button', { name: 'Sign and grant' }).click();
    expect(await signCalls(page)).toBe(0);
    await field.fill(before);
  }
  expect(posts(sandbox)).toBe(0);
});

test('error: a lost response is told, and nothing is minted twice', async ({
  page,
  app,
  sandbox,
  watched,
}) => {
  watched.expectConsole(/status of 500/);
  sandbox.set({
    faults: [{ method: 'POST', path: mintPath, times: Number.POSITIVE_INFINITY, when: 'after', status: 500 }],
  });
  const sent = sentPosts(page);
  await page.goto(app.url);
  await page.getByRole('button', { name: 'Connect Venice' }).click();
  await connectToGrant(page);
  await signAndGrant(page);
  await expect(page.getByText('Venice’s response never arrived')).toBeVisible();
  expect({ sent: sent(), keys: sandbox.keys().length }).toEqual({ sent: 1, keys: 1 });
  await page.reload();
  await expect(page.getByText('A mint was interrupted')).toBeVisible();
  sandbox.set({ faults: [] });
  const { host } = new URL(app.url);
  await page.getByRole('button', { name: `Return to ${host} without a key` }).click();
  await expect(page.getByRole('status')).toHaveText('No key: mint_failed');
  expect(sent()).toBe(1);
});

test('behavior: after a reload the sealed key can still be returned, or revoked', async ({
  page,
  app,
  sandbox,
}) => {
  await page.goto(app.url);
  await page.getByRole('button', { name: 'Connect Venice' }).click();
  await connectToGrant(page);
  await signAndGrant(page);
  const { host } = new URL(app.url);
  const back = page.getByRole('button', { name: `Return to ${host}` });
  await expect(back).toBeVisible();
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(back).toBeVisible();
  await expect(page.getByRole('button', { name: 'Copy key' })).toBeHidden();
  await page.getByRole('button', { name: 'Manage with wallet' }).click();
  await page.getByRole('button', { name: 'Sign and unlock' }).click();
  await page
    .getByRole('dialog', { name: 'Sign this message?' })
    .getByRole('button', { name: 'Approve' })
    .click();
  await page.getByRole('button', { name: 'Revoke key' }).click();
  await expect(page.getByText('The key was revoked')).toBeVisible();
  expect(
    sandbox.keys().filter(({ description, revoked }) => description.startsWith('app:') && !revoked),
  ).toEqual([]);
});

test('behavior: a closed tab loses no key: the wallet finds it by its host, and revokes it', async ({
  page,
  context,
  app,
  sandbox,
}) => {
  await page.goto(app.url);
  await page.getByRole('button', { name: 'Connect Venice' }).click();
  await connectToGrant(page);
  await signAndGrant(page);
  const { host } = new URL(app.url);
  await expect(page.getByRole('button', { name: `Return to ${host}` })).toBeVisible();
  await page.close();
  const granted = () => sandbox.keys().filter(({ description }) => description.startsWith(`app:${host} #`));
  expect(granted()).toMatchObject([{ revoked: false }]);

  const next = await context.newPage();
  await connectAndManage(next);
  await goTo(next, 'Keys');
  await next.getByRole('button', { name: 'Granted to apps 1' }).click();
  await expect(next.getByRole('cell', { name: host, exact: true })).toBeVisible();
  await (await openDetails(next, `app:${host}`)).getByRole('button', { name: 'Revoke' }).click();
  const revoke = dialog(next, 'Revoke key');
  await revoke.getByRole('textbox').fill(granted()[0]?.last6Chars ?? '');
  await revoke.getByRole('button', { name: 'Revoke' }).click();
  await expect(revoke.getByText('Revoked. The key no longer works.')).toBeVisible();
  expect(granted()).toMatchObject([{ revoked: true }]);
});

test('error: an app that is down loses nothing: the same key is returned later', async ({
  page,
  app,
  sandbox,
  watched,
}) => {
  watched.expectConsole(/ERR_CONNECTION_REFUSED/);
  await page.goto(app.url);
  await page.getByRole('button', { name: 'Connect Venice' }).click();
  await connectToGrant(page);
  await signAndGrant(page);
  const { host } = new URL(app.url);
  await expect(page.getByRole('button', { name: `Return to ${host}` })).toBeVisible();
  await app.close();
  await page.getByRole('button', { name: `Return to ${host}` }).click();
  await expect.poll(() => page.url()).toMatch(/^chrome-error:|\/#state=/);
  await page.goBack();
  await expect(page.getByRole('region', { name: `You returned to ${host} with this key` })).toBeVisible();
  await expect(page.getByRole('button', { name: `Return to ${host}` })).toBeEnabled();
  expect(posts(sandbox)).toBe(1);
});

test('error: each malformed request is told to the developer: no wallet, no POST, no redirect', async ({
  page,
  zecca,
  sandbox,
}) => {
  const led: string[] = [];
  page.on('framenavigated', (frame) => void led.push(frame.url().split('#')[0] ?? ''));
  await page.goto(`${zecca.pageUrl}#/grant`);
  const builder = page.getByRole('region', { name: 'Grant link' });
  const goTo = (hash: string) => page.evaluate((next) => window.location.assign(next), hash);
  for (const [name, query, parameter, reason] of malformedGrants) {
    await test.step(name, async () => {
      await expect(builder).toBeVisible();
      await goTo(`#/grant?${query}`);
      const said = en.grant.reasons[reason].replace('{parameter}', parameter);
      await expect(page.getByRole('alert')).toContainText(said);
      await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
      await goTo('#/grant');
    });
  }
  expect(await walletCalls(page)).not.toContain('personal_sign');
  expect({ posts: posts(sandbox), led: new Set(led) }).toEqual({ posts: 0, led: new Set([zecca.pageUrl]) });
  expect(malformedGrants.length).toBeGreaterThanOrEqual(40);
});

test('error: a response that is replayed is refused by the app', async ({ page, app }) => {
  await page.goto(app.url);
  await page.getByRole('button', { name: 'Connect Venice' }).click();
  await connectToGrant(page);
  await signAndGrant(page);
  const answered = page.waitForRequest((request) => request.url().startsWith(`${app.url}/`));
  await page.getByRole('button', { name: /^Return to/ }).click();
  await answered;
  await expect(page.getByRole('status')).toContainText('The model says');
  // A new request of the app: the old response is not to it.
  await page.getByRole('button', { name: 'Connect Venice' }).click();
  await expect(page.getByText('You already granted this host a key in this tab.')).toBeVisible();
  await page.goto(`${app.url}/#state=${'a'.repeat(32)}&key=a.b.c.d.e`);
  await expect(page.getByRole('status')).toHaveText('Refused: the response is not to this request.');
});

test('behavior: a host in Unicode is shown in punycode first', async ({ page, zecca }) => {
  await page.goto(`${zecca.pageUrl}${await grantHash({ redirect_uri: 'https://bücher.example/' })}`);
  await expect(page.getByText('xn--bcher-kva.example', { exact: true })).toBeVisible();
  await expect(page.getByText('bücher.example', { exact: true })).toBeVisible();
});

test('error: in a frame of an app there is no request to grant', async ({ page, app, zecca, watched }) => {
  watched.expectConsole(/frame-ancestors|X-Frame-Options|Refused to display|Framing/);
  await page.goto(app.url);
  await page.evaluate(
    (address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
    },
    `${zecca.pageUrl}${await grantHash()}`,
  );
  // Refused by the policy, or, on a host that sends none, led out of the frame by its one link.
  await expect
    .poll(async () => {
      const frame = page.frames()[1];
      return frame?.url().startsWith('chrome-error:') || (await frame?.getByRole('link').count()) === 1;
    })
    .toBe(true);
  await expect(page.frameLocator('iframe').getByRole('button')).toHaveCount(0);
});
