import { runPlaywright } from '../e2e/runPlaywright.ts';
import { missingPrograms } from './drivers/programs.ts';

/** `npm run test:browsers`: what people do, in three engines. */
const missing = missingPrograms();
if (missing) console.error(missing);
process.exitCode = missing ? 1 : await runPlaywright(new URL('playwright.config.ts', import.meta.url));
