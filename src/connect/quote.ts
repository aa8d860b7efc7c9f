// Everything that goes into a snippet goes through one of these: a name from outside never ends a string early.

/** Characters that a parser or a terminal may refuse or act upon, and halves of a pair. */
const unfit =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that this is about
  /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

/** Leaves out what is neither printable nor a part of any model's name, address or key. */
export function plain(text: string): string {
  return text.replace(unfit, '');
}

/** A string of JSON, TOML, YAML, JavaScript and Python alike: the five agree on these escapes for printable text. */
export function quoted(text: string): string {
  return JSON.stringify(plain(text));
}

/** A word of a POSIX shell (2.2.2, single quotes): nothing in it is expanded. */
export function shellQuoted(text: string): string {
  return `'${plain(text).replaceAll("'", `'\\''`)}'`;
}

/**
 * A value of a `.env` file. The readers of such files agree on bare words alone (Docker keeps quotes, others expand `$`, some are shells), so a bare word it is,
 * with what cannot stand in one left out: no key, model or address of Venice has such characters.
 */
export function envValue(text: string): string {
  return plain(text).replace(/[^\w.:/@+=,%-]/g, '');
}

/** A string of a Compose file, in which `$` would name a variable (Compose, "Interpolation"). */
export function composeQuoted(text: string): string {
  return quoted(text).replaceAll('$', '$$$$');
}
