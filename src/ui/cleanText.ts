/** Control, bidirectional and zero-width characters: what lets a text look like another one. */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that this is about
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/**
 * Makes an outside string fit to be shown: characters that cannot be seen become a visible mark, and the length is bounded.
 * (security rule 26: a name must not reorder or hide what stands beside it)
 */
export function cleanText(text: string, maxLength = 256): string {
  const visible = text.replace(invisible, '\ufffd');
  return visible.length > maxLength ? `${visible.slice(0, maxLength)}…` : visible;
}

/** Whether a text holds a character that `cleanText` would mark; the breaks between its lines are none. */
export function hasInvisible(text: string): boolean {
  return text.replaceAll('\n', '').search(invisible) !== -1;
}
