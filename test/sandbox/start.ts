import { startExampleApp } from './exampleApp.ts';
import { startLivePage, startPage } from './page.ts';
import { runUntilInterrupted } from './run.ts';

/**
 * `npm start`: the built page on a whole local Venice. `npm start -- --live`: the same page on the
 * real one.
 */
await runUntilInterrupted(async (port) => {
  if (process.argv.includes('--live')) {
    const page = await startLivePage({ port });
    return { ...page, says: `${page.url}  (the real Venice: what you mint here is real)` };
  }
  const page = await startPage({ port, protocol: process.argv.includes('--siwe') ? 'siwe' : 'token' });
  const app = await startExampleApp(`${page.url}/`).catch(async (error: unknown) => {
    await page.close();
    throw error;
  });
  return {
    says: `${page.url}\n${app.url}  (an example app that asks for a granted key)`,
    async close() {
      await app.close();
      await page.close();
    },
  };
});
