import { describe, expect, it } from 'vitest';
import { partOf } from './landingChunks.ts';

/** Who imports each module. */
const importers: Record<string, string[]> = {
  '/zecca/src/main.tsx': [],
  '/zecca/src/ui/earlyInput.ts': ['/zecca/src/main.tsx', '/zecca/src/mint/MintPage.tsx'],
  '/zecca/src/app/hydrate.tsx': [],
  '/zecca/src/app/Root.tsx': [],
  '/zecca/src/app/App.tsx': ['/zecca/src/app/Root.tsx'],
  '/zecca/src/ui/Button.tsx': [
    '/zecca/src/app/App.tsx',
    '/zecca/src/mint/MintForm.tsx',
    '/zecca/src/keys/KeysPage.tsx',
  ],
  '/zecca/src/mint/MintPage.tsx': ['/zecca/src/app/App.tsx'],
  '/zecca/src/mint/MintForm.tsx': ['/zecca/src/mint/MintPage.tsx'],
  '/zecca/src/ui/a.ts': ['/zecca/src/ui/b.ts', '/zecca/src/mint/MintForm.tsx'],
  '/zecca/src/ui/b.ts': ['/zecca/src/ui/a.ts'],
  '/zecca/src/keys/KeysPage.tsx': [],
  '/zecca/src/keys/KeysTable.tsx': ['/zecca/src/keys/KeysPage.tsx'],
  '/zecca/node_modules/pkg/src/index.js': ['/zecca/src/app/App.tsx'],
  '/zecca/node_modules/react/index.js': ['/zecca/src/app/App.tsx', '/zecca/src/app/hydrate.tsx'],
};
const modules = { getModuleInfo: (id: string) => ({ importers: importers[id] ?? [] }) };
const chunkOf = (id: string) => partOf(`/zecca/${id}`, modules as unknown as Parameters<typeof partOf>[1]);

describe('partOf', () => {
  it('behavior: joins what the landing view is made of, by the first part that needs it', () => {
    expect(chunkOf('src/app/App.tsx')).toBe('Root');
    expect(chunkOf('src/ui/Button.tsx')).toBe('Root');
    expect(chunkOf('src/mint/MintForm.tsx')).toBe('Root');
  });

  it('behavior: what the entry stands on is its own', () => {
    expect(chunkOf('src/ui/earlyInput.ts')).toBe('main');
  });

  it('behavior: React comes with what hydrates the page, wherever else it is used', () => {
    expect(chunkOf('node_modules/react/index.js')).toBe('hydrate');
  });

  it('behavior: leaves other packages and other pages alone', () => {
    for (const id of ['node_modules/pkg/src/index.js', 'src/keys/KeysTable.tsx'])
      expect(chunkOf(id)).toBeNull();
  });

  it('behavior: leaves lazily imported modules at the head of chunks of their own', () => {
    for (const id of ['src/app/hydrate.tsx', 'src/app/Root.tsx', 'src/keys/KeysPage.tsx'])
      expect(chunkOf(id)).toBeNull();
  });

  it('behavior: ends where modules import each other', () => {
    expect(chunkOf('src/ui/b.ts')).toBe('Root');
  });
});
