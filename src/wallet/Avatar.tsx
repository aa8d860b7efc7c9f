import type { AvatarComponent } from '@rainbow-me/rainbowkit';

/**
 * An account's disc in RainbowKit's window: a colour of its own instead of an emoji, which needs a
 * font to match.
 */
export const Avatar: AvatarComponent = ({ address, size }) => (
  <svg viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
    <circle cx="12" cy="12" r="12" fill={`hsl(${hueOf(address)} 45% 45%)`} />
    <path d="M4 15q4-6 8 0t8 0" stroke="#fff" strokeWidth="2" fill="none" strokeLinecap="round" />
  </svg>
);

function hueOf(address: string): number {
  return Number.parseInt(address.slice(2, 6), 16) % 360;
}
