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
  [
    'noDiem',
    'You can mint. No DIEM is staked here, so keys spend only the USD or credits that the account has at Venice.',
  ],
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
  await expect(links).toHaveText(['Aerodrome', 'Uniswap', 'Venice’s token page']);
  for (const link of await links.all()) await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(standing(page)).toContainText('never send tokens to a contract’s address');
  expect(scripts.filter((path) => /stake/i.test(path))).toEqual([]);
});

test('behavior: the numbers, short and to the last digit', async ({ page }) => {
  await connect(page, account.staker);
  await standing(page).getByText('The numbers').click();
  const row = (name: string) =>
    standing(page).getByRole('term').filter({ hasText: name }).locator('xpath=..');
  await expect(row('sVVV (staked)')).toContainText('1,250');
  await expect(row('of it locked for DIEM')).toContainText('795.25');
  await expect(row('ETH for gas').locator('small')).toHaveText(/^0\.\d{5,18}$/);
});

const faults: readonly [
  name: string,
  sentence: string,
  answer: Parameters<typeof answerReads>[1],
  log?: RegExp,
][] = [
  ['down', 'No endpoint of Base gave an answer.', (route) => route.abort(), /ERR_FAILED/],
  [
    '429',
    'The public endpoints of Base are busy.',
    (route) => route.fulfill({ status: 429, body: 'slow down' }),
    /429/,
  ],
  [
    'a page of HTML',
    'The answer of Base could not be read.',
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
    await expect(standing(page).getByRole('status')).toHaveText('Could not check what this wallet holds');
    await expect(standing(page)).toContainText(`${sentence} You can mint all the same`);
    await expect(signButton(page)).toBeEnabled();
    await signAndMint(page);
    await expect(newKey(page)).toBeVisible();
    expect(posts(sandbox)).toBe(1);
  });
}
