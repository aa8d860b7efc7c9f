import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

/**
 * The pages that are measured beside each other: this one, RainbowKit's starter in its default
 * configuration, a bare React page.
 */
export type PageName = 'zecca' | 'starter' | 'bare';

const folder = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Builds all three into folders under `outDir`, for production, on this machine and now. */
export async function buildPages(outDir: string): Promise<Record<PageName, string>> {
  installApart(folder('peer'));
  const pages = {
    zecca: join(outDir, 'zecca'),
    starter: join(outDir, 'starter'),
    bare: join(outDir, 'bare'),
  };
  process.env.NODE_ENV = 'production';
  await build({
    root: folder('../..'),
    logLevel: 'error',
    build: { outDir: pages.zecca, emptyOutDir: true, manifest: true },
  });
  await buildPeer(folder('peer'), pages.starter);
  await buildPeer(folder('bare'), pages.bare);
  return pages;
}

function buildPeer(root: string, outDir: string) {
  return build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, modulePreload: { polyfill: false }, target: 'es2023' },
  });
}

/** Installs what only the benchmark needs, from its own lock, where that was not done before. */
export function installApart(cwd: string): void {
  if (existsSync(join(cwd, 'node_modules'))) return;
  const npm = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', npm, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}
