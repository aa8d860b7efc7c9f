import type { Page } from '@playwright/test';
import type { Fault } from '../sandbox/api/knobs.ts';
import type { Sandbox } from '../sandbox/api/sandbox.ts';
import { expect, test } from './fixtures.ts';
import {
  approve,
  behave,
  connect,
  mintPath,
  newKey,
  posts,
  progress,
  prompt,
  refusal,
  reject,
  sentPosts,
  signAndMint,
  signButton,
  walletCalls,
} from './story.ts';

// The POST went out and its answer is not known. Nothing may be sent again by itself, and the way
// to the orphan must be shown.

const minutes = (count: number) => count * 60_000;

/** The tag on screen is the one at the end of the stored description; returns it. */
async function expectOrphanNamed(page: Page, sandbox: Sandbox, title: string): Promise<string> {
  const told = refusal(page, title);
  await expect(told).toContainText('A key may exist, but its secret is lost.');
  const tag = /#[0-9A-Z]{6}/.exec(await told.innerText())?.[0] ?? '';
  expect(sandbox.keys().map(({ description }) => description)).toContain(`Zecca ${tag}`);
  await expect(
    told.getByText(`Look in your list of keys for a description that ends in ${tag}.`),
  ).toBeVisible();
  await expect(told.getByRole('button')).toHaveText(['Manage with wallet', 'I checked: mint again']);
  return tag;
}

/** Minutes go by, and the page sends nothing; only the user's own click does, under a new tag. */
async function expectNoResend(page: Page, sandbox: Sandbox, sent: () => number, tag: string): Promise<void> {
  const before = { sent: sent(), seen: posts(sandbox) };
  await page.clock.runFor(minutes(3));
  expect({ sent: sent(), seen: posts(sandbox) }).toEqual(before);
  sandbox.set({ faults: [] });
  await page.getByRole('button', { name: 'I checked: mint again' }).click();
  await signAndMint(page);
  await expect(newKey(page)).toBeVisible();
  expect({ sent: sent(), seen: posts(sandbox) }).toEqual({ sent: before.sent + 1, seen: before.seen + 1 });
  expect(sandbox.keys().at(-1)?.description).not.toContain(tag);
}

const always = { method: 'POST', path: mintPath, times: Number.POSITIVE_INFINITY, when: 'after' } as const;

const losses: readonly {
  how: string;
  fault: Partial<Fault>;
  log: RegExp;
  wait?: number;
  isSentAgain?: boolean;
}[] = [
  { how: 'the socket is dropped', fault: { drop: true }, log: /ERR_EMPTY_RESPONSE/, isSentAgain: true },
  { how: 'a 500 comes', fault: { status: 500 }, log: /status of 500/ },
  {
    how: 'a 504 of a gateway comes',
    fault: { status: 504, body: '<html>Gateway</html>' },
    log: /status of 504/,
  },
  { how: 'a page comes with 200', fault: { status: 200, body: '<html>Please wait</html>' }, log: /^$/ },
  { how: 'the body is cut short', fault: { truncateAt: 20 }, log: /ERR_CONTENT_LENGTH_MISMATCH/ },
  { how: 'a 200 comes without a key', fault: { status: 200, body: { success: true, data: {} } }, log: /^$/ },
  { how: 'no answer comes in two minutes', fault: { delayMs: minutes(5) }, log: /^$/, wait: 120_000 },
];

for (const { how, fault, log, wait, isSentAgain = false } of losses) {
  test(`error: ${how} after a key was made`, async ({ page, sandbox, watched }) => {
    watched.expectConsole(log);
    sandbox.set({ faults: [{ ...always, ...fault }] });
    await page.clock.install();
    const sent = sentPosts(page);
    await connect(page);
    await signAndMint(page);
    if (wait) {
      await expect.poll(() => sandbox.keys()).toHaveLength(1);
      await page.clock.fastForward(wait);
    }
    const tag = await expectOrphanNamed(page, sandbox, 'Venice’s response never arrived');
    expect(sent()).toBe(1);
    // Where the socket is dropped, the browser itself tries again, as often as it has connections
    // that it used before.
    if (isSentAgain) expect(posts(sandbox)).toBeGreaterThan(1);
    else expect(posts(sandbox)).toBe(1);
    await expectNoResend(page, sandbox, sent, tag);
  });
}

