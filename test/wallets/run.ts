import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runPlaywright } from '../e2e/runPlaywright.ts';
import { pageDefines } from '../sandbox/buildPage.ts';

/**
 * `npm test -- wallets`: the page with the code of real wallets, as their makers publish it: Reown's
 * WalletKit behind a WalletConnect relay of ours, and MetaMask's own provider.
 */
const projectId = '0123456789abcdef0123456789abcdef';

process.exitCode = isPrepared()
  ? await runPlaywright(new URL('playwright.config.ts', import.meta.url), defines())
  : 1;

/** Gets the wallets, which have a lock of their own, and checks what uses them. */
function isPrepared(): boolean {
  if (spawnSync('openssl', ['version']).status !== 0) {
    console.error('The relay needs a certificate: install openssl (Debian: apt-get install openssl).');
    return false;
  }
  const cwd = fileURLToPath(new URL('.', import.meta.url));
  return [
    ['npm', 'ci', '--no-audit', '--no-fund', '--silent'],
    // The project's own check leaves this folder out, as it runs without these packages.
    ['npx', 'tsc', '-p', '.'],
  ].every(([command = '', ...args]) => spawnSync(command, args, { cwd, stdio: 'inherit' }).status === 0);
}

/** The build learns from the environment whether to hold WalletConnect, as a builder would tell it. */
function defines(): Record<string, string> {
  const name = 'ZECCA_WALLETCONNECT_PROJECT_ID';
  process.env[name] = projectId;
  return { ...pageDefines.sandbox, [`import.meta.env.${name}`]: JSON.stringify(projectId) };
}
