/**
 * Reads an amount as people type or paste it: a decimal comma (phones offer no point in many
 * languages), Arabic digits and separators, `.5`, thin spaces between groups, a currency before or
 * after it.
 * @returns the same figure in plain decimal digits, `1250.5`; undefined where it is none, or could
 * be read in two ways: `1,250`
 */
export function readTypedAmount(typed: string): string | undefined {
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
