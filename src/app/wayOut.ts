import { announceLocale, awaitedLocale } from '../messages/documentLocale.ts';
import { en } from '../messages/en.ts';
import { fetchWords } from '../messages/fetchWords.ts';
import styles from './App.module.css';

/**
 * Where the page must not run, `root` gets a way out and nothing else: no wallet is looked for, and
 * nothing is asked of Venice.
 *
 * `framed`: a page in a frame can be covered so that a press on something else is a press on it.
 * Hosts forbid framing by `frame-ancestors` and X-Frame-Options; a host that sends no headers
 * cannot, since browsers ignore both in a `<meta>`.
 * https://cheatsheetseries.owasp.org/cheatsheets/Clickjacking_Defense_Cheat_Sheet.html
 *
 * `shared`: other pages have the same origin (pathGateway.ts).
 *
 * @param href where the page may run
 */
export async function showWayOut(
  root: HTMLElement,
  reason: keyof typeof en.wayOut,
  href: string,
): Promise<void> {
  const locale = awaitedLocale();
  const { wayOut = en.wayOut } = await fetchWords(locale).catch(() => ({ wayOut: undefined }));
  announceLocale(wayOut === en.wayOut ? 'en' : locale);

  const why = document.createElement('p');
  why.textContent = wayOut[reason].why;
  const link = document.createElement('a');
  link.href = href;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.textContent = wayOut[reason].open;
  const main = document.createElement('main');
  main.className = `${styles.empty} ${styles.wayOut}`;
  main.append(why, link);
  root.replaceChildren(main);
}
