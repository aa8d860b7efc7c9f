/** Whether this browser lets the page write to the clipboard at all; a page without TLS has none. */
export function canCopy(): boolean {
  return globalThis.navigator?.clipboard?.writeText !== undefined;
}

/** Puts a text on the clipboard. Rejects where there is none, or the browser does not allow it. */
export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
