import { runPlaywright } from './runPlaywright.ts';

/** `npm test -- e2e`: the page in a real browser. */
process.exitCode = await runPlaywright(new URL('playwright.config.ts', import.meta.url));
