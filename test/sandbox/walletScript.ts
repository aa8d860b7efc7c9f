import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { integrityOf } from '../../build/integrity.ts';
import type { SandboxChain } from './chain/chain.ts';
import { rpcPath } from './rpcPath.ts';

/** The sandbox's wallet as one classic script, and the tag that brings it into a page under the strict policy. */
export type WalletScript = { code: string; tag: string };

export const walletScriptPath = '/sandbox/wallet.js';

/**
 * Bundles the wallet for these accounts. Only addresses and standings reach the page, never a private key. `rpcUrl` is where
 * the chain is; by default behind the page's own origin.
 */
export async function bundleWallet(
  accounts: SandboxChain['accounts'],
  rpcUrl: string = rpcPath,
): Promise<WalletScript> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      lib: {
        entry: fileURLToPath(new URL('wallet/main.ts', import.meta.url)),
        formats: ['iife'],
        name: 'sandbox',
      },
    },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('the sandbox wallet could not be bundled');
  const shown = JSON.stringify(accounts.map(({ address, standing }) => ({ address, standing })));
  const data = shown.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return {
    code: chunk.code,
    // Integrity-Policy looks at requests in CORS mode alone, so the attribute is needed on our own origin too.
    tag: `<script crossorigin src=".${walletScriptPath}" integrity="${integrityOf(chunk.code)}" data-rpc="${rpcUrl}" data-accounts="${data}"></script>`,
  };
}

/** The page with the wallet's tag ahead of its own scripts, but behind the import map. */
export function injectWallet(html: string, { tag }: WalletScript): string {
  return html.replace('</title>', `</title>\n    ${tag}`);
}
