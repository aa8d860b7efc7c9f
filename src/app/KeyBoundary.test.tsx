import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMinterBed, reach, read } from '../../test/minterBed.ts';
import { renderView } from '../../test/renderView.tsx';
import type { Minter } from '../mint/minter.ts';
import { KeyBoundary, MintedKey } from './KeyBoundary.tsx';

// React tells the console of what a boundary caught.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => vi.restoreAllMocks());

let isBroken = true;
function Page() {
  if (isBroken) throw new TypeError('no such thing');
  return <p>All of the page</p>;
}

async function mintedMinter(): Promise<Minter> {
  const on = await createMinterBed();
  const minter = on.start();
  await reach(minter, 'review');
  await minter.mint(read);
  await reach(minter, 'minted');
  // Timers run from here on, for the user's hands.
  vi.useFakeTimers({ toFake: ['Date'] });
  return minter;
}

describe('KeyBoundary', () => {
  it('error: a page that throws leaves the new key on screen, whole and alone', async () => {
    isBroken = true;
    const minter = await mintedMinter();
    renderView(
      <KeyBoundary keys={<MintedKey minter={minter} />}>
        <Page />
      </KeyBoundary>,
    );
    expect(screen.getByRole('alert')).toHaveTextContent('Could not load this part of the page');
    const region = screen.getByRole('region', { name: 'Your new key' });
    await userEvent.click(screen.getByRole('button', { name: 'Show key' }));
    const state = minter.getState();
    const key = state.phase === 'minted' ? state.minted.key.use((secret) => secret) : 'none';
    expect(region).toHaveTextContent(key);
  });

  it('behavior: a second try draws the page again', async () => {
    isBroken = true;
    const minter = await mintedMinter();
    renderView(
      <KeyBoundary keys={<MintedKey minter={minter} />}>
        <Page />
      </KeyBoundary>,
    );
    isBroken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByText('All of the page')).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Your new key' })).toBeNull();
  });
});
