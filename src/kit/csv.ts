/**
 * What a spreadsheet would take for a formula, by its first character
 * (https://owasp.org/www-community/attacks/CSV_Injection, the full-width forms and leading blanks
 * too). A plain number is none, though it may begin with a minus.
 */
export const formula = /^(?!-?\d+(\.\d+)?$)[\s\0]*[=+\-@|%\uff1d\uff0b\uff0d\uff20\t\r\n]/;
