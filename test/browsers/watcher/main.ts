import { focus, look } from './find.ts';
import { faultPath } from './paths.ts';

// The one script that is added to the page beside the wallet: eyes for the tests, and an ear for
// what never may happen.

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be added to
  interface Window {
    look: typeof look;
    focusOn: typeof focus;
  }
}

// A beacon is sent even when the page is left at once.
const tell = (fault: string) => navigator.sendBeacon(faultPath, fault);

Object.assign(window, { look, focusOn: focus });
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
  tell(`Policy violation: ${violatedDirective} ${blockedURI} ${sample}`),
);
window.addEventListener('error', ({ message, error }) => tell(`Uncaught: ${message} ${error?.stack ?? ''}`));
// A file that fails to load is told to its element alone, on whose way down one can listen.
document.addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLElement)
      tell(`Not loaded: ${target.getAttribute('src') ?? target.getAttribute('href')}`);
  },
  { capture: true },
);
window.addEventListener('unhandledrejection', ({ reason }) =>
  tell(`Uncaught in a promise: ${reason?.stack ?? reason}`),
);
const { error: log } = console;
console.error = (...said) => {
  tell(`Console: ${said.map(String).join(' ')}`);
  log(...said);
};
