import { runPlaywright } from '../e2e/runPlaywright.ts';

/** `npm test -- oddities`: what real wallets, browsers and answers do beside the standards, as a grid. */
process.exitCode = await runPlaywright(new URL('playwright.config.ts', import.meta.url));
