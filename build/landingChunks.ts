import type { Rolldown } from 'vite';

/** What `main.tsx` has at once, and the two parts that it fetches to wake the landing view, in the order of their work. */
const parts = ['/src/main.tsx', '/src/Root.tsx', '/src/mint/MintPage.tsx'] as const;

type Modules = Pick<Rolldown.ChunkingContext, 'getModuleInfo'>;

/**
 * For `codeSplitting.groups`: joins the modules of `src` that the landing view needs, and with them their styles, into one file
 * for each part. Left alone, they would be a dozen small stylesheets, since each module that another page shares has a chunk
 * of its own. They load with every page, so no page gets more than it had.
 *
 * @returns `Root` or `MintPage`; null for packages, for the entry's own modules and for what other pages bring
 */
export function landingChunk(id: string, modules: Modules): 'Root' | 'MintPage' | null {
  const isOurs = id.includes('/src/') && !id.includes('/node_modules/');
  // Rolldown loses the exports of a lazily imported module that is put into a group.
  if (!isOurs || parts.some((end) => id.endsWith(end))) return null;
  const reached = new Set<string>();
  const climb = (module: string): void => {
    if (reached.has(module)) return;
    reached.add(module);
    for (const importer of modules.getModuleInfo(module)?.importers ?? []) climb(importer);
  };
  climb(id);
  const part = parts.find((end) => [...reached].some((module) => module.endsWith(end)));
  if (part === '/src/Root.tsx') return 'Root';
  return part === '/src/mint/MintPage.tsx' ? 'MintPage' : null;
}
