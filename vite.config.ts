import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { loadEnv } from 'vite';
import { defineConfig } from 'vitest/config';
import { compiledMessages } from './build/compiledMessages.ts';
import { earlyScript } from './build/earlyScript.ts';
import { withoutEnsNames } from './build/ensNames.ts';
import { landingChunks } from './build/landingChunks.ts';
import { lazyIntegrity } from './build/lazyIntegrity.ts';
import { prerenderedPage } from './build/prerenderedPage.ts';
import { rainbowkitParts } from './build/rainbowkitParts.ts';
import { securedPage } from './build/securedPage.ts';
import { socialCard } from './build/socialCard.ts';
import { trustedHtml } from './build/trustedHtml.ts';
import { unofferedWallets } from './build/unofferedWallets.ts';
import { walletConnectParts } from './build/walletConnectParts.ts';
import { localeNames } from './src/messages/locales.ts';

const envPrefix = 'ZECCA_';

export default defineConfig(({ mode, isSsrBuild }) => {
  const { ZECCA_WALLETCONNECT_PROJECT_ID: projectId = '', ZECCA_SITE_URL: siteUrl = '' } = loadEnv(
    mode,
    process.cwd(),
    envPrefix,
  );
  const wallets = unofferedWallets({ walletConnect: projectId !== '' });
  return {
    // The page may live in any folder of any host: IPFS gateways serve it under /ipfs/<cid>/.
    base: './',
    plugins: [
      react(),
      // react-aria's own words in every language of the page, and in no other.
      optimizeLocales.vite({ locales: localeNames }),
      compiledMessages(),
      trustedHtml(),
      rainbowkitParts(),
      walletConnectParts(),
      withoutEnsNames(),
      wallets,
      earlyScript(),
      lazyIntegrity(),
      socialCard(siteUrl),
      prerenderedPage(),
      securedPage(),
    ],
    // The development server bundles packages beforehand, out of reach of the plugins above.
    optimizeDeps: { rolldownOptions: { plugins: [trustedHtml(), wallets] } },
    envPrefix,
    // A constant even where it is absent, so that the code behind it is dropped from the build.
    define: { 'import.meta.env.ZECCA_WALLETCONNECT_PROJECT_ID': JSON.stringify(projectId) },
    resolve: {
      alias: {
        'react-style-singleton': fileURLToPath(new URL('build/styleSingleton.ts', import.meta.url)),
        '@walletconnect/keyvaluestorage': fileURLToPath(new URL('build/keyValueMemory.ts', import.meta.url)),
      },
    },
    build: {
      target: 'es2023',
      sourcemap: false,
      // The policy allows neither data: scripts nor inline ones.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // Not for the program that draws the page at build, which is one file.
      ...(!isSsrBuild && {
        rolldownOptions: {
          output: {
            codeSplitting: landingChunks,
          },
        },
      }),
      // The wallet's code is one lazy chunk by design; what index.html names is weighed by the benchmark.
      chunkSizeWarningLimit: 1000,
    },
    test: {
      // Tests assert behaviour, never speed: a busy machine must not fail them.
      // Vitest leaves a core free for who waits at the screen; nobody does.
      maxWorkers: '100%',
      testTimeout: 60_000,
      hookTimeout: 60_000,
      setupFiles: ['test/clock.setup.ts', 'test/console.setup.ts'],
      projects: [
        {
          extends: true,
          test: {
            name: 'logic',
            environment: 'node',
            // Logic keeps nothing between files, and a process for each would cost more than all of its tests.
            isolate: false,
            include: ['{src,test,build,deploy,release,tools}/**/*.test.ts'],
            exclude: ['test/e2e/**', '**/node_modules/**'],
          },
        },
        {
          extends: true,
          test: {
            name: 'views',
            environment: 'jsdom',
            include: ['{src,test}/**/*.test.tsx'],
            setupFiles: ['test/views.setup.ts'],
            // Nobody listens there: a view is drawn without leaving the machine.
            env: { ZECCA_RPC_URLS: 'http://127.0.0.1:9' },
            // It imports a path that Node alone does not resolve: use-sync-external-store/shim/with-selector.
            server: { deps: { inline: ['@tanstack/react-store', '@tanstack/react-table'] } },
          },
        },
      ],
    },
  };
});
