import { expect, type Page } from '@playwright/test';
import type { SandboxPage } from '../sandbox/page.ts';

/** What a state is reached with: a page that nothing was done with yet, and the sandbox behind it. */
export type Stage = Pick<SandboxPage, 'sandbox' | 'chain'> & { page: Page; zecca: SandboxPage };

export type State = {
  /** What is on screen, in a few words; no other state has them. */
  name: string;
  /** A page is on its way or lost, and its heading with it. */
  isBare?: true;
  /** From the state before it in the same visit, or from nothing. Resolves when it is on screen. */
  reach(stage: Stage): Promise<unknown>;
};

/** States that follow on one another in one browser tab, so that the way to each is gone once. */
export type Visit = {
  name: string;
  /** What Chromium logs of the calls that fail here on purpose. */
  log?: RegExp;
  states: readonly [State, ...State[]];
};

/** Opens a page by its address and waits until it is drawn: what was drawn at build is another page. */
export async function openAt(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/wallet/);
}
