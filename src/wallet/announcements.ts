import { hasHidden } from '../kit/text.ts';

/**
 * A gate before EIP-6963 discovery: any script on the page can announce a wallet, with any name and
 * icon. What is not well formed is stopped here, before wagmi or RainbowKit see it.
 * https://eips.ethereum.org/EIPS/eip-6963
 */

export const announceEvent = 'eip6963:announceProvider';

const maxNameLength = 64;
const maxIconLength = 200_000;
const plainRdns = /^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)+$/;

/** Stands for an icon that the policy does not load (https:) or that is missing. */
export const neutralIcon =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"%3E%3Crect width="32" height="32" rx="8" fill="%230b6467"/%3E%3Cpath d="M8 11h16v12H8zM8 11l11-4v4M19 17h5" fill="none" stroke="white" stroke-width="2" stroke-linejoin="round"/%3E%3C/svg%3E';

type Listable = { info: { uuid: string; name: string; icon: string; rdns: string }; provider: object };

/**
 * Whether an announcement's `detail` can be listed: a short plain name, an rdns, a data: image, a
 * provider.
 */
export function isListable(detail: unknown): detail is Listable {
  if (!isRecord(detail) || !isRecord(detail.info) || !isRecord(detail.provider)) return false;
  if (typeof detail.provider.request !== 'function') return false;
  const { uuid, name, icon, rdns } = detail.info;
  return (
    typeof uuid === 'string' &&
    /^[0-9a-fA-F-]{1,64}$/.test(uuid) &&
    typeof name === 'string' &&
    name.trim() !== '' &&
    name.length <= maxNameLength &&
    // What is not seen, or turns the reading direction, can make one name look like another.
    !hasHidden(name) &&
    typeof rdns === 'string' &&
    plainRdns.test(rdns) &&
    rdns.length <= 128 &&
    typeof icon === 'string' &&
    icon.length <= maxIconLength &&
    /^data:image\/(png|jpeg|gif|webp|avif|svg\+xml)[;,]/.test(icon.trimStart())
  );
}

export type Announcements = {
  /** Whether this very provider was announced. */
  has(provider: object): boolean;
  /** How many wallets announced themselves in a way that cannot be listed. */
  leftOut(): number;
};

/**
 * Stops announcements that cannot be listed, and corrects what can be: an icon by https, no icon,
 * no rdns, the rdns of another wallet. Must run before the wallet's configuration is made.
 * @param onLeftOut called when one more is left out
 */
export function guardAnnouncements(target: EventTarget, onLeftOut?: () => void): Announcements {
  const uuids = new WeakMap<object, string>();
  const owners = new Map<string, object>();
  const refused = new Set<unknown>();

  const admit = (detail: unknown): 'pass' | 'stop' | Listable => {
    const whole = complete(detail);
    if (!isListable(whole)) {
      const before = refused.size;
      refused.add(providerOf(detail));
      if (refused.size > before) onLeftOut?.();
      return 'stop';
    }
    const { info, provider } = whole;
    // The same wallet under another number: wagmi would list it twice.
    if ((uuids.get(provider) ?? info.uuid) !== info.uuid) return 'stop';
    uuids.set(provider, info.uuid);
    const rdns = ownRdns(info.rdns, provider, owners);
    if (whole === detail && rdns === info.rdns) return 'pass';
    return Object.freeze({ info: Object.freeze({ ...info, rdns }), provider });
  };

  target.addEventListener(
    announceEvent,
    (event) => {
      const detail: unknown = Reflect.get(event, 'detail');
      const admitted = safely(() => admit(detail)) ?? 'stop';
      if (admitted === 'pass') return;
      event.stopImmediatePropagation();
      if (admitted !== 'stop') target.dispatchEvent(new CustomEvent(announceEvent, { detail: admitted }));
    },
    { capture: true },
  );
  return { has: (provider) => uuids.has(provider), leftOut: () => refused.size };
}

/** Fills in what a wallet may leave out without harm. */
function complete(detail: unknown): unknown {
  if (!isRecord(detail) || !isRecord(detail.info) || isListable(detail)) return detail;
  const { info, provider } = detail;
  const icon =
    info.icon === undefined || /^(https:|$)/.test(String(info.icon).trim()) ? neutralIcon : info.icon;
  // No wallet can have such a name by right (RFC 2606).
  const rdns = info.rdns === undefined || info.rdns === '' ? `${info.uuid}.invalid` : info.rdns;
  return { info: { ...info, icon, rdns }, provider };
}

/** wagmi knows wallets by their rdns and lists one for each: the second gets a number. */
function ownRdns(rdns: string, provider: object, owners: Map<string, object>): string {
  for (let number = 1; ; number += 1) {
    const own = number === 1 ? rdns : `${rdns}.${number}`;
    const owner = owners.get(own) ?? provider;
    owners.set(own, owner);
    if (owner === provider) return own;
  }
}

/** Two refused announcements of one provider are one wallet. */
function providerOf(detail: unknown): unknown {
  return safely(() => (isRecord(detail) ? detail.provider : undefined)) ?? detail;
}

/** A hostile announcement may be a proxy that throws when it is read. */
function safely<result>(read: () => result): result | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
