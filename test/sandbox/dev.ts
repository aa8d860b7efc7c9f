import { startDevPage } from './devPage.ts';
import { devLoosening } from './devPolicy.ts';
import { runUntilInterrupted } from './run.ts';

/** `npm run dev`: the page from source with hot reload, on a whole local Venice. */
await runUntilInterrupted(async (port) => {
  const page = await startDevPage({ port });
  return { ...page, says: `${page.url}\n${devLoosening}` };
});
