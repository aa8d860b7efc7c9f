import { createUuid } from '../kit/createUuid.ts';
import { type Announcements, announceEvent, neutralIcon } from './announcements.ts';

/**
 * What wagmi and this tab know the wallet by; no wallet can announce itself so, as the name is
 * reserved (RFC 2606).
 */
export const injectedRdns = 'injected.invalid';

/**
 * Some wallets only set `window.ethereum` and never announce themselves (EIP-6963). Where that
 * provider has not been announced, it is announced here, so that it is listed, checked and
 * remembered as the others are.
 */
export function announceInjected(
  target: EventTarget & { ethereum?: unknown },
  name: string,
  { has }: Pick<Announcements, 'has'>,
): void {
  const provider = readProvider(target);
  if (!provider || has(provider)) return;
  const info = Object.freeze({ uuid: createUuid(), name, icon: neutralIcon, rdns: injectedRdns });
  target.dispatchEvent(new CustomEvent(announceEvent, { detail: Object.freeze({ info, provider }) }));
}

/**
 * Whatever stands at `window.ethereum` was put there by somebody else, and may throw when it is
 * looked at.
 */
function readProvider(target: { ethereum?: unknown }): object | undefined {
  try {
    const { ethereum } = target;
    if (typeof ethereum !== 'object' || ethereum === null) return undefined;
    return typeof Reflect.get(ethereum, 'request') === 'function' ? ethereum : undefined;
  } catch {
    return undefined;
  }
}
