/**
 * Adds decimal strings up to the last digit: no float is made of them. @param amounts of the form
 * `-?digits(.digits)?`, as `DecimalString` reads them
 * @returns the shortest decimal string; `0` for none
 */
export function sumDecimals(amounts: Iterable<string>): string {
  // One whole number for each count of decimals: few, and each addition stays small.
  const sums = new Map<number, bigint>();
  for (const amount of amounts) {
    const decimals = amount.includes('.') ? amount.length - amount.indexOf('.') - 1 : 0;
    sums.set(decimals, (sums.get(decimals) ?? 0n) + BigInt(amount.replace('.', '')));
  }
  const most = Math.max(0, ...sums.keys());
  let total = 0n;
  for (const [decimals, sum] of sums) total += sum * 10n ** BigInt(most - decimals);
  return writeDecimal(total, most);
}

/** The other sign: what was charged as what was spent. */
export function negate(amount: string): string {
  if (!/[1-9]/.test(amount)) return '0';
  return amount.startsWith('-') ? amount.slice(1) : `-${amount}`;
}

function writeDecimal(value: bigint, decimals: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${whole}${fraction && `.${fraction}`}`;
}
