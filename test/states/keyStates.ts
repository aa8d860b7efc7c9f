import { expect } from '@playwright/test';
import {
  box,
  chat,
  chatUntilRefused,
  doctor,
  mintElsewhere,
  paste,
  unlock,
  unstakeDiem,
} from '../e2e/doctorStory.ts';
import { mintAdmin } from '../e2e/keysStory.ts';
import type { Visit } from './visit.ts';

const always = { times: Number.POSITIVE_INFINITY } as const;

/** The key's page with a key open: what it may do, the log, and the doctor. */
export const keyVisits: readonly Visit[] = [
  {
    name: 'an Admin key and its log',
    states: [
      {
        name: 'limits and breaches',
        async reach({ page, zecca }) {
          const admin = await mintAdmin(zecca);
          const agent = await admin.client.createKey({ apiKeyType: 'INFERENCE', description: 'agent' });
          for (let call = 0; call < 21; call++) await chat(zecca, agent.apiKey);
          await chat(zecca, agent.apiKey, 'no-such-model');
          await page.goto('/#/key');
          await unlock(page, admin.apiKey);
          const breaches = page.getByRole('region', { name: 'Breaches' });
          await expect(breaches.getByRole('table', { name: 'Breaches' })).toContainText('Too many failed');
          await expect(breaches.locator('path.recharts-rectangle').first()).toBeVisible();
        },
      },
      {
        name: 'breaches in figures, models filtered',
        async reach({ page }) {
          await page.getByText('The chart in figures').click();
          await page.getByRole('searchbox', { name: 'Search models' }).fill('kimi');
          await expect(page.getByText(/^\d+ of \d+ models$/)).toBeVisible();
        },
      },
      {
        name: 'no model fits',
        async reach({ page }) {
          await page.getByRole('searchbox', { name: 'Search models' }).fill('abacus');
          await expect(page.getByText('No models match.')).toBeVisible();
        },
      },
    ],
  },
  {
    name: 'a spent cap',
    states: [
      {
        name: 'doctor: cap reached',
        async reach({ page, zecca }) {
          const key = await mintElsewhere(zecca, { consumptionLimit: { usd: null, diem: 0.02 } });
          const printed = await chatUntilRefused(zecca, key, 'claude-opus-45');
          await page.goto('/#/key');
          await unlock(page, key);
          await expect(await paste(page, printed)).toContainText('Its DIEM limit is used up, or is 0.');
        },
      },
      {
        name: 'doctor: too many requests',
        async reach({ page, zecca }) {
          const key = await mintElsewhere(zecca);
          const found = await paste(page, await chatUntilRefused(zecca, key, 'claude-opus-45'));
          await expect(found).toContainText('Too many requests a minute');
        },
      },
      {
        name: 'doctor: no key sent',
        async reach({ page, zecca }) {
          const found = await paste(page, (await chat(zecca, undefined)).printed);
          await expect(found).toContainText('The request had no key');
        },
      },
      {
        name: 'doctor: not understood, secret struck out',
        async reach({ page }) {
          const secret = `VENICE_INFERENCE_KEY_${crypto.randomUUID()}`;
          await box(page).getByLabel('Error').fill(`Bearer ${secret}: it does not work`);
          await expect(box(page)).toContainText('It was removed and not stored');
          await box(page).getByRole('button', { name: 'Diagnose' }).click();
          await expect(box(page)).toContainText('No known error found');
        },
      },
    ],
  },
  {
    name: 'too little DIEM',
    states: [
      {
        name: 'doctor: DIEM under the minimum',
        async reach({ page, zecca, chain }) {
          const key = await mintElsewhere(zecca, { apiKeyType: 'ADMIN' });
          await unstakeDiem(chain, '0.05');
          await page.goto('/#/key');
          await unlock(page, key);
          await expect(doctor(page)).toContainText('less than 0.1 DIEM staked');
        },
      },
    ],
  },
  {
    name: 'no way to Venice',
    log: /ERR_/,
    states: [
      {
        name: 'Venice out of reach, with its curl',
        async reach({ page, zecca, sandbox }) {
          const key = await mintElsewhere(zecca);
          await page.goto('/#/key');
          sandbox.set({ faults: [{ ...always, drop: true }] });
          await page.getByLabel('API key').fill(key);
          await page.getByRole('button', { name: 'Unlock', exact: true }).click();
          await expect(page.getByText('Venice cannot be reached from here.')).toBeVisible();
          await page.getByText('The same request in a terminal').click();
        },
      },
      {
        name: 'offline',
        async reach({ page, zecca }) {
          const key = await mintElsewhere(zecca).catch(() => `VENICE_INFERENCE_KEY_${crypto.randomUUID()}`);
          await page.context().setOffline(true);
          await page.getByLabel('API key').fill(key);
          await page.getByRole('button', { name: 'Unlock', exact: true }).click();
          await expect(page.getByText('This device is offline.')).toBeVisible();
        },
      },
    ],
  },
];
