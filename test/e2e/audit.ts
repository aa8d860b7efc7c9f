import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Asserts that axe finds nothing to object to, as soon as the page stands still: half-way through a fade no colour has contrast. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect.poll(() => countRunning(page), { message: 'animations that still run' }).toBe(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

/** Animations and transitions under way; those without an end, such as a spinner, are left out. */
function countRunning(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      document
        .getAnimations()
        .filter(({ playState }) => playState === 'running')
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY).length,
  );
}
