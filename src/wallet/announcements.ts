/**
 * A gate before EIP-6963 discovery: any script on the page can announce a wallet, with any name and icon. What is not
 * well formed is stopped here, before wagmi or RainbowKit see it. https://eips.ethereum.org/EIPS/eip-6963
 */

const maxNameLength = 64;
const maxIconLength = 200_000;

/** Whether an announcement's `detail` is one that can be listed: a short plain name, an rdns, a data: image, a provider. */
export function isListable(detail: unknown): boolean {
  if (!isRecord(detail) || !isRecord(detail.info) || !isRecord(detail.provider)) return false;
  if (typeof detail.provider.request !== 'function') return false;
  const { uuid, name, icon, rdns } = detail.info;
  return (
    typeof uuid === 'string' &&
    /^[0-9a-fA-F-]{1,64}$/.test(uuid) &&
    typeof name === 'string' &&
    name.trim() !== '' &&
    name.length <= maxNameLength &&
    // Control characters and those that turn the reading direction can make one name look like another.
    !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(name) &&
    typeof rdns === 'string' &&
    /^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)+$/.test(rdns) &&
    rdns.length <= 128 &&
    typeof icon === 'string' &&
    icon.length <= maxIconLength &&
    /^data:image\/(png|jpeg|gif|webp|avif|svg\+xml)[;,]/.test(icon.trimStart())
  );
}

/** Stops announcements that cannot be listed. Must run before the wallet's configuration is made. */
export function guardAnnouncements(target: EventTarget): void {
  target.addEventListener(
    'eip6963:announceProvider',
    (event) => {
      const detail: unknown = Reflect.get(event, 'detail');
      if (!safely(() => isListable(detail))) event.stopImmediatePropagation();
    },
    { capture: true },
  );
}

/** A hostile announcement may be a proxy that throws when it is read. */
function safely(check: () => boolean): boolean {
  try {
    return check();
  } catch {
    return false;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
