import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { listen } from '../../test/sandbox/api/listen.ts';
import { createSandbox, type Sandbox } from '../../test/sandbox/api/sandbox.ts';
import { buildPage } from '../../test/sandbox/buildPage.ts';
import { type SandboxChain, startChain } from '../../test/sandbox/chain/chain.ts';
import { bundleWallet, injectWallet, walletScriptPath } from '../../test/sandbox/walletScript.ts';

/** A Venice and a Base on origins of their own, as the real ones are, and the page built for them. */
export type Beside = {
  sandbox: Sandbox;
  chain: SandboxChain;
  /** The origin of the API. */
  apiUrl: string;
  /**
   * The page that calls the API on its own origin, and the one that calls it behind a pass-through
   * of the page's origin.
   */
  dist: { direct: string; behind: string };
  close(): Promise<void>;
};

/** Starts both and builds both pages, with the sandbox's wallet in them. */
export async function startBeside(): Promise<Beside> {
  const chain = await startChain();
  const sandbox = await createSandbox({ chain });
  const api = await listen(sandbox.fetch, 0);
  const folders: string[] = [];
  const page = async (apiBaseUrl: string) => {
    const dist = await mkdtemp(join(tmpdir(), 'zecca-deploy-'));
    folders.push(dist);
    await buildPage('sandbox', dist, {
      'import.meta.env.ZECCA_API_BASE_URL': JSON.stringify(apiBaseUrl),
      'import.meta.env.ZECCA_RPC_URLS': JSON.stringify(chain.rpcUrl),
      'import.meta.env.ZECCA_WALLETCONNECT_PROJECT_ID': '""',
    });
    await addWallet(dist, chain);
    // Servers read it as a user of their own.
    await chmod(dist, 0o755);
    return dist;
  };
  const dist = { direct: await page(`${api.url}/api/v1`), behind: await page('/api/v1') };
  return {
    sandbox,
    chain,
    apiUrl: api.url,
    dist,
    async close() {
      await api.close();
      await chain.close();
      for (const folder of folders) await rm(folder, { recursive: true });
    },
  };
}

/** The one thing that the built page has more than what people get: a wallet. */
async function addWallet(dist: string, chain: SandboxChain): Promise<void> {
  const wallet = await bundleWallet(chain.accounts, chain.rpcUrl);
  const html = join(dist, 'index.html');
  const script = join(dist, walletScriptPath);
  await mkdir(dirname(script));
  await writeFile(script, wallet.code);
  await writeFile(html, injectWallet(await readFile(html, 'utf8'), wallet));
}
