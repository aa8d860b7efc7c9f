import type { Page, Route } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { standing } from './stakeStory.ts';
import { account, connect, newKey, posts, signAndMint, signButton } from './story.ts';

/** Answers the page's reads of the chain in another way; signatures still go through. */
async function answerReads(page: Page, answer: (route: Route) => Promise<void>): Promise<void> {
  await page.route('**/sandbox/rpc', (route) => {
    const { method } = route.request().postDataJSON();
    return method === 'eth_call' ? answer(route) : route.fallback();
  });
}

const sentences = [
  ['staker', 'You can mint. This wallet’s keys can spend $31.81 a day.'],
  ['noDiem', 'You can mint. No DIEM is staked here, so keys spend only the account’s USD credit.'],
  ['nothing', 'This wallet has no staked VVV on Base, and no VVV to stake.'],
] as const;

test('behavior: a sentence for each standing, and no staking code for those who only mint', async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => void scripts.push(new URL(request.url()).pathname));
  await connect(page, account.staker);
  for (const [who, sentence] of sentences) {
    await page.getByRole('combobox', { name: 'Sandbox wallet' }).selectOption({ index: account[who] });
    await expect(standing(page).getByRole('status')).toHaveText(sentence);
  }
  const links = standing(page).getByRole('link');
  const away = ['Aerodrome', 'Uniswap', 'Venice’s token page'];
  await expect(links).toHaveText([...away, 'No sVVV? Pay as you go with USDC']);
  for (const name of away)
    await expect(links.filter({ hasText: name })).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(standing(page)).toContainText('Never send tokens to a contract’s address');
  expect(scripts.filter((path) => /stake/i.test(path))).toEqual([]);
});

test('behavior: the numbers, short and to the last digit', async ({ page }) => {
  await connect(page, account.staker);
  await standing(page).getByText('All balances').click();
  const row = (name: string) =>
    standing(page).getByRole('term').filter({ hasText: name }).locator('xpath=..');
  await expect(row('sVVV (staked)')).toContainText('1,250');
  await expect(row('sVVV locked for DIEM')).toContainText('795.25');
  await expect(row('ETH for gas').locator('small')).toHaveText(/^0\.\d{5,18}$/);
});

for (const { width, who } of [
  { width: 1280, who: ['staker', 'vvvOnly', 'noDiem', 'nothing'] },
  { width: 768, who: ['staker', 'vvvOnly', 'noDiem', 'nothing'] },
  { width: 375, who: ['staker', 'vvvOnly', 'noDiem'] },
] as const)
  test(`behavior: what the wallet holds moves nothing when it comes, at ${width} pixels`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    let release = () => {};
    await answerReads(page, async (route) => {
      await new Promise<void>((resolve) => {
        const releaseOthers = release;
        release = () => {
          releaseOthers();
          resolve();
        };
      });
      await route.continue();
    });
    await connect(page, account[who[0]]);
    for (const each of who) {
      await page.getByRole('combobox', { name: 'Sandbox wallet' }).selectOption({ index: account[each] });
      await expect(standing(page)).toContainText('Reading this wallet’s balances');
      await expect(signButton(page)).toBeEnabled();
      await signButton(page).scrollIntoViewIfNeeded();
      await countShifts(page);
      const before = await signButton(page).boundingBox();
      release();
      await expect(standing(page)).not.toContainText('Reading this wallet’s balances');
      expect(await signButton(page).boundingBox(), each).toEqual(before);
      expect(await page.evaluate(() => Reflect.get(window, 'shifted')()), each).toBe(0);
    }
  });

/** Counts layout shifts from now on (https://web.dev/articles/cls). */
function countShifts(page: Page): Promise<void> {
  return page.evaluate(() => {
    let sum = 0;
    const add = (entries: PerformanceEntryList) => {
      for (const entry of entries) sum += Number(Reflect.get(entry, 'value'));
    };
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    observer.observe({ type: 'layout-shift' });
    Object.assign(window, {
      shifted: () => {
        add(observer.takeRecords());
        return sum;
      },
    });
  });
}

const faults: readonly [
  name: string,
  sentence: string,
  answer: Parameters<typeof answerReads>[1],
  log?: RegExp,
][] = [
  ['down', 'No Base endpoint responded.', (route) => route.abort(), /ERR_FAILED/],
  [
    '429',
    'The public Base endpoints are busy.',
    (route) => route.fulfill({ status: 429, body: 'slow down' }),
    /429/,
  ],
  [
    'a page of HTML',
    'Could not read Base’s response.',
    (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
  ],
];

for (const [name, sentence, answer, log] of faults) {
  test(`error: Base cannot be read (${name}): said so, and a key is minted all the same`, async ({
    page,
    sandbox,
    watched,
  }) => {
    if (log) watched.expectConsole(log);
    await answerReads(page, answer);
    await connect(page, account.staker);
    await expect(standing(page).getByRole('status')).toHaveText('Could not read this wallet’s balances');
    await expect(standing(page)).toContainText(`${sentence} You can still mint`);
    await expect(signButton(page)).toBeEnabled();
    await signAndMint(page);
    await expect(newKey(page)).toBeVisible();
    expect(posts(sandbox)).toBe(1);
  });
}
