import styles from './App.module.css';
import { en } from './messages/en.ts';

/**
 * A page in a frame can be covered so that a press on something else is a press on it. Hosts forbid framing by
 * `frame-ancestors` and X-Frame-Options; a host that sends no headers cannot, since browsers ignore both in a `<meta>`.
 * So there `root` gets a way out of the frame and nothing else: no wallet is looked for, and nothing is asked of Venice.
 * https://cheatsheetseries.owasp.org/cheatsheets/Clickjacking_Defense_Cheat_Sheet.html
 */
export function showWayOut(root: HTMLElement): void {
  const why = document.createElement('p');
  why.textContent = en.framed.why;
  const link = document.createElement('a');
  link.href = window.location.href;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.textContent = en.framed.open;
  const main = document.createElement('main');
  main.className = styles.empty ?? '';
  main.append(why, link);
  root.replaceChildren(main);
}
