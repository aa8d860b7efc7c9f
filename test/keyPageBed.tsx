import { userEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import { KeyPage } from '../src/check/KeyPage.tsx';
import { createVenice } from '../src/venice/client.ts';
import { renderView } from './renderView.tsx';
import { sandboxFetch } from './sandboxFetch.ts';
import { createSessionBed, type SessionBed } from './sessionBed.ts';

export const createKeyPageBed = (): Promise<SessionBed> => createSessionBed({ timers: 'real' });

/** Draws the Key page on what the bed's session holds. */
export function drawKeyPage({ bed, session }: SessionBed) {
  const onManage = vi.fn();
  const venice = createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch: sandboxFetch(bed.sandbox) });
  const toKeys = <a href="#/keys">See all keys</a>;
  renderView(<KeyPage venice={venice} toKeys={toKeys} />, {}, { session, onManage });
  return { onManage, user: userEvent.setup() };
}

/**
 * From now on the sandbox says this at a path. What was set first is met first: the log before the
 * rate limits, whose path it begins with.
 */
export function answerWith(
  { bed: { sandbox } }: SessionBed,
  path: string,
  body: unknown,
  status = 200,
): void {
  const { faults } = sandbox.knobs();
  sandbox.set({ faults: [...faults, { path, status, body, times: Number.POSITIVE_INFINITY }] });
}
