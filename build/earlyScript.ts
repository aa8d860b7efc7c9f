import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build, type Plugin, type ResolvedConfig } from 'vite';

/**
 * How index.html names it. A classic script could not be served from source, so a development
 * server runs it as a module.
 */
const tag = '<script src="/src/early.ts"></script>';

/**
 * Makes a small classic script of `src/early.ts`, which runs before the first paint: a module would
 * wait for the whole document. Its hash is put beside it like any other's (integrity.ts), and the
 * policy lets no inline script do this.
 */
export function earlyScript(): Plugin {
  let config: ResolvedConfig;
  let file: string;
  return {
    name: 'zecca:early-script',
    apply: (_, { isSsrBuild }) => !isSsrBuild,
    configResolved(resolved) {
      config = resolved;
    },
    async buildStart() {
      if (config.command !== 'build') return;
      const source = await bundle(config);
      const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
      file = `${config.build.assetsDir}/early-${hash}.js`;
      this.emitFile({ type: 'asset', fileName: file, source });
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => nameEarlyScript(html, config.command === 'build' ? file : undefined),
    },
  };
}

/**
 * The page with the script at `file` in the place of the source, or the source as a module where
 * there is no file.
 */
export function nameEarlyScript(html: string, file: string | undefined): string {
  if (!html.includes(tag)) throw new Error(`early script: index.html has no ${tag}`);
  const named = file
    ? `<script src="./${file}" vite-ignore></script>`
    : tag.replace('<script', '<script type="module"');
  return html.replace(tag, named);
}

async function bundle({ root, build: { target } }: ResolvedConfig): Promise<string> {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target,
      lib: { entry: join(root, 'src/early.ts'), formats: ['iife'], name: 'early' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('early script: nothing was built');
  return output.output[0].code;
}
