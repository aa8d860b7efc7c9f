import type { Page } from '@playwright/test';
import { placeContractWallet } from '../sandbox/chain/contractWallet.ts';
import { button, openCredit, panel, signPayment } from './creditStory.ts';
import { expect, test } from './fixtures.ts';
import { account, approve, connect } from './story.ts';

const signTitle = 'Sign this message?';
const signatures = (page: Page) =>
  page.evaluate(
    () => window.sandboxWallet.log.filter(({ method }) => /personal_sign|signTypedData/.test(method)).length,
  );

/** Counts the payments that leave the page. */
function countPayments(page: Page): () => number {
  let count = 0;
  page.on('request', (request) => {
    if (request.headers()['payment-signature']) count += 1;
  });
  return () => count;
}

test('behavior: a wallet without sVVV is led to its credit, from the mint and from a stake', async ({
  page,
}) => {
  await connect(page, account.nothing);
  await page.getByRole('link', { name: 'No sVVV? Pay as you go with USDC' }).click();
  await expect(panel(page, 'Pay as you go')).toContainText('5 USDC');
});

test('behavior: a top-up takes one signature and one POST, and the credit shows it', async ({
  page,
  zecca,
}) => {
  const payments = countPayments(page);
  const { address } = zecca.chain.accounts[account.nothing];
  const before = await zecca.chain.usdcOf(address);
  await openCredit({ page });
  await signPayment(page, '7.5');
  await approve(page, signTitle);
  await expect(panel(page, 'Top up')).toContainText('Your credit is now $7.50');
  expect(before - (await zecca.chain.usdcOf(address))).toBe(7_500_000n);
  expect({ payments: payments(), signatures: await signatures(page) }).toEqual({
    payments: 1,
    signatures: 1,
  });

  await button(panel(page, 'My credit'), 'Show my credit').click();
  await button(panel(page, 'My credit'), 'Sign and read').click();
  await approve(page, signTitle);
  await expect(panel(page, 'My credit')).toContainText('$7.50');
  expect(await signatures(page)).toBe(2);
});

test('error: a late settlement survives a reload, and is paid once', async ({ page, zecca, watched }) => {
  watched.expectConsole(/status of 504/);
  const payments = countPayments(page);
  const { address } = zecca.chain.accounts[account.nothing];
  const before = await zecca.chain.usdcOf(address);
  zecca.sandbox.set({ settlement: 'late' });
  await openCredit({ page });
  await signPayment(page, '5');
  await approve(page, signTitle);
  await expect(panel(page, 'Top up')).toContainText('It may still go through');
  await page.reload();
  await expect(panel(page, 'Top up')).toContainText(
    'The page reloaded while Venice was settling the payment',
  );
  await zecca.sandbox.settle();
  await panel(page, 'Top up').getByRole('button', { name: 'Check now' }).click();
  await expect(panel(page, 'Top up')).toContainText('The payment went through');
  expect(before - (await zecca.chain.usdcOf(address))).toBe(5_000_000n);
  expect(payments()).toBe(1);
});

test('error: another network is left only for a payment, and a declined one moves nothing', async ({
  page,
  zecca,
}) => {
  const payments = countPayments(page);
  const { address } = zecca.chain.accounts[account.nothing];
  const before = await zecca.chain.usdcOf(address);
  await openCredit({ page });
  await page.evaluate(() => window.sandboxWallet.switchChain(1));
  await panel(page, 'Top up').getByRole('button', { name: 'Review the payment' }).click();
  await panel(page, 'Top up').getByRole('button', { name: 'Switch to Base' }).click();
  await approve(page, 'Switch the network?');
  await page.evaluate(() => window.sandboxWallet.behave('reject'));
  await panel(page, 'Top up').getByRole('button', { name: 'Sign and pay 5 USDC' }).click();
  await expect(panel(page, 'Top up')).toContainText('You declined it in your wallet');
  expect(await zecca.chain.usdcOf(address)).toBe(before);
  expect(payments()).toBe(0);
});

test('behavior: a contract wallet is told that USDC may not accept its signature, before it pays', async ({
  page,
  zecca,
}) => {
  const payments = countPayments(page);
  const [{ address: owner }, , , { address }] = zecca.chain.accounts;
  await placeContractWallet(zecca.chain.rpcUrl, { address, owner });
  await openCredit({ page });
  await expect(panel(page, 'Top up')).toContainText('This is a contract wallet');
  await expect(panel(page, 'Top up')).toContainText('If not, no money moves and Venice reports an error.');
  expect({ payments: payments(), signatures: await signatures(page) }).toEqual({
    payments: 0,
    signatures: 0,
  });
});

test('behavior: what was signed for one call is held in its one header alone', async ({
  page,
  canary,
  zecca,
}) => {
  await openCredit({ page });
  await signPayment(page, '5');
  await approve(page, signTitle);
  await expect(panel(page, 'Top up')).toContainText('Your credit is now $5.00');
  await button(panel(page, 'My credit'), 'Show my credit').click();
  await button(panel(page, 'My credit'), 'Sign and read').click();
  await approve(page, signTitle);
  await expect(panel(page, 'My credit')).toContainText('$5.00');
  const kinds = zecca.traffic.secrets().map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(['payment', 'signature']));
  expect(await canary.findings()).toEqual([]);
});
