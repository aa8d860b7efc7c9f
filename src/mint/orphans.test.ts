import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createSessionBed, type SessionBed } from '../../test/sessionBed.ts';
import { searchOrphans } from './orphans.ts';

let on: SessionBed;
beforeEach(async () => {
  on = await createSessionBed();
  return () => vi.useRealTimers();
});

const { signal } = new AbortController();

async function search(startedAt: number) {
  await on.session.enter(await on.mint('ADMIN'), 'paste');
  return searchOrphans(on.session.client(), { nonce: '7F3KQ2', startedAt }, signal);
}

describe('searchOrphans', () => {
  it('behavior: finds every key of the tag, and no other', async () => {
    const lost = await on.mint('INFERENCE', { description: 'agent #7F3KQ2' });
    await on.mint('INFERENCE', { description: 'agent #7F3KQ3' });
    await on.mint('INFERENCE', { description: '#7F3KQ2 agent' });
    const { found, isFinal } = await search(Date.now());
    expect({ ids: found.map(({ id }) => id), isFinal }).toEqual({ ids: [lost.id], isFinal: true });
  });

  it('behavior: absence says nothing within the first minute, and everything after it', async () => {
    expect(await search(Date.now() - 59_999)).toEqual({ found: [], isFinal: false });
    expect(await search(Date.now() - 60_000)).toEqual({ found: [], isFinal: true });
  });
});
