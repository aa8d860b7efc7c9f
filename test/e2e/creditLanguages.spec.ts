import type { Page } from '@playwright/test';
import { credit as ar } from '../../src/messages/ar/credit.ts';
import { credit as en } from '../../src/messages/en/credit.ts';
import { credit as it } from '../../src/messages/it/credit.ts';
import { expectAccessible, findOverhang } from '../states/audit.ts';
import { button, panel } from './creditStory.ts';
import { expect, test } from './fixtures.ts';
import { connectIn, spoken } from './languagesStory.ts';
import { approve } from './story.ts';

// The credit page in each language, on a phone: from the terms to a receipt, and a read.

async function expectFitting(page: Page): Promise<void> {
  await page.setViewportSize({ width: 375, height: 900 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  expect(await findOverhang(page)).toEqual([]);
}

for (const [language, words] of Object.entries({ en, it, ar })) {
  const speech = spoken[language as keyof typeof spoken];
  const { asked, words: shared } = speech;

  test.describe(language, () => {
    test.use({ locale: asked });

    test('behavior: credit on a phone is accessible at each step', async ({ page }) => {
      await page.goto('./');
      await connectIn(page, speech);
      await page
        .getByRole('navigation', { name: shared.app.navigation })
        .getByText(shared.app.credit)
        .click();
      await expect(panel(page, words.about.title)).toContainText(words.about.refund);
      const place = panel(page, words.topUp.title);
      await expect(place.getByRole('textbox', { name: words.topUp.amount })).toHaveValue('5');
      await expectFitting(page);

      await button(place, words.topUp.review).click();
      await expect(place).toContainText(words.topUp.free);
      await expectFitting(page);
      // By its place: its amount is written as the language has it.
      await place.getByRole('button').first().click();
      await approve(page);
      await expect(place).toContainText(words.topUp.settled);
      await expectFitting(page);

      const read = panel(page, words.balance.title);
      await button(read, words.balance.show).click();
      await expectFitting(page);
      await button(read, words.signIn.sign).click();
      await approve(page);
      await expect(read).toContainText(words.balance.goThrough);
      await expectFitting(page);
    });
  });
}
