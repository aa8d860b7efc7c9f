import { expect } from '@playwright/test';
import { fetchRouted } from '../e2e/fetchRouted.ts';
import { mintAdmin } from '../e2e/keysStory.ts';
import { goTo } from '../e2e/sessionStory.ts';
import { open } from '../e2e/story.ts';
import { openAt, type Visit } from './visit.ts';

/** What stands around every page, or in the place of one. */
export const frameVisits: readonly Visit[] = [
  {
    name: 'no page',
    log: /ERR_FAILED|Failed to fetch/,
    states: [
      { name: 'not found', reach: ({ page }) => openAt(page, '/#/doge') },
      {
        name: 'page on its way',
        isBare: true,
        async reach({ page }) {
          await page.route(/\/assets\/UsagePage-.*\.js$/, () => {});
          await goTo(page, 'Usage');
          await expect(page.getByText('Loading…')).toBeVisible();
        },
      },
      {
        name: 'page not loaded',
        isBare: true,
        async reach({ page }) {
          await page.route(/\/assets\/KeysPage-.*\.js$/, (route) => route.abort());
          await goTo(page, 'Keys');
          await expect(page.getByText('Could not load this part of the page')).toBeVisible();
        },
      },
    ],
  },
  {
    name: 'too many failed requests',
    log: /status of 500/,
    states: [
      {
        name: 'paused',
        async reach({ page, sandbox, zecca }) {
          const { apiKey } = await mintAdmin(zecca);
          await page.clock.install();
          await page.goto('/#/usage');
          await page.getByLabel('API key').fill(apiKey);
          await page.getByRole('button', { name: 'Unlock', exact: true }).click();
          await expect(page.getByRole('region', { name: 'What is left' })).toBeVisible();
          sandbox.set({ faults: [{ status: 500, times: Number.POSITIVE_INFINITY, body: { error: 'no' } }] });
          for (let click = 0; click < 10; click++) {
            await goTo(page, 'Keys');
            await goTo(page, 'Usage');
          }
          await expect(page.getByText(/\d+ seconds left/).first()).toBeVisible();
        },
      },
    ],
  },
  {
    name: 'a foreign service worker',
    states: [
      {
        name: 'service worker removed',
        async reach({ page }) {
          // One that is left by another page of the host, as serviceWorker.spec.ts has it for real.
          await page.addInitScript(() => {
            const left = { scope: window.location.origin, unregister: async () => true };
            Object.defineProperty(navigator.serviceWorker, 'getRegistrations', { value: async () => [left] });
          });
          await open(page);
          await expect(page.getByText('Removed a service worker')).toBeVisible();
        },
      },
    ],
  },
  {
    name: 'framed by another page',
    states: [
      {
        name: 'framed',
        async reach({ page, zecca }) {
          // As on a host that sends no headers, whose pages can be framed.
          await page.route('**/index.html', async (route) => {
            const response = await fetchRouted(route);
            await route.fulfill({ response, headers: { 'content-type': 'text/html' } });
          });
          const body = `<!doctype html><html lang="en"><title>Another page</title><main aria-label="Another page"><h1>Another page</h1>
            <iframe src="${zecca.url}/index.html" title="Zecca" width="300" height="300"></iframe></main></html>`;
          await page.route('**/another', (route) => route.fulfill({ contentType: 'text/html', body }));
          await page.goto('/another');
          await expect(page.frameLocator('iframe').getByText('Zecca does not run inside')).toBeVisible();
        },
      },
    ],
  },
];
