/**
 * Writes a finite number without an exponent, in the fewest digits that read back as it: what stood
 * in the JSON, for figures of up to 15 digits
 * (https://tc39.es/ecma262/#sec-numeric-types-number-tostring). Others come out as `NaN` or
 * `Infinity`, which no schema takes.
 */
export function plainDecimal(value: number): string {
  const text = String(value);
  const [, sign = '', whole = '', fraction = '', exponent] =
    /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  if (exponent === undefined) return text;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, '0')}`;
}
