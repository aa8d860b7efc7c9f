import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { test } from './fixtures.ts';
import { account, approve, connect, goTo, newKey, openWith, words } from './steps.ts';
import { button, dialog, image, region, table, textbox, type User } from './user.ts';

// Ten states in each engine and at three widths, to be looked at side by side.

const folder = fileURLToPath(new URL('../../test-results/engines/', import.meta.url));
const widths = [375, 768, 1280];

async function take(user: User, engine: string, state: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const width of widths) {
    await user.driver.resize(width, 900);
    await settle(user);
    await writeFile(join(folder, `${state}-${width}-${engine}.png`), await user.driver.picture());
  }
}

/** Scrolls to the top, and waits until the page has the form that its width gives it. */
async function settle({ driver }: User): Promise<void> {
  let before = '';
  for (let restful = 0; restful < 3; ) {
    const now = await driver.evaluate(() => {
      window.scrollTo(0, 0);
      const places = [...document.querySelectorAll('body *')].map((each) => each.getBoundingClientRect());
      return JSON.stringify(places.map(({ x, y, width, height }) => [x, y, width, height]));
    });
    restful = now === before ? restful + 1 : 0;
    before = now;
    await pause(150);
  }
}

test('pictures of a mint', async ({ user }, { project }) => {
  const snap = (state: string) => take(user, project.name, state);
  await user.sees(button(words.wallet.connect));
  await snap('01-landing');
  await user.press(button(words.wallet.connect));
  await user.sees(button('Sandbox Wallet', dialog()));
  await snap('02-wallets');
  await user.keys('Escape');
  await user.seesNo(dialog());
  await connect(user);
  await snap('03-connected');
  await user.press(button(words.mint.sign));
  await user.sees(dialog('Sign this message?'));
  await snap('04-prompt');
  await approve(user, 'sign');
  await user.sees(newKey);
  await snap('05-new-key');
});

test('pictures of a signature made elsewhere', async ({ user, chain }, { project }) => {
  await user.press(button(words.elsewhere.open));
  await user.fill(textbox(words.elsewhere.address), chain.accounts[account.staker].address);
  await user.press(button(words.elsewhere.use));
  await user.press(button(words.elsewhere.take));
  await user.press(button(words.elsewhere.qr));
  await user.sees(image(words.elsewhere.qrName));
  await take(user, project.name, '06-elsewhere');
});

test('pictures of a session', async ({ user, sandbox, chain, zecca }, { project }) => {
  const snap = (state: string) => take(user, project.name, state);
  sandbox.grant(chain.accounts[account.staker].address, { usageDays: 40, usageRows: 50, usd: 25 });
  await openWith(user, zecca, 'usage');
  await user.sees(image({ pattern: `^${words.usage.byModel}` }, region(words.usage.byModel)));
  await snap('07-usage');
  await goTo(user, 'keys');
  await user.sees(table(words.keys.title));
  await snap('08-keys');
  await user.press(button(words.keys.create));
  await user.sees(dialog(words.create.title));
  await snap('09-create');
  await user.keys('Escape');
  await user.seesNo(dialog(words.create.title));
  await goTo(user, 'key');
  await user.sees(region(words.limits.factsTitle));
  await snap('10-key');
});
