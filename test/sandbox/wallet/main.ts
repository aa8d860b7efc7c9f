import { createStore, parseJson } from '../../../src/kit/storage.ts';
import { createApproval } from './approval.ts';
import { baseChainId, createSandboxWallet, type Memory, type WalletAccount } from './provider.ts';
import { sheet } from './sheet.ts';
import { createSwitcher } from './switcher.ts';

/**
 * The script of the sandbox page: draws the wallet's windows and announces it by EIP-6963. Its
 * accounts and the way to the chain come with the script's own tag. Everything drawn lives in one
 * shadow root, styled by a constructed sheet: the page's policy holds for it too.
 */

const icon =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"%3E%3Crect width="32" height="32" rx="8" fill="%23274156"/%3E%3Cpath d="M8 20q4-6 8 0t8 0" stroke="%23f2c14e" stroke-width="3" fill="none" stroke-linecap="round"/%3E%3Ccircle cx="16" cy="11" r="3" fill="%23f2c14e"/%3E%3C/svg%3E';

const store = createStore('sandbox-wallet', 'browser');

const tag = document.currentScript;
const rpcUrl = tag?.dataset.rpc ?? '';
const accounts: WalletAccount[] = JSON.parse(tag?.dataset.accounts ?? '[]');

const host = document.createElement('div');
host.id = 'sandbox-wallet';
// An extension's window stands above the page's own dialogs; react-aria would hide it from screen readers.
host.dataset.reactAriaTopLayer = 'true';
const shadow = host.attachShadow({ mode: 'open' });
shadow.adoptedStyleSheets.push(sheet());
// Room under the page for the panel, which floats over its end.
const room = new CSSStyleSheet();
room.replaceSync('body { padding-bottom: 72px; }');
document.adoptedStyleSheets.push(room);

const wallet = createSandboxWallet({ accounts, rpc, ask: createApproval(shadow), load, save });
const showAccount = createSwitcher(shadow, accounts, wallet.control);
Object.assign(window, { sandboxWallet: wallet.control });

const detail = Object.freeze({
  info: Object.freeze({
    uuid: '5a5ec0de-0000-4000-8000-000000008453',
    name: 'Sandbox Wallet',
    rdns: 'ai.zecca.sandbox',
    icon,
  }),
  provider: wallet.provider,
});
const announce = () => window.dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail }));
window.addEventListener('eip6963:requestProvider', announce);
announce();

const place = () => document.body.append(host);
if (document.body) place();
else document.addEventListener('DOMContentLoaded', place, { once: true });

async function rpc(method: string, params: unknown): Promise<unknown> {
  const response = await fetch(rpcUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  });
  const { result, error } = await response.json();
  if (error) throw Object.assign(new Error(error.message), { code: error.code });
  return result;
}

function load(): Memory {
  const fresh = { connected: false, account: 0, chainId: baseChainId };
  return { ...fresh, ...Object(parseJson(store.read())) };
}

function save(memory: Memory): void {
  store.write(JSON.stringify(memory));
  showAccount(memory.account);
}
