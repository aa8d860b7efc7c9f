import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { searchFolder } from '../canary/searchFolder.ts';
import { needlesOf } from '../canary/secrets.ts';
import { expect, test } from './fixtures.ts';
import { goTo, lock, sessionBar } from './sessionStory.ts';
import { connect, newKey, readKey, signAndMint } from './story.ts';
import { inWholeBrowser } from './wholeBrowser.ts';

// What a browser leaves on the disk once it is closed: a cache, a history, a session to be
// restored, what forms held.

test('behavior: a browser that minted, revealed and pasted a key keeps nothing of it on disk', async ({
  playwright,
  launchOptions,
  zecca: { pageUrl, traffic },
}) => {
  const profile = mkdtempSync(join(tmpdir(), 'zecca-profile-'));
  try {
    const context = await playwright.chromium.launchPersistentContext(profile, {
      ...inWholeBrowser(launchOptions),
      baseURL: pageUrl,
    });
    const page = context.pages()[0] ?? (await context.newPage());
    const marker = `MARKER_${crypto.randomUUID()}`;
    await connect(page);
    await signAndMint(page);
    const key = await readKey(page);
    await newKey(page).getByText('I saved this key').click();
    await page.reload();

    await signAndMint(page);
    await newKey(page).getByText('I saved this key').click();
    await newKey(page).getByRole('button', { name: 'Use it here' }).click();
    await expect(sessionBar(page)).toContainText('Inference key');
    await lock(page);
    await page.getByLabel('API key').fill(key);
    await page.getByRole('button', { name: 'Unlock' }).click();
    await expect(sessionBar(page)).toContainText('Pasted by you');
    await page.reload();
    await page.getByLabel('API key').fill(key);
    await goTo(page, 'Mint');
    await page.evaluate((text) => localStorage.setItem('marker', text), marker);
    // The page that a restored session would bring back, with what its field held.
    await page.goto('./#/key');
    await page.getByLabel('API key').fill(key);
    await context.close();

    expect(traffic.secrets().map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['key', 'key', 'challenge', 'signature', 'signature']),
    );
    expect(searchFolder(profile, needlesOf({ kind: 'key', text: marker }))).not.toEqual([]);
    expect(searchFolder(profile, traffic.secrets().flatMap(needlesOf))).toEqual([]);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
});
