import { VeniceError } from './errors.ts';

/**
 * A header that is a secret and good for one request: a signed login or payment. Its value lives in
 * this closure alone, until it is taken or dropped (docs/rules.md, rule 3).
 */
export type OneTimeHeader = {
  name: 'sign-in-with-x' | 'payment-signature';
  /**
   * The value, once. `parts` are what it is made of: no error may quote them.
   * @throws InvalidRequestError the second time
   */
  take(): { value: string; parts: readonly string[] };
  drop(): void;
};

/** @param content written as JSON, in ASCII; base64 is what Venice reads */
export function createOneTimeHeader(
  name: OneTimeHeader['name'],
  content: object,
  parts: readonly string[],
): OneTimeHeader {
  let held: { value: string; parts: readonly string[] } | undefined = {
    value: btoa(JSON.stringify(content)),
    parts,
  };
  return {
    name,
    take: () => {
      if (!held) throw new VeniceError('INVALID_REQUEST', { issues: [`${name}: used already`] });
      const taken = held;
      held = undefined;
      return taken;
    },
    drop: () => {
      held = undefined;
    },
  };
}

/** Random bytes as hex, without `0x`. */
export function randomHex(bytes: number): string {
  const random = crypto.getRandomValues(new Uint8Array(bytes));
  return Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