test.describe('the browser sends a POST again by itself, when a connection dies that it used before', () => {
  const dropOnce = { method: 'POST', path: mintPath, when: 'after', drop: true } as const;

  test('error: under siwe the second copy is refused, and the key of the first is looked for', async ({
    page,
    sandbox,
    watched,
  }) => {
    watched.expectConsole(/status of 400/);
    sandbox.set({ protocol: 'siwe', faults: [dropOnce] });
    await page.clock.install();
    const sent = sentPosts(page);
    await connect(page);
    await signAndMint(page);
    const tag = await expectOrphanNamed(page, sandbox, 'Venice says this signature was already used');
    expect({ sent: sent(), seen: posts(sandbox), keys: sandbox.keys().length }).toEqual({
      sent: 1,
      seen: 2,
      keys: 1,
    });
    await expectNoResend(page, sandbox, sent, tag);
  });

  test('behavior: under token the second copy gives a key, and its twin bears the same tag', async ({
    page,
    sandbox,
  }) => {
    sandbox.set({ faults: [dropOnce] });
    const sent = sentPosts(page);
    await connect(page);
    await signAndMint(page);
    await expect(newKey(page)).toBeVisible();
    expect({ sent: sent(), seen: posts(sandbox) }).toEqual({ sent: 1, seen: 2 });
    const [twin, held] = sandbox.keys();
    expect(held?.description).toBe(twin?.description);
    await expect(newKey(page).getByText(`Hidden. Ends in ${held?.last6Chars}`)).toBeVisible();
  });
});

test('error: a reload while Venice mints: the page warns, and remembers the tag', async ({
  page,
  sandbox,
}) => {
  await page.clock.install();
  const sent = sentPosts(page);
  await connect(page);
  sandbox.set({ faults: [{ ...always, delayMs: minutes(5) }] });
  await signAndMint(page);
  await expect(progress(page, 'Venice is minting your key…')).toBeVisible();
  await expect.poll(() => sandbox.keys()).toHaveLength(1);
  const warned = page.waitForEvent('dialog');
  const reloaded = page.reload();
  expect((await warned).type()).toBe('beforeunload');
  await (await warned).accept();
  await reloaded;
  const tag = await expectOrphanNamed(page, sandbox, 'A mint was interrupted');
  await expect(page.getByRole('button', { name: /^Wallet 0x/ })).toBeVisible();
  expect(sent()).toBe(1);
  await expectNoResend(page, sandbox, sent, tag);
  await page.reload();
  await expect(page.getByText('A mint was interrupted')).toBeHidden();
});

test('behavior: of two tabs with one wallet, one mints', async ({ page, context, sandbox }) => {
  await connect(page);
  const second = await context.newPage();
  await connect(second);
  await page.bringToFront();
  await signButton(page).click();
  await expect(prompt(page)).toBeVisible();

  await second.bringToFront();
  await signButton(second).click();
  await expect(refusal(second, 'Another tab is minting')).toContainText('Finish there first');
  expect(await walletCalls(second)).not.toContain('personal_sign');
  await page.bringToFront();
  await approve(page);
  await expect(newKey(page)).toBeVisible();
  expect(posts(sandbox)).toBe(1);

  await second.bringToFront();
  await signAndMint(second);
  await expect(newKey(second)).toBeVisible();
  expect(posts(sandbox)).toBe(2);
});

test('behavior: ten clicks are one prompt and one POST', async ({ page, sandbox }) => {
  await connect(page);
  sandbox.set({ faults: [{ method: 'POST', path: mintPath, delayMs: 300 }] });
  await signButton(page).evaluate((button: HTMLButtonElement) => {
    for (let click = 0; click < 10; click++) button.click();
  });
  await approve(page);
  await expect(newKey(page)).toBeVisible();
  expect((await walletCalls(page)).filter((call) => call === 'personal_sign')).toHaveLength(1);
  expect(posts(sandbox)).toBe(1);
});

test('behavior: ten impatient clicks while a wallet approves by itself are one POST', async ({
  page,
  sandbox,
}) => {
  await connect(page);
  await behave(page, 'approve');
  await signButton(page).click({ clickCount: 10 });
  await expect(newKey(page)).toBeVisible();
  expect(posts(sandbox)).toBe(1);
});

test('behavior: a declined prompt frees the other tab', async ({ page, context, sandbox }) => {
  await connect(page);
  const second = await context.newPage();
  await connect(second);
  await page.bringToFront();
  await signButton(page).click();
  await reject(page);
  await second.bringToFront();
  await signAndMint(second);
  await expect(newKey(second)).toBeVisible();
  expect(posts(sandbox)).toBe(1);
});
