import { type Spoken, spoken } from '../e2e/languagesStory.ts';
import { expect, test } from './fixtures.ts';
import {
  account,
  apiKeyField,
  connect,
  goOn,
  goTo,
  lock,
  newKey,
  pick,
  sessionBar,
  signAndMint,
  words,
} from './steps.ts';
import { button, heading, region, select, textbox } from './user.ts';

// What people do on the mint, in each engine.

test('the landing view in light, dark and three languages', async ({ user }) => {
  const { driver } = user;
  const root = () =>
    driver.evaluate(() => ({ ...document.documentElement.dataset, dir: document.documentElement.dir }));
  const inTheme = async ({ words, direction }: Spoken) => {
    await user.sees(heading(words.mint.title));
    for (const theme of ['dark', 'light'] as const) {
      await user.focus(select(words.preferences.theme));
      await user.keys(theme === 'dark' ? 'End' : 'ArrowUp');
      await user.seesValue(select(words.preferences.theme), theme);
      await expect.poll(root).toMatchObject({ theme, dir: direction });
    }
  };
  await inTheme(spoken.en);
  await user.choose(select(words.preferences.language), 'Ital');
  await inTheme(spoken.it);
  await user.focus(select(spoken.it.words.preferences.language));
  await user.keys('ArrowDown');
  await inTheme(spoken.ar);
});

for (const protocol of ['token', 'siwe'] as const)
  test(`connect through RainbowKit and mint by ${protocol}`, async ({ user, sandbox }) => {
    sandbox.set({ protocol });
    await connect(user);
    await user.fill(textbox(words.options.description), 'My agent');
    await pick(user, words.options.spend, words.options.byCurrency);
    await pick(user, words.options.usdLimit, words.options.cap);
    await user.fill(textbox(words.options.usdAmount), '12.5');
    await signAndMint(user);
    expect(sandbox.keys()).toEqual([
      expect.objectContaining({
        description: expect.stringMatching(/^My agent #/),
        consumptionLimit: { usd: 12.5, diem: null },
      }),
    ]);
  });

test('reveal, copy, download, go on with the key, lock, paste it back', async ({ user, sandbox }) => {
  await connect(user);
  await signAndMint(user);
  await user.press(button(words.reveal.show, newKey));
  const { text } = await user.seesText(newKey, 'VENICE_');
  const [key = ''] = /VENICE_\S+/.exec(text) ?? [];
  expect(key.slice(-6)).toBe(sandbox.keys()[0]?.last6Chars);
  await user.press(button(words.reveal.hide, newKey));
  await user.press(button(words.reveal.copy, newKey));
  await user.seesText(newKey, words.reveal.copied);
  await user.press(button(words.reveal.download, newKey));
  await user.seesText(newKey, words.reveal.downloaded);
  expect(await user.saved(/^venice\.env$/)).toBe(`VENICE_API_KEY=${key}\n`);
  await goOn(user);
  await user.sees(region(words.limits.factsTitle));
  await lock(user);
  await user.press(apiKeyField);
  await user.keys('Control', 'v');
  await user.seesValue(apiKeyField, key);
  await user.press(button(words.session.unlock));
  await user.seesText(sessionBar, words.session.origins.paste);
  await lock(user);
});

test('a signature that is declined, and a wallet without a stake', async ({ user }) => {
  await connect(user);
  await user.press(button(words.mint.sign));
  await user.press({ role: 'button', name: 'Reject' });
  await user.sees(button(words.mint.sign));
  await goTo(user, 'key');
  await goTo(user, 'mint');
  await user.driver.evaluate((next) => window.sandboxWallet.selectAccount(next), account.nothing);
  await user.seesText(region(words.standing.label), words.standing.nothing);
});
