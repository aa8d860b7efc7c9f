import { expect, test } from './fixtures.ts';
import { grantHash } from './grantStory.ts';
import { connectIn, expectFitting, spoken } from './languagesStory.ts';
import { approve } from './story.ts';

// What developers build and what users decide, in the longest words and from right to left.

for (const language of ['it', 'ar'] as const) {
  const speech = spoken[language];
  const { grant } = speech.words;

  test.describe(language, () => {
    test.use({ locale: speech.asked });

    test('behavior: the link for developers fits 320 pixels and is accessible, and so is a refusal', async ({
      page,
    }) => {
      await page.goto('./#/grant');
      await expect(page.getByRole('region', { name: grant.builder.title })).toBeVisible();
      await expectFitting(page);
      await page.getByRole('button', { name: grant.builder.sample }).click();
      await expect(page.getByRole('region', { name: grant.builder.preview })).toBeVisible();
      await expectFitting(page);
      await page.goto(`./${await grantHash({ days: '400' })}`);
      await expect(page.getByRole('alert')).toContainText(grant.invalid);
      await expectFitting(page);
    });

    test('behavior: request, decision, denial and key fit 320 pixels and are accessible', async ({
      page,
    }) => {
      await page.goto(`./${await grantHash({ redirect_uri: 'https://bücher.example/' })}`);
      const request = page.getByRole('region', { name: grant.asks });
      await expect(request).toBeVisible();
      await expect(request.getByText('xn--bcher-kva.example', { exact: true })).toBeVisible();
      await expectFitting(page);
      await connectIn(page, speech, grant.sign);
      await page.getByRole('textbox', { name: grant.usd }).fill('6');
      await expectFitting(page);
      await page.getByRole('button', { name: grant.deny, exact: true }).click();
      await expect(page.getByRole('region', { name: grant.denied })).toBeVisible();
      await expectFitting(page);
      await page.getByRole('button', { name: grant.reconsider }).click();
      await page.getByRole('button', { name: grant.sign }).click();
      await approve(page);
      await expect(page.getByRole('region', { name: grant.keep })).toBeVisible();
      await expectFitting(page);
    });
  });
}
