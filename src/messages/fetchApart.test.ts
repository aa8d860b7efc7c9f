import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchApart } from './fetchApart.ts';

const english = { done: 'Done' };
const italian = { done: 'Fatto' };

/** Fetches Italian; the network loses the first so many requests. */
function lose(times: number) {
  const load = vi.fn(async () => {
    if (load.mock.calls.length <= times) throw new TypeError('Failed to fetch');
    return italian;
  });
  return { load, fetch: fetchApart<typeof english>(english, { it: load, ar: load }) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('fetchApart', () => {
  it('behavior: words that are lost on the way once are asked for again', async () => {
    const { fetch } = lose(1);
    const words = fetch('it');
    await vi.runAllTimersAsync();
    expect(await words).toEqual({ locale: 'it', words: italian });
  });

  it('behavior: English where they do not come; the next view asks anew', async () => {
    const { fetch } = lose(3);
    const words = fetch('it');
    await vi.runAllTimersAsync();
    expect(await words).toEqual({ locale: 'en', words: english });
    expect(await fetch('it')).toEqual({ locale: 'it', words: italian });
  });

  it('behavior: English is there without the network, and the promise is the same each time', async () => {
    const { load, fetch } = lose(0);
    expect(await fetch('en')).toEqual({ locale: 'en', words: english });
    expect(load).not.toHaveBeenCalled();
    expect(fetch('it')).toBe(fetch('it'));
  });
});
