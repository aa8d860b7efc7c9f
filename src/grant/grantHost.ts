/** Where `http:` may receive a key: the request never leaves the machine (RFC 8252, section 7.3). */
const loopback = ['127.0.0.1', '[::1]', 'localhost'];

export function isLoopback({ hostname }: Pick<URL, 'hostname'>): boolean {
  return loopback.includes(hostname);
}

/** A host with its `xn--` labels in Unicode, to be shown beside the host itself, never in its place. */
export function toUnicode(host: string): string {
  return host
    .split('.')
    .map((label) => (label.startsWith('xn--') ? decodeLabel(label.slice(4)) || label : label))
    .join('.');
}

/** Letters of Cyrillic that look Latin, as Chromium lists them for whole labels. */
const cyrillicTwins = /^[асԁеһіјӏорԛѕԝхуъьҽпгѵѡ]+$/;
const scripts = [
  'Latin',
  'Greek',
  'Cyrillic',
  'Armenian',
  'Hebrew',
  'Arabic',
  'Devanagari',
  'Thai',
  'Georgian',
];
const inScript = new Map(scripts.map((name) => [name, new RegExp(`\\p{Script=${name}}`, 'u')]));
/** Scripts that are written together: https://www.unicode.org/reports/tr39/#Restriction_Level_Detection */
const eastAsian =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Bopomofo}/u;

/**
 * Whether a label in Unicode can pass for another one: it mixes scripts, or looks Latin and is not.
 * East Asian scripts may stand beside Latin, as in the "highly restrictive" level of UTS 39.
 */
export function isLookAlike(host: string): boolean {
  return toUnicode(host)
    .split('.')
    .some((label) => {
      const used = scripts.filter((name) => inScript.get(name)?.test(label));
      if (eastAsian.test(label)) return used.some((name) => name !== 'Latin');
      return used.length > 1 || cyrillicTwins.test(label);
    });
}

const [base, tMin, tMax, skew, damp] = [36, 1, 26, 38, 700];

/** Punycode by RFC 3492, section 6.2. @returns undefined where the text is none */
function decodeLabel(text: string): string | undefined {
  const split = text.lastIndexOf('-');
  const output = split > 0 ? [...text.slice(0, split)] : [];
  let [code, bias, index] = [128, 72, 0];
  for (let at = split > 0 ? split + 1 : 0; at < text.length; ) {
    const before = index;
    for (let weight = 1, k = base; ; k += base) {
      const digit = digitOf(text[at++]);
      if (digit === undefined) return undefined;
      index += digit * weight;
      const threshold = Math.min(Math.max(k - bias, tMin), tMax);
      if (digit < threshold) break;
      weight *= base - threshold;
    }
    bias = adapt(index - before, output.length + 1, before === 0);
    code += Math.floor(index / (output.length + 1));
    index %= output.length + 1;
    if (code > 0x10ffff) return undefined;
    output.splice(index++, 0, String.fromCodePoint(code));
  }
  return output.join('');
}

function digitOf(character: string | undefined): number | undefined {
  const digit = Number.parseInt(character ?? '', 36);
  if (Number.isNaN(digit)) return undefined;
  // Punycode counts letters first.
  return digit < 10 ? digit + 26 : digit - 10;
}

function adapt(change: number, count: number, isFirst: boolean): number {
  let delta = Math.floor(change / (isFirst ? damp : 2));
  delta += Math.floor(delta / count);
  let k = 0;
  for (; delta > ((base - tMin) * tMax) / 2; k += base) delta = Math.floor(delta / (base - tMin));
  return k + Math.floor(((base - tMin + 1) * delta) / (delta + skew));
}
