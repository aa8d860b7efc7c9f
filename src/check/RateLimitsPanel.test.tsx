import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { answerWith, createKeyPageBed, drawKeyPage } from '../../test/keyPageBed.tsx';
import { catalogue } from '../../test/sandbox/api/catalogue.ts';
import type { SessionBed } from '../../test/sessionBed.ts';

let on: SessionBed;
beforeEach(async () => {
  on = await createKeyPageBed();
  await on.session.enter(await on.mint('INFERENCE'), 'paste');
});

const table = () => screen.findByRole('table', { name: 'Rate limits' });
const rows = async () =>
  within(await table())
    .getAllByRole('row')
    .slice(1);
const names = async () =>
  (await rows()).map((row) => within(row).queryByRole('rowheader')?.textContent ?? row.textContent);

/** Answers with these rate limits; the log, whose path begins alike, with nothing. */
function answerLimits(rateLimits: unknown) {
  answerWith(on, '/api_keys/rate_limits/log', { object: 'list', data: [] });
  answerWith(on, '/api_keys/rate_limits', { data: { accessPermitted: true, rateLimits } });
}

describe('RateLimitsPanel', () => {
  it('behavior: each model of the sandbox with its limits, joined to type, privacy and price', async () => {
    drawKeyPage(on);
    await within(await table()).findAllByText('embedding');
    // The first screenful is drawn at once, the rest right after it.
    await waitFor(async () => expect(await rows()).toHaveLength(catalogue.length));
    const glm = (await rows()).find((row) => row.textContent?.includes('zai-org-glm-5-1'));
    expect(glm).toHaveTextContent('GLM 5.1zai-org-glm-5-1textprivate$1 in, $3.20 out a million50750,000–');
    const offline = (await rows()).find((row) => row.textContent?.includes('DeepSeek-R1'));
    expect(offline).toHaveTextContent('offlinenone reported');
  });

  it('behavior: search, type and sort', async () => {
    const { user } = drawKeyPage(on);
    await within(await table()).findAllByText('embedding');
    await user.type(screen.getByRole('searchbox', { name: 'Search models' }), 'ANONYMIZED video');
    expect(await names()).toEqual(['Veo 3.1 Fastveo3.1-fast-text-to-video', 'Wan 2.6wan-2.6-text-to-video']);
    expect(screen.getByText(`2 of ${catalogue.length} models`)).toBeVisible();
    await user.click(within(await table()).getByRole('button', { name: 'Price' }));
    await user.click(within(await table()).getByRole('button', { name: 'Price' }));
    expect(within(await table()).getByRole('columnheader', { name: 'Price' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    expect((await names())[0]).toMatch(/^Veo/);
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Type' }), 'asr (2)');
    expect(await names()).toEqual(
      ['Whisper Large V3openai/whisper-large-v3', 'Parakeet ASRnvidia/parakeet-tdt-0.6b-v3'].toSorted(),
    );
    await user.type(screen.getByRole('searchbox', { name: 'Search models' }), 'nothing of the kind');
    expect(screen.getByText('No models match.')).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('error: the table stands without the list of models', async () => {
    answerWith(on, '/models', { error: 'No' }, 404);
    drawKeyPage(on);
    expect(
      await screen.findByText(/Could not read Venice’s list of models/i, {}, { timeout: 4000 }),
    ).toBeVisible();
    expect(await rows()).toHaveLength(catalogue.length);
    expect((await names())[0]).toBe('ace-step-15');
  });

  it('behavior: hostile and odd rows all stand, the broken one as unreadable', async () => {
    const long = `llama-${'x'.repeat(10_000)}`;
    answerWith(on, '/models', {
      object: 'list',
      data: [
        {
          id: 'bidi',
          type: 'quantum\u202e',
          model_spec: { name: '<img src=x onerror=alert(1)>', privacy: 'none yet' },
        },
        { id: 7 },
      ],
    });
    answerLimits([
      { apiModelId: 'bidi', rateLimits: [{ amount: 1e21, type: 'RPM' }] },
      {
        apiModelId: 'zero\u200bwidth',
        rateLimits: [
          { amount: 1, type: 'RPH' },
          { amount: '5', type: 'RPM' },
        ],
      },
      { apiModelId: long, rateLimits: [] },
      { rateLimits: [{ amount: 2, type: 'RPD' }] },
      { apiModelId: 'broken', rateLimits: 'many' },
    ]);
    drawKeyPage(on);
    await within(await table()).findByText('quantum\ufffd');
    const all = await rows();
    expect(all).toHaveLength(5);
    expect(all[0]).toHaveTextContent(
      '<img src=x onerror=alert(1)>bidiquantum\ufffdnone yet–1,000,000,000,000,000,000,000––',
    );
    const text = (await table()).textContent ?? '';
    expect(text).toContain('zero\ufffdwidth');
    expect(text).toContain('RPH 1 · 1 limit unreadable');
    expect(text).toContain('A model without an id');
    expect(text).toContain('none reported');
    expect(text.length).toBeLessThan(1500);
    expect(all[4]).toHaveTextContent('Could not read 1 row of Venice’s response.');
    expect(screen.getByText('4 of 4 models')).toBeVisible();
  });

  it.each([
    ['none', []],
    ['not a list', 'unlimited'],
  ])('behavior: %s: said so', async (_, rateLimits) => {
    answerLimits(rateLimits);
    drawKeyPage(on);
    expect(await screen.findByText('Venice reports no rate limits for this key.')).toBeVisible();
  });
});
