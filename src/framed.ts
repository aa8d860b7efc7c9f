import styles from './App.module.css';
import { announceLocale, awaitedLocale } from './messages/documentLocale.ts';
import { en } from './messages/en.ts';
import { fetchWords } from './messages/fetchWords.ts';

/**
 * A page in a frame can be covered so that a press on something else is a press on it. Hosts forbid framing by
 * `frame-ancestors` and X-Frame-Options; a host that sends no headers cannot, since browsers ignore both in a `<meta>`.
 * So there `root` gets a way out of the frame and nothing else: no wallet is looked for, and nothing is asked of Venice.
 * https://cheatsheetseries.owasp.org/cheatsheets/Clickjacking_Defense_Cheat_Sheet.html
 */
export async function showWayOut(root: HTMLElement): Promise<void> {
  const locale = awaitedLocale();
  const { framed = en.framed } = await fetchWords(locale).catch(() => ({ framed: undefined }));
  announceLocale(framed === en.framed ? 'en' : locale);

  const why = document.createElement('p');
  why.textContent = framed.why;
  const link = document.createElement('a');
  link.href = window.location.href;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.textContent = framed.open;
  const main = document.createElement('main');
  main.className = `${styles.empty} ${styles.framed}`;
  main.append(why, link);
  root.replaceChildren(main);
}
