import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { withoutInnerHtml } from './trustedHtml.ts';

describe('withoutInnerHtml', () => {
  it("behavior: leaves react-aria's announcer nothing that Trusted Types refuse", () => {
    const root = join(fileURLToPath(import.meta.resolve('react-aria')), '../../..');
    const file = join(root, 'dist/private/live-announcer/LiveAnnouncer.mjs');
    const code = readFileSync(file, 'utf8');
    expect(code).toContain('innerHTML');
    expect(withoutInnerHtml(code)).not.toContain('innerHTML');
    expect(withoutInnerHtml(code)).toContain('.replaceChildren()');
  });
});
