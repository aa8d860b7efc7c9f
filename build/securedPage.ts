import { isAbsolute, join } from 'node:path';
import { type Plugin, type ResolvedConfig, runnerImport } from 'vite';
import { assertIntegrity, writeHeaders, writeIntegrity } from './integrity.ts';
import { assertMetaPolicy, writeMetaPolicy } from './metaPolicy.ts';
import { checkSettings, connectSources, type Settings } from './settings.ts';

/**
 * The last steps of a build: refuses bad settings, names every script's hash in the page, fills in
 * the headers and their twin in the page, and reads all of it back. The settings come from
 * `src/config.ts` itself, so the policy cannot drift from the code.
 */
export function securedPage(): Plugin {
  let config: ResolvedConfig;
  let settings: Settings;
  return {
    name: 'zecca:secured-page',
    // Not for the program that draws the page.
    apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    configResolved(resolved) {
      config = resolved;
    },
    async buildStart() {
      settings = await readSettings(config);
      checkSettings(settings, { loopback: config.mode === 'sandbox' });
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        const { outDir } = config.build;
        const dist = isAbsolute(outDir) ? outDir : join(config.root, outDir);
        writeIntegrity(dist);
        writeHeaders(dist, connectSources(settings));
        writeMetaPolicy(dist);
        assertIntegrity(dist);
        assertMetaPolicy(dist);
      },
    },
  };
}

/** What `src/config.ts` exports under this Vite configuration, with its environment and defines. */
export async function readSettings(
  config: Pick<ResolvedConfig, 'root' | 'mode' | 'envPrefix' | 'define'>,
): Promise<Settings> {
  const { root, mode, envPrefix, define } = config;
  const { module } = await runnerImport<Settings>(join(root, 'src/config.ts'), {
    configFile: false,
    root,
    mode,
    logLevel: 'error',
    ...(envPrefix === undefined ? {} : { envPrefix }),
    ...(define === undefined ? {} : { define }),
  });
  return module;
}
