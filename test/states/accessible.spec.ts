import { expect, test } from '../e2e/fixtures.ts';
import { findLastingOverhang, findObjections, findSmallTargets } from './audit.ts';
import { inEachLook, type Look } from './looks.ts';
import { auditSights } from './sights.ts';
import { visits } from './states.ts';
import { findTranslatable } from './translatable.ts';

// 320 px is also what 1280 px are at a zoom of 400 %, and 640 px at 200 % (WCAG 1.4.10, 1.4.4).
const widths = [1280, 320];

test('behavior: the list of states names each once, and at least forty', () => {
  const names = visits.flatMap(({ states }) => states.map(({ name }) => name));
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(40);
});

for (const { name, log, states } of visits)
  test(`behavior: accessible in light and dark, at 320 pixels and in each sight: ${name}`, async ({
    page,
    sandbox,
    chain,
    zecca,
    watched,
  }) => {
    test.setTimeout(30_000 + states.length * 45_000);
    if (log) watched.expectConsole(log);
    const found: string[] = [];
    for (const state of states) {
      await state.reach({ page, sandbox, chain, zecca });
      await inEachLook(page, widths, async ({ width, colorScheme }) => {
        const findings = await audit(colorScheme);
        // A rule of good practice, not of WCAG.
        const counted = findings.filter((each) => !(state.isBare && each.startsWith('page-has-heading-one')));
        found.push(...counted.map((finding) => `${state.name}, ${width} ${colorScheme}: ${finding}`));
      });
      const seen = [...(await findTranslatable(page)), ...(await auditSights(page))];
      found.push(...seen.map((finding) => `${state.name}, ${finding}`));
    }
    expect(found).toEqual([]);

    /** The whole in light; the dark page is the same but for its colours. */
    async function audit(colorScheme: Look['colorScheme']): Promise<string[]> {
      if (colorScheme === 'dark') return findObjections(page, 'colours');
      return [
        ...(await findLastingOverhang(page)),
        ...(await findObjections(page)),
        ...(await findSmallTargets(page)),
      ];
    }
  });
