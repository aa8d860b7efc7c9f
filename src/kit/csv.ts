import Papa from 'papaparse';

/**
 * What a spreadsheet would take for a formula, by its first character
 * (https://owasp.org/www-community/attacks/CSV_Injection, the full-width forms and leading blanks
 * too). A plain number is none, though it may begin with a minus.
 */
const formula = /^(?!-?\d+(\.\d+)?$)[\s\0]*[=+\-@|%\uff1d\uff0b\uff0d\uff20\t\r\n]/;

/** Without it Excel reads a file as of the code page of its machine. */
const byteOrderMark = '\ufeff';

/**
 * A table as CSV in UTF-8 by RFC 4180: a header, lines that end in CRLF. A text that a spreadsheet
 * would run gets an apostrophe before it.
 */
export function writeCsv(
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const data = rows.map((row) => [...row]);
  const lines = Papa.unparse({ fields: [...columns], data }, { newline: '\r\n', escapeFormulae: formula });
  return `${byteOrderMark}${lines}\r\n`;
}
