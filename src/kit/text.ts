// The one definition of what a text may hide, by Unicode property:
// https://www.unicode.org/reports/tr44/#General_Category_Values

/**
 * Characters that show nothing, that reorder what stands beside them, or that each font draws as it
 * likes: control, format (bidi marks, tags), surrogate, private use, line and paragraph separators,
 * ignorable ones (Hangul fillers, variation selectors), noncharacters. Four that are blank have no
 * such property: U+2800 (Braille), U+FFFC (object), U+16FE4 (Khitan filler), U+1D159 (null
 * notehead).
 */
const hidden = String.raw`[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{DI}\p{NChar}\u2800\ufffc\u{16fe4}\u{1d159}]`;
const anyHidden = new RegExp(hidden, 'u');
/** An emoji may have one variation selector: it asks for colour and is seen. */
const emojiOrHidden = new RegExp(String.raw`(\p{ExtPict}\ufe0f)|${hidden}`, 'gu');

/** Whether a text holds a character of `hidden`; a line break is one. */
export function hasHidden(text: string): boolean {
  return anyHidden.test(text);
}

/** @param by stands in place of each hidden character */
export function replaceHidden(text: string, by: string): string {
  return text.replace(emojiOrHidden, (_, emoji?: string) => emoji ?? by);
}

/**
 * Makes an outside string fit to be shown: characters that cannot be seen become a visible mark,
 * and the length is bounded. A name must not reorder or hide what stands beside it (docs/rules.md,
 * 14).
 *
 * @param maxLength in UTF-16 code units; a pair is not cut in two
 */
export function cleanText(text: string, maxLength = 256): string {
  // Four times the length first: a megabyte from outside costs nothing.
  const visible = replaceHidden(text.slice(0, 4 * maxLength), '\ufffd');
  if (text.length <= maxLength) return visible;
  return `${visible.slice(0, maxLength).replace(/\p{Cs}$/u, '')}…`;
}

/** A pasted text without what nobody sees in it. Its lines and tabs stay: they part words. */
export function cleanPaste(text: string): string {
  return replaceHidden(text.replace(/[\t\n\r]+/g, ' '), '').trim();
}
