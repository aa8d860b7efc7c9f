import { runPlaywright } from '../e2e/runPlaywright.ts';
import { pageDefines } from '../sandbox/buildPage.ts';
import { apiOrigin } from './apiServer.ts';

/** `npm test -- faults`: the fault grid, with Venice on an origin of its own, as the real one is. */
process.exitCode = await runPlaywright(new URL('playwright.config.ts', import.meta.url), {
  ...pageDefines.sandbox,
  'import.meta.env.ZECCA_API_BASE_URL': JSON.stringify(`${apiOrigin}/api/v1`),
});
