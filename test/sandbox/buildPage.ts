import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Against whom the page is built: the sandbox behind its own origin, or the real Venice behind it. */
export type PageMode = 'sandbox' | 'live';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * What replaces the environment in each mode, so that a builder's own settings cannot leak into a
 * local run.
 */
export const pageDefines: Record<PageMode, Record<string, string>> = {
  sandbox: {
    'import.meta.env.ZECCA_API_BASE_URL': '"/api/v1"',
    'import.meta.env.ZECCA_RPC_URLS': '"/sandbox/rpc"',
    'import.meta.env.ZECCA_WALLETCONNECT_PROJECT_ID': '""',
  },
  live: { 'import.meta.env.ZECCA_API_BASE_URL': '"/api/v1"' },
};

/** Builds the page as `npm run build` does, but for these hosts and into `outDir`, which it empties first. */
export async function buildPage(
  mode: PageMode,
  outDir: string,
  define: Record<string, string> = pageDefines[mode],
): Promise<void> {
  // A test runner sets NODE_ENV to "test", and React would build its slow half.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    await build({
      root,
      mode,
      logLevel: 'error',
      define,
      build: { outDir, emptyOutDir: true },
    });
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}

/** Builds into a folder of its own, hands it to `use` and removes it: two runs at once never meet. */
export async function withBuiltPage<result>(
  mode: PageMode,
  use: (dist: string) => Promise<result>,
  define?: Record<string, string>,
): Promise<result> {
  const dist = await mkdtemp(join(tmpdir(), `zecca-${mode}-`));
  try {
    await buildPage(mode, dist, define);
    return await use(dist);
  } finally {
    await rm(dist, { recursive: true });
  }
}
