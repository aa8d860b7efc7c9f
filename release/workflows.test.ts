import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../.github/workflows/', import.meta.url);
const workflows = readdirSync(folder).map((file) => ({
  file,
  text: readFileSync(new URL(file, folder), 'utf8'),
}));
const release = workflows.find(({ file }) => file === 'release.yml')?.text ?? '';

describe('.github/workflows', () => {
  it.each(workflows)('behavior: $file names each action by the hash of a commit', ({ text }) => {
    const used = [...text.matchAll(/uses: (.*)$/gm)].map(([, action]) => action);
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it.each(workflows)('behavior: $file starts with no permission, and keeps no credentials', ({ text }) => {
    expect(text).toMatch(/^permissions: \{\}$/m);
    expect(text).not.toMatch(/pull_request_target|workflow_run|secrets\./);
    const checkouts = text.match(/actions\/checkout@/g)?.length;
    expect(text.match(/persist-credentials: false/g)).toHaveLength(checkouts ?? 0);
  });

  it.each(workflows)('behavior: $file writes no expression into a script', ({ text }) => {
    const scripts = [...text.matchAll(/run: (?:\|\n((?: {10,}.*\n|\n)+)|(.*))/g)].map(([all]) => all);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
  });

  it('behavior: a release uses no cache, compares two builds before it may sign, and starts from a tag alone', () => {
    expect(release).not.toMatch(/^\s*cache:|actions\/cache/m);
    expect(release).toMatch(/\non:\n {2}push:\n {4}tags: \['v\*'\]\n\n/);
    expect(release.match(/id-token: write/g)).toHaveLength(1);
    expect(release.indexOf('diff -r')).toBeGreaterThan(0);
    expect(release.indexOf('diff -r')).toBeLessThan(release.indexOf('attest-build-provenance@'));
  });
});
