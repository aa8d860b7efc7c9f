import { en as words } from '../../src/messages/en.ts';
import { mintAdmin } from '../e2e/keysStory.ts';
import { account } from '../e2e/story.ts';
import type { SandboxPage } from '../sandbox/page.ts';
import { button, checkbox, dialog, link, navigation, region, textbox, type User } from './user.ts';
import type { Target } from './watcher/target.ts';

// The steps of the journeys, by the words that the page has them from.

export { account, words };

export const newKey = region(words.reveal.title);
export const sessionBar = region(words.session.bar);
export const apiKeyField = textbox(words.session.field);

/** The wallet's own window. */
const prompts = {
  connect: 'Connect to this page?',
  sign: 'Sign this message?',
  send: 'Send this transaction?',
};

export function approve(user: User, prompt: keyof typeof prompts): Promise<void> {
  return user.press(button('Approve', dialog(prompts[prompt])));
}

/**
 * Connects through RainbowKit's window, then the wallet's own. Resolves when it is known what the
 * wallet holds: the page moves no more.
 */
export async function connect(user: User, index: number = account.staker): Promise<void> {
  await user.sees(button(words.wallet.connect));
  await user.driver.evaluate((next) => window.sandboxWallet.selectAccount(next), index);
  await user.press(button(words.wallet.connect));
  await user.press(button('Sandbox Wallet', dialog()));
  await approve(user, 'connect');
  await user.sees({ role: 'status', within: region(words.standing.label), has: '.' });
}

export async function signAndMint(user: User): Promise<void> {
  await user.press(button(words.mint.sign));
  await approve(user, 'sign');
  await user.sees(newKey);
}

/** Picks an option of a radio group by a press on its words. */
export async function pick(user: User, group: string, option: string, within?: Target): Promise<void> {
  const radios: Target = { role: 'radiogroup', name: group, ...(within && { within }) };
  await user.press({ role: 'text', name: option, within: radios });
  await user.seesChecked({ role: 'radio', name: { pattern: `^${option}` }, within: radios });
}

export async function goTo(user: User, page: 'mint' | 'key' | 'keys' | 'usage'): Promise<void> {
  await user.press(link(words.app[page], navigation(words.app.navigation)));
}

/** With a wallet that is connected: one signature, and the session is open. */
export async function manageWithWallet(user: User): Promise<void> {
  await user.press(button(words.session.manage));
  await user.press(button(words.session.ceremony.sign, dialog(words.session.ceremony.title)));
  await approve(user, 'sign');
  await user.seesText(sessionBar, words.session.origins.wallet);
}

/** Ticks the box and lets the new key go. */
export async function saveNewKey(user: User): Promise<void> {
  await user.press(checkbox(words.reveal.saved, newKey));
  await user.press(button(words.reveal.done, newKey));
}

/** Goes on with a key that is on the page. */
export async function goOn(user: User): Promise<void> {
  await user.press(checkbox(words.reveal.saved, newKey));
  await user.press(button(words.reveal.goOn, newKey));
  await user.seesText(sessionBar, words.session.inference);
}

/** An Admin key that was made before, and the page that it opens. */
export async function openWith(user: User, zecca: SandboxPage, page: 'keys' | 'usage') {
  const admin = await mintAdmin(zecca);
  await goTo(user, page);
  await user.fill(apiKeyField, admin.apiKey);
  await user.press(button(words.session.unlock));
  await user.sees(sessionBar);
  return admin;
}

export async function lock(user: User): Promise<void> {
  await user.press(button(words.session.lock, sessionBar));
  await user.sees({ role: 'text', name: words.session.locked.button });
}

/** Opens the details of a key by its description, and presses one of their buttons. */
export async function openDetails(user: User, description: string, action: string): Promise<void> {
  await user.press(button({ pattern: `^Details of ${description}` }));
  await user.press(button(action, dialog(words.keys.detailsTitle)));
}
