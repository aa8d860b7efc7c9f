import { catalogue, type Model } from './catalogue.ts';
import { roundMoney } from './ledger.ts';
import { epochStart } from './limitPeriod.ts';
import type { Parts } from './parts.ts';

const dayMs = 24 * 60 * 60 * 1000;
const hourMs = 60 * 60 * 1000;

/**
 * Fills the days before today with charges that are the same for the same day: on most days a few
 * calls and now and then an image, by the account's keys in turn and by the web app. Weekends are
 * quiet, so that charts have gaps.
 */
export function recordPast({ keyring, ledger, now }: Parts, owner: string, days: number): void {
  const keyIds = spendersOf(keyring, owner);
  const texts = catalogue.filter(({ type }) => type === 'text');
  const images = catalogue.filter(({ type }) => type === 'image');
  const today = epochStart(now());

  for (let day = today - days * dayMs; day < today; day += dayMs) {
    const draw = createDraw(day / dayMs);
    const weekday = new Date(day).getUTCDay();
    const calls = weekday === 0 ? 0 : 1 + draw(weekday === 6 ? 2 : 8);
    for (let call = 0; call < calls; call++) {
      const common = {
        owner,
        keyId: keyIds[draw(keyIds.length)] ?? null,
        currency: draw(3) === 0 ? ('USD' as const) : ('DIEM' as const),
        at: day + (8 + call) * hourMs + draw(hourMs),
      };
      const model = draw(6) === 0 ? images[draw(images.length)] : texts[draw(texts.length)];
      if (model) for (const charge of chargesOf(model, draw)) ledger.add({ ...common, ...charge });
    }
  }
}

/**
 * Fills the 89 days before today, which with today are a look-back of 90, with exactly so many
 * charges: for histories of many pages.
 */
export function recordRows({ keyring, ledger, now }: Parts, owner: string, rows: number): void {
  const keyIds = spendersOf(keyring, owner);
  const texts = catalogue.filter(({ price }) => price.unit === 'mtoken');
  const today = epochStart(now());
  for (let row = 0; row < rows; row++) {
    const draw = createDraw(row);
    const model = texts[draw(texts.length)];
    const charge = model && chargesOf(model, draw)[row % 2];
    if (!charge) throw new Error('The catalogue has no text model');
    const currency =
      (['DIEM', 'DIEM', 'USD', 'BUNDLED_CREDITS', 'EARNED_CREDITS'] as const)[draw(5)] ?? 'DIEM';
    const at = today - 89 * dayMs + Math.floor((row * 89 * dayMs) / rows);
    ledger.add({ owner, keyId: keyIds[draw(keyIds.length)] ?? null, currency, at, ...charge });
  }
}

/** The web app, and the account's keys. */
function spendersOf(keyring: Parts['keyring'], owner: string): (string | null)[] {
  const own = keyring.all().filter((key) => key.owner === owner);
  return [null, ...own.map(({ id }) => id)];
}

function chargesOf(model: Model, draw: (below: number) => number) {
  const { price } = model;
  if (price.unit === 'image') return [line(model, 'Image', 1 + draw(4), price.each, null)];
  if (price.unit !== 'mtoken') return [];
  const promptTokens = 500 + draw(200_000);
  const completionTokens = 100 + draw(20_000);
  const requestId = `chatcmpl-${draw(1e9).toString(16).padStart(8, '0')}`;
  const inference = { requestId, promptTokens, completionTokens, executionMs: 200 + draw(9000) };
  return [
    line(model, 'Input', promptTokens / 1e6, price.input, inference),
    line(model, 'Output', completionTokens / 1e6, price.output, inference),
  ];
}

function line<Inference>(
  { id: modelId }: Model,
  kind: 'Input' | 'Output' | 'Image',
  units: number,
  pricePerUnitUsd: number,
  inference: Inference,
) {
  return { modelId, kind, units, pricePerUnitUsd, amount: roundMoney(units * pricePerUnitUsd), inference };
}

/**
 * Whole numbers below a bound, the same for the same seed (mulberry32,
 * https://gist.github.com/tommyettinger/46a874533244883189143505d203312c).
 */
function createDraw(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
