/**
 * The keys as WAI-ARIA writes them (https://www.w3.org/TR/wai-aria-1.2/#aria-keyshortcuts): how the
 * button that opens the palette is found before the page is awake.
 */
export const paletteShortcuts = 'Control+K Meta+K';

/** Ctrl+K, or ⌘K on a Mac: elsewhere ⌘ is the system's, and on a Mac Ctrl+K belongs to the text. */
export function isPaletteKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  const [own, other] = isMac() ? [metaKey, ctrlKey] : [ctrlKey, metaKey];
  return key.toLowerCase() === 'k' && own && !other && !altKey && !shiftKey;
}

export function isMac(): boolean {
  return /^(Mac|iP)/.test(navigator.platform);
}
