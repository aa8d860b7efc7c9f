import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin, type ResolvedConfig, type Rolldown } from 'vite';

/** What the landing view is made of, with the styles that its markup needs before any of it is loaded. */
const landing = ['/src/app/Root.tsx'];

/**
 * Draws the landing view into `index.html`, from the components themselves, so that it is on screen
 * before a script runs. Its scripts load as ever; its styles are named in the page, or the markup
 * would stand there bare.
 */
export function prerenderedPage(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'zecca:prerendered-page',
    apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    configResolved(resolved) {
      config = resolved;
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler(_, bundle) {
        const { outDir } = config.build;
        const page = join(isAbsolute(outDir) ? outDir : join(config.root, outDir), 'index.html');
        const html = await readFile(page, 'utf8');
        await writeFile(page, fillPage(html, await drawPage(config), stylesOf(bundle, landing)));
      },
    },
  };
}

/**
 * Puts the markup into the empty root, and links to `styles` (paths in the build) behind those that
 * are there. The script comes after them: what it wakes is to be seen first.
 */
export function fillPage(html: string, markup: string, styles: readonly string[]): string {
  const root = '<div id="root"></div>';
  if (!html.includes(root)) throw new Error(`prerender: index.html has no ${root}`);
  const links = styles
    .filter((file) => !html.includes(`href="./${file}"`))
    .map((file) => `    <link rel="stylesheet" crossorigin href="./${file}">\n`);
  return html
    .replace(/<script type="module"[^>]*(?=>)/, '$& fetchpriority="low"')
    .replace(/^ *<\/head>/m, (end) => `${links.join('')}${end}`)
    .replace(root, () => `<div id="root">${withoutInlineStyles(markup)}</div>`);
}

/**
 * React writes `style` attributes into markup, which the policy forbids there (through the CSSOM it
 * allows them). What they did before the page wakes is done by a rule in `styles.css`.
 */
function withoutInlineStyles(markup: string): string {
  return markup.replace(/ style="[^"]*"/g, '');
}

/** Every stylesheet of the chunks of these modules and of what they import, in the order of the imports. */
function stylesOf(bundle: Rolldown.OutputBundle, modules: readonly string[]): string[] {
  const chunks = Object.values(bundle).filter((each) => each.type === 'chunk');
  const found = new Set<string>();
  const visit = (chunk: Rolldown.OutputChunk, seen: Set<string>) => {
    if (seen.has(chunk.fileName)) return;
    seen.add(chunk.fileName);
    for (const name of chunk.imports) {
      const imported = chunks.find(({ fileName }) => fileName === name);
      if (imported) visit(imported, seen);
    }
    for (const file of chunk.viteMetadata?.importedCss ?? []) found.add(file);
  };
  for (const module of modules) {
    const chunk = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(module)));
    if (!chunk) throw new Error(`prerender: no chunk holds ${module}`);
    visit(chunk, new Set());
  }
  return [...found];
}

/** Builds `src/app/prerender.tsx` under the very settings of the page, for Node, and runs it. */
async function drawPage({ inlineConfig, mode }: ResolvedConfig): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'zecca-prerender-'));
  try {
    await build({
      ...inlineConfig,
      mode,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: { ...inlineConfig.build, ssr: 'src/app/prerender.tsx', outDir, emptyOutDir: true, write: true },
    });
    // Node can tell a module by its text, but a test runner that loads this for it goes by the name and this.
    await writeFile(join(outDir, 'package.json'), '{ "type": "module" }');
    const { drawPage } = (await import(pathToFileURL(join(outDir, 'prerender.js')).href)) as {
      drawPage(): Promise<string>;
    };
    return await drawPage();
  } finally {
    await rm(outDir, { recursive: true });
  }
}
