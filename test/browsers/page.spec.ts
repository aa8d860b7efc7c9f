import { privateKeyToAccount } from 'viem/accounts';
import { stake } from '../../src/messages/en/stake.ts';
import { expect, test } from './fixtures.ts';
import {
  account,
  approve,
  connect,
  goOn,
  goTo,
  manageWithWallet,
  newKey,
  openWith,
  sessionBar,
  signAndMint,
  words,
} from './steps.ts';
import { button, dialog, image, region, searchbox, table, textbox } from './user.ts';

// What people do on the other pages, by the keyboard, and when they leave and come back, in each engine.

const { elsewhere, mint, palette, session, standing, usage } = words;

test('usage: charts, their figures, CSV', async ({ user, sandbox, chain, zecca }) => {
  sandbox.grant(chain.accounts[account.staker].address, { usageDays: 40, usageRows: 50, usd: 25 });
  await openWith(user, zecca, 'usage');
  const models = region(usage.byModel);
  await user.sees(image({ pattern: `^${usage.byModel}` }, models));
  await user.press({ role: 'text', name: usage.inFigures, within: models });
  await user.sees(table({ pattern: `^${usage.byModel}` }, models));
  const file = region(usage.history.title);
  await user.press(button(usage.history.start, file));
  await user.press(button(usage.history.save, file));
  const csv = await user.saved(/^venice-usage-.*\.csv$/);
  expect(csv.trim().split('\r\n').length).toBeGreaterThan(50);
});

test('sign elsewhere, with a QR code', async ({ user, chain, sandbox }) => {
  const { address, privateKey } = chain.accounts[account.staker];
  await user.press(button(elsewhere.open));
  await user.fill(textbox(elsewhere.address), address);
  await user.press(button(elsewhere.use));
  await user.press(button(elsewhere.take));
  await user.press(button(elsewhere.qr));
  await user.sees(image(elsewhere.qrName));
  const { text } = await user.sees(region(elsewhere.text));
  await user.press(button(elsewhere.download));
  expect(await user.saved(/^venice-challenge\.txt$/)).toBe(text);
  const signature = await privateKeyToAccount(privateKey).signMessage({ message: text });
  await user.fill(textbox(elsewhere.signature), signature);
  await user.press(button(elsewhere.mint));
  await user.sees(newKey);
  expect(sandbox.keys()).toHaveLength(1);
});

test('stake, then mint', async ({ user, chain }) => {
  await connect(user, account.vvvOnly);
  await user.press(button(standing.stake, region(standing.label)));
  const panel = region(stake.title);
  await user.fill(textbox(stake.amount, panel), '12.5');
  await user.press(button({ pattern: '^Stake( [\\d.]+)? VVV$' }, panel));
  await approve(user, 'send');
  await user.seesText(panel, 'stake 12.5 VVV');
  await approve(user, 'send');
  await user.press(button('Sign and mint a key', panel));
  await approve(user, 'sign');
  await user.sees(newKey);
  expect(await chain.stakedOf(chain.accounts[account.vvvOnly].address)).toBe(12_500_000_000_000_000_000n);
});

test('the palette and the keyboard', async ({ user }) => {
  const command = async (letters: string) => {
    await user.keys('Control', 'k');
    await user.seesFocused(searchbox(palette.field));
    await user.type(letters);
    await user.sees({ role: 'menuitem' });
    await user.keys('Enter');
    await user.seesNo(dialog(palette.title));
  };
  await connect(user);
  await command('theme dark');
  expect(await user.driver.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  await command('usage');
  await user.seesFocused({ role: 'main' });
  await command('manage');
  const ceremony = dialog(session.ceremony.title);
  await user.sees(button(session.ceremony.sign, ceremony));
  await user.keys('Escape');
  await user.seesNo(ceremony);
  await command('mint');
  // From the content, Tab comes to the first choice of the form; an arrow changes it.
  await user.keys('Tab');
  await user.seesFocused({ role: 'radio', name: { pattern: '^No limit' } });
  await user.keys('ArrowRight');
  await user.seesChecked({ role: 'radio', name: { pattern: '^A limit' } });
});

test('a reload in each phase', async ({ user, sandbox, faults }) => {
  await connect(user);
  // The tab knows the wallet by its id, and the wallet knows the page.
  const kept = () => user.driver.evaluate(() => [sessionStorage.length, localStorage.length]);
  await expect.poll(kept).toEqual([1, 1]);
  await user.driver.reload();
  await user.press(button(mint.sign));
  await user.sees(dialog('Sign this message?'));
  await user.driver.reload();
  await user.sees({ role: 'text', name: mint.restored });
  await signAndMint(user);
  await user.driver.reload();
  await user.sees(button(mint.sign));
  await user.seesNo(newKey);
  await signAndMint(user);
  await goOn(user);
  await user.driver.reload();
  await user.sees(region(session.unlockTitle));
  await user.seesNo(sessionBar);
  expect(sandbox.keys()).toHaveLength(2);
  // Firefox also compares a script with its hash when the reload cut it off.
  const isCutOff = (fault: string) => /^Firefox logs: None of the .sha384. hashes/.test(fault);
  faults.splice(0, faults.length, ...faults.filter((fault) => !isCutOff(fault)));
});

test('the way back from another page', async ({ user }) => {
  const { driver } = user;
  await connect(user);
  await goTo(user, 'key');
  await manageWithWallet(user);
  await driver.evaluate(() =>
    window.addEventListener('pageshow', ({ persisted }) => {
      document.body.dataset.persisted = String(persisted);
    }),
  );
  await driver.goto('about:blank');
  await driver.back();
  await user.sees(region(session.unlockTitle));
  await user.seesNo(sessionBar);
  const persisted = await driver.evaluate(() => document.body.dataset.persisted ?? 'loaded anew');
  if (persisted === 'true') await user.sees({ role: 'text', name: session.locked.pagehide });
});
