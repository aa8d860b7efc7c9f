import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerWith, createKeyPageBed, drawKeyPage } from '../../test/keyPageBed.tsx';
import { noon } from '../../test/noon.ts';
import type { SessionBed } from '../../test/sessionBed.ts';

let on: SessionBed;
beforeEach(async () => {
  on = await createKeyPageBed();
});

const log = '/api_keys/rate_limits/log';
const region = () => screen.findByRole('region', { name: 'Breaches' });
const table = () => screen.findByRole('table', { name: 'Breaches' });
const rows = async () =>
  within(await table())
    .getAllByRole('row')
    .slice(1);

/** A row of the log; `modelId` and the rest as Venice sends them. */
const row = (changed: Record<string, unknown>) => ({
  apiKeyId: 'a-key-of-yesterday',
  modelId: 'zai-org-glm-5-1',
  rateLimitTier: 'paid',
  rateLimitType: 'RPM',
  timestamp: '2026-11-21T11:00:00Z',
  ...changed,
});

async function drawLog(data: readonly unknown[]) {
  await on.session.enter(await on.mint('ADMIN', { description: 'console' }), 'paste');
  answerWith(on, log, { object: 'list', data });
  return drawKeyPage(on);
}

describe('Breaches', () => {
  it('behavior: what really ran into limits, in words, with the names of the keys', async () => {
    const agent = await on.bed.mintKey(on.account, { description: 'agent' });
    on.bed.sandbox.grant(on.account.address, { usd: 5 });
    const chat = (model: string) =>
      on.bed.call('POST /chat/completions', {
        key: agent.apiKey,
        body: { model, messages: [{ role: 'user', content: 'Ahoy' }] },
      });
    for (let call = 0; call < 21; call++) await chat('kimi-k2-6');
    await chat('no-such-model');
    await on.session.enter(await on.mint('ADMIN'), 'paste');
    drawKeyPage(on);
    const name = `agent …${agent.apiKey.slice(-6)}`;
    expect(await within(await table()).findAllByText(name)).toHaveLength(2);
    const texts = (await rows()).map((each) => each.textContent);
    expect(texts).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Too many requests a minute on kimi-k2-6'),
        expect.stringContaining('Too many failed requests on a model that Venice does not have'),
      ]),
    );
    expect(await region()).toHaveTextContent('Requests a minute: 1Failed requests: 1');
  });

  it('behavior: every kind, every target, and keys that are not in the list', async () => {
    await drawLog([
      row({ rateLimitType: 'TPM', modelId: 'model:glm' }),
      row({ rateLimitType: 'RPD', modelId: 'endpoint:api/v1/images' }),
      row({ rateLimitType: 'UNSUPPORTED_FEATURE_REQUESTS', modelId: undefined }),
      row({ rateLimitType: 'IMAGES_AN_HOUR', apiKeyId: undefined, rateLimitTier: undefined }),
    ]);
    const when = 'Nov 21, 2026, 11:00:00 AM';
    const key = 'not in the list, id …terday';
    expect((await rows()).map((each) => each.textContent)).toEqual([
      `Too many tokens a minute on glm${when}${key}paid`,
      `Too many requests a day on the endpoint api/v1/images${when}${key}paid`,
      `Too many requests for an unsupported feature, on a model that Venice did not name${when}${key}paid`,
      `An unknown limit, IMAGES_AN_HOUR, on zai-org-glm-5-1${when}unknownunknown`,
    ]);
  });

  it('behavior: the chart says the same numbers in a sentence and in a table', async () => {
    await drawLog([
      row({}),
      row({ timestamp: '2026-11-21T11:00:30Z' }),
      row({ timestamp: '2026-11-21T11:02:00Z', rateLimitType: 'TPM' }),
      row({ timestamp: 'once' }),
    ]);
    expect(await screen.findByRole('img', { name: /breaches/ })).toHaveAccessibleName(
      '3 breaches from Nov 21, 11:00 to Nov 21, 11:02 (UTC): Requests a minute: 2, Tokens a minute: 1. The most in one span: 2.',
    );
    const figures = screen.getByRole('table', { name: 'Breaches over time, in UTC', hidden: true });
    expect(
      within(figures)
        .getAllByRole('row', { hidden: true })
        .map((each) => each.textContent),
    ).toEqual([
      'FromRequests a minuteTokens a minute',
      'Nov 21, 11:0020',
      'Nov 21, 11:0100',
      'Nov 21, 11:0201',
    ]);
    expect(await region()).toHaveTextContent('1 breach has no readable time.');
  });

  it('behavior: one broken row among 50, and hostile words: the rest stands', async () => {
    const data: unknown[] = Array.from({ length: 50 }, (_, place) =>
      row({ timestamp: new Date(noon - place * 60_000).toISOString(), modelId: `model-${place}` }),
    );
    data[7] = { apiKeyId: 7, timestamp: null };
    data[8] = row({
      modelId: `\u202e<b>${'w'.repeat(10_000)}`,
      rateLimitTier: '<script>',
      timestamp: 'n\u200bever',
    });
    await drawLog(data);
    expect(await rows()).toHaveLength(50);
    const text = (await table()).textContent ?? '';
    expect(text.match(/Could not read/g)).toHaveLength(1);
    expect(text).toContain('\ufffd<b>www');
    expect(text).toContain('n\ufffdever');
    expect(text).not.toMatch(/[\u202e\u200b]|w{200}/);
  });

  it('behavior: nothing in the log', async () => {
    await drawLog([]);
    expect(await screen.findByText('No limit was reached.')).toBeVisible();
  });

  it.each([
    ['the sentence of an ADMIN route', { error: 'Admin API key required' }],
    ['a plain 401', { error: 'Authentication failed' }],
  ])('error: %s locks this panel alone, and is not asked for again', async (_, refusal) => {
    await on.session.enter(await on.mint('ADMIN'), 'paste');
    answerWith(on, log, refusal, 401);
    const { user, onManage } = drawKeyPage(on);
    expect(await screen.findByText(/shows this log to Admin keys only/)).toBeVisible();
    await user.click(within(await region()).getByRole('button', { name: 'Manage with wallet' }));
    expect(onManage).toHaveBeenCalledOnce();
    vi.setSystemTime(noon + 60_000);
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    await screen.findByText('Last updated at 12:01:00 PM');
    expect(on.calls().filter((call) => call === `GET ${log}`)).toHaveLength(1);
    expect(on.session.getState()).toMatchObject({ status: 'open' });
  });

  it('behavior: is not asked for with a key that is known to be Inference', async () => {
    await on.session.enter(await on.mint('INFERENCE'), 'paste');
    drawKeyPage(on);
    expect(await screen.findByText(/shows this log to Admin keys only/)).toBeVisible();
    expect(on.calls().filter((call) => call === `GET ${log}`)).toEqual([]);
  });

  it('error: a log that could not be read can be read again', async () => {
    await on.session.enter(await on.mint('ADMIN'), 'paste');
    on.bed.sandbox.set({ faults: [{ path: log, status: 500, times: 2 }] });
    const { user } = drawKeyPage(on);
    const alert = await within(await region()).findByRole('alert', {}, { timeout: 5000 });
    expect(alert).toHaveTextContent('Could not read the log');
    await user.click(within(alert).getByRole('button', { name: 'Read again' }));
    expect(await screen.findByText('No limit was reached.')).toBeVisible();
  });
});
