import type { Shell } from '../kit/shell.ts';
import { replaceHidden } from '../kit/text.ts';

// Everything that goes into a snippet goes through one of these: a name from outside never ends a
// string early.

/** Leaves out what is neither printable nor a part of any model's name, address or key. */
export function plain(text: string): string {
  return replaceHidden(text, '');
}

/**
 * A string of JSON, TOML, YAML, JavaScript and Python alike: the five agree on these escapes for
 * printable text.
 */
export function quoted(text: string): string {
  return JSON.stringify(plain(text));
}

/** A word of a shell, in which nothing is expanded. */
export function shellQuoted(shell: Shell, text: string): string {
  switch (shell) {
    // 2.2.2, single quotes.
    case 'posix':
      return `'${plain(text).replaceAll("'", `'\\''`)}'`;
    case 'powershell':
      return powershellQuoted(text);
    // `cmd` expands `%` in every word, and has no sign for a quote that all programs read alike.
    case 'cmd':
      return `"${envValue(text).replaceAll('%', '')}"`;
  }
}

/**
 * A string of PowerShell in which nothing is expanded. It takes the typographic quotes for single
 * ones too (about_Quoting_Rules). Without what `cmd` would read in a line that it hands on.
 */
export function powershellQuoted(text: string): string {
  return `'${plain(text)
    .replace(/["%]/g, '')
    .replace(/['\u2018-\u201b]/g, '$&$&')}'`;
}

/**
 * A value of a `.env` file. The readers of such files agree on bare words alone (Docker keeps
 * quotes, others expand `$`, some are shells), so a bare word it is, with what cannot stand in one
 * left out: no key, model or address of Venice has such characters.
 */
export function envValue(text: string): string {
  return plain(text).replace(/[^\w.:/@+=,%-]/g, '');
}

/** A string of a Compose file, in which `$` would name a variable (Compose, "Interpolation"). */
export function composeQuoted(text: string): string {
  return quoted(text).replaceAll('$', '$$$$');
}
