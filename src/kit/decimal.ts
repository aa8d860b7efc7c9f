/**
 * Decimals without floats. A figure travels as a plain decimal string, `-?digits(.digits)?`, or as
 * whole units of a fixed number of places: 0.1 has no exact float, and the last digit of "all"
 * decides whether anything is left behind.
 */

/** Why a typed text is no amount. */
export type AmountErrorCode = 'MISSING' | 'FORM' | 'TOO_PRECISE' | 'TOO_LARGE';

/** The largest value that the chain holds (uint256): no amount means more. */
const maxUnits = 2n ** 256n - 1n;

/**
 * Reads an amount as people type or paste it: a decimal comma (phones offer no point in many
 * languages), Arabic digits and separators, `.5`, thin spaces between groups, a currency before or
 * after it.
 * @returns the same figure in plain decimal digits, `1250.5`; undefined where it is none, or could
 * be read in two ways: `1,250`
 */
export function readTypedDecimal(typed: string): string | undefined {
  const text = typed
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
    .replaceAll('\u066b', ',')
    .replace(/[\u066c'’]/g, '')
    .replace(/^\s*(?:\$|US\$|USDC?|DIEM|VVV|sVVV|€)?\s*|\s*(?:\$|USDC?|DIEM|VVV|sVVV|€)?\s*$/gi, '')
    .replace(/(?<=\d)\s(?=\d{3}(?!\d))/g, '');
  const plain = unifyPoint(text);
  if (plain === undefined || !/^\d*\.?\d*$/.test(plain) || !/\d/.test(plain)) return undefined;
  const [whole = '', fraction = ''] = plain.split('.');
  const digits = whole.replace(/^0+(?=\d)/, '') || '0';
  return fraction === '' ? digits : `${digits}.${fraction}`;
}

/**
 * Reads an amount of a currency as `readTypedDecimal` does, exactly.
 * @param places how many decimals the currency has; zeros after them are no digits
 */
export function readTypedAmount(
  typed: string,
  places: number,
): { units: bigint } | { code: AmountErrorCode } {
  if (typed.trim() === '') return { code: 'MISSING' };
  const [whole, fraction = ''] = readTypedDecimal(typed)?.split('.') ?? [];
  if (whole === undefined) return { code: 'FORM' };
  const kept = fraction.replace(/0+$/, '');
  if (kept.length > places) return { code: 'TOO_PRECISE' };
  // Before BigInt sees it: reading a million digits would take a while.
  if (whole.length > 78) return { code: 'TOO_LARGE' };
  const units = BigInt(whole + kept.padEnd(places, '0'));
  return units > maxUnits ? { code: 'TOO_LARGE' } : { units };
}

/**
 * A plain decimal in units of `places` decimals.
 * @param rounding where the digits after them go, by their absolute value
 */
export function toUnits(decimal: string, places: number, rounding: 'up' | 'down'): bigint {
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
  const cut = BigInt(whole + fraction.padEnd(places, '0').slice(0, places));
  const units = rounding === 'up' && /[1-9]/.test(fraction.slice(places)) ? cut + 1n : cut;
  return decimal.startsWith('-') ? -units : units;
}

/** Units of `places` decimals as the shortest plain decimal: no zeros at its end. */
export function fromUnits(units: bigint, places: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${whole}${fraction && `.${fraction}`}`;
}

/** Adds plain decimals up to the last digit. @returns the shortest plain decimal; `0` for none */
export function sumDecimals(decimals: Iterable<string>): string {
  // One whole number for each count of places: few, and each addition stays small.
  const sums = new Map<number, bigint>();
  for (const decimal of decimals) {
    const places = decimal.includes('.') ? decimal.length - decimal.indexOf('.') - 1 : 0;
    sums.set(places, (sums.get(places) ?? 0n) + BigInt(decimal.replace('.', '')));
  }
  const most = Math.max(0, ...sums.keys());
  let total = 0n;
  for (const [places, sum] of sums) total += sum * 10n ** BigInt(most - places);
  return fromUnits(total, most);
}

/** The other sign: what was charged as what was spent. */
export function negate(decimal: string): string {
  if (!/[1-9]/.test(decimal)) return '0';
  return decimal.startsWith('-') ? decimal.slice(1) : `-${decimal}`;
}

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

/**
 * Decides which of `,` and `.` groups digits and which begins the fraction; undefined where that
 * cannot be told.
 */
function unifyPoint(text: string): string | undefined {
  const commas = text.split(',').length - 1;
  const points = text.split('.').length - 1;
  if (commas === 0 && points <= 1) return text;
  const last = text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.';
  const group = last === ',' ? '.' : ',';
  const isMixed = commas > 0 && points > 0;
  if (isMixed) {
    const [head = '', ...tail] = text.split(last);
    return tail.length === 1 && isGrouped(head, group)
      ? `${head.replaceAll(group, '')}.${tail[0]}`
      : undefined;
  }
  if (commas + points > 1) return isGrouped(text, last) ? text.replaceAll(last, '') : undefined;
  // One comma: before three digits it may also group them, unless a zero or nothing stands before it.
  return /^[1-9]\d{0,2},\d{3}$/.test(text) ? undefined : text.replace(',', '.');
}

const isGrouped = (text: string, separator: string) =>
  text.split(separator).every((part, index) => (index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(part));

/** The value of a decimal digit of any script: they stand in runs of ten (Unicode, General Category Nd). */
function digitValue(digit: string): number {
  const point = digit.codePointAt(0) ?? 0;
  for (let value = 0; value < 10; value += 1)
    if (!/\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) return value;
  return point % 10;
}
