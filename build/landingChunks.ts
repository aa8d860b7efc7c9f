import type { Rolldown } from 'vite';

/**
 * What `main.tsx` has at once, and the two parts that it fetches to hydrate the landing view, in
 * the order of their work.
 */
const parts = [
  ['/src/main.tsx', 'main'],
  ['/src/app/hydrate.tsx', 'hydrate'],
  ['/src/app/Root.tsx', 'Root'],
] as const;

type Modules = Pick<Rolldown.ChunkingContext, 'getModuleInfo'>;

/**
 * `codeSplitting` of the build: joins the modules that the landing view needs, and with them their
 * styles, into one file for each part. Left alone, they would be a dozen small stylesheets, since
 * each module that another page shares has a chunk of its own. They load with every page, so no
 * page gets more than it had. What each module stands on comes with it, or files would wait for
 * each other.
 */
export const landingChunks: Rolldown.CodeSplittingOptions = {
  includeDependenciesRecursively: true,
  groups: parts.map(([, part], place) => ({
    name: (id, modules) => (partOf(id, modules) === part ? part : null),
    priority: parts.length - place,
  })),
};

/**
 * The first part that needs this module. Of packages only those of `hydrate.tsx` are named, which
 * the others must not take from it; the rest follows who uses it. Null too for the heads of the
 * parts and for what other pages bring.
 */
export function partOf(id: string, modules: Modules): (typeof parts)[number][1] | null {
  // Rolldown loses the exports of a lazily imported module that is put into a group.
  if (parts.some(([end]) => id.endsWith(end))) return null;
  const reached = new Set<string>();
  const climb = (module: string): void => {
    if (reached.has(module)) return;
    reached.add(module);
    for (const importer of modules.getModuleInfo(module)?.importers ?? []) climb(importer);
  };
  climb(id);
  const part = parts.find(([end]) => [...reached].some((module) => module.endsWith(end)))?.[1];
  const isOurs = id.includes('/src/') && !id.includes('/node_modules/');
  return part && (isOurs || part === 'main' || part === 'hydrate') ? part : null;
}
