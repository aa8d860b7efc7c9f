import { integrityOf } from '../../build/integrity.ts';
import { bundleScript } from './bundleScript.ts';
import type { SandboxChain } from './chain/chain.ts';
import { rpcPath } from './rpcPath.ts';

/**
 * The sandbox's wallet as one classic script, and the tag that brings it into a page under the
 * strict policy.
 */
export type WalletScript = { code: string; tag: string };

export const walletScriptPath = '/sandbox/wallet.js';

/**
 * Bundles the wallet for these accounts. Only addresses and standings reach the page, never a
 * private key. `rpcUrl` is where the chain is; by default behind the page's own origin.
 */
export async function bundleWallet(
  accounts: SandboxChain['accounts'],
  rpcUrl: string = rpcPath,
): Promise<WalletScript> {
  const code = await bundleScript(new URL('wallet/main.ts', import.meta.url));
  const shown = JSON.stringify(accounts.map(({ address, standing }) => ({ address, standing })));
  const data = shown.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return {
    code,
    tag: `<script src=".${walletScriptPath}" integrity="${integrityOf(code)}" data-rpc="${rpcUrl}" data-accounts="${data}"></script>`,
  };
}

/** The page with the wallet's tag ahead of its own scripts, but behind the import map. */
export function injectWallet(html: string, { tag }: WalletScript): string {
  return html.replace('</title>', `</title>\n    ${tag}`);
}
