/** What wagmi and this tab know the wallet by; no wallet can announce itself so, as the name is reserved (RFC 2606). */
export const injectedRdns = 'injected.invalid';

const icon =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"%3E%3Crect width="32" height="32" rx="8" fill="%230b6467"/%3E%3Cpath d="M8 11h16v12H8zM8 11l11-4v4M19 17h5" fill="none" stroke="white" stroke-width="2" stroke-linejoin="round"/%3E%3C/svg%3E';

/**
 * Some wallets' own browsers only set `window.ethereum` and never announce themselves (EIP-6963). Where nobody has, that one is announced
 * for them, so that it is listed, checked and remembered as the others are. @returns whether there was one
 */
export function announceInjected(target: EventTarget & { ethereum?: unknown }, name: string): boolean {
  const provider = readProvider(target);
  if (!provider) return false;
  const info = Object.freeze({ uuid: crypto.randomUUID(), name, icon, rdns: injectedRdns });
  const detail = Object.freeze({ info, provider });
  target.dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail }));
  return true;
}

/** Whatever stands at `window.ethereum` was put there by somebody else, and may throw when it is looked at. */
function readProvider(target: { ethereum?: unknown }): object | undefined {
  try {
    const { ethereum } = target;
    if (typeof ethereum !== 'object' || ethereum === null) return undefined;
    return typeof Reflect.get(ethereum, 'request') === 'function' ? ethereum : undefined;
  } catch {
    return undefined;
  }
}
