/**
 * What must not be seen: a key; a signature, which with its challenge makes a key or a call that a
 * wallet pays for; a payment's signature, which moves USDC; a challenge, which is worth nothing
 * alone.
 */
export type SecretKind = 'key' | 'signature' | 'payment' | 'challenge';

export type Secret = { kind: SecretKind; text: string };

/** A text that gives a secret away, and how it is dressed. */
export type Needle = { kind: SecretKind; form: Form; text: string };
export type Form = 'plain' | 'reversed' | 'base64' | 'hex' | 'percent';

const coreLength = 16;

/**
 * Every dress in which a secret is looked for. Only 16 characters of it are, those that no other
 * secret has: so a secret cut short is found as well.
 *
 * @param secret at least 16 characters long
 */
export function needlesOf({ kind, text }: Secret): Needle[] {
  const core = coreOf({ kind, text });
  const bytes = Buffer.from(core);
  const percent = [...bytes].map((byte) => `%${byte.toString(16)}`).join('');
  const dressed: [Form, string[]][] = [
    ['plain', [core]],
    ['reversed', [[...core].reverse().join('')]],
    ['base64', [...base64Within(bytes), ...(isSignature(kind) ? base64Within(bytesOf(text)) : [])]],
    ['hex', [bytes.toString('hex'), bytes.toString('hex').toUpperCase()]],
    ['percent', [percent, percent.toUpperCase()]],
  ];
  return dressed.flatMap(([form, texts]) => [...new Set(texts)].map((each) => ({ kind, form, text: each })));
}

/** The part that is chance: a signature ends in a constant, and keys and tokens begin with one. */
function coreOf({ kind, text }: Secret): string {
  return isSignature(kind) ? text.slice(2, 2 + coreLength) : text.slice(-coreLength);
}

function isSignature(kind: SecretKind): boolean {
  return kind === 'signature' || kind === 'payment';
}

function bytesOf(signature: string): Buffer {
  return Buffer.from(signature.slice(2, 2 + 2 * coreLength), 'hex');
}

/**
 * How bytes look inside a longer text in base64: what stands before them shifts it by nothing, one
 * or two bytes.
 */
function base64Within(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((shift) => {
    const coded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    const own = coded.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6));
    return [own, own.replaceAll('+', '-').replaceAll('/', '_')];
  });
}

/** What Venice hands out in an answer: keys, and the challenge to sign. */
export function secretsInAnswer(body: string): Secret[] {
  return [
    ...matches('key', body, /VENICE_(?:INFERENCE|ADMIN)_KEY_[\w-]{16,}/g),
    ...matches('challenge', body, /(?<="token":")[\w-]+\.[\w-]+\.[\w-]{16,}(?=")/g),
    ...matches('challenge', body, /(?<="nonce":")\w{16,}(?=")/g),
  ];
}

/**
 * What the wallet answers to `personal_sign`, and to typed data: the page asks for that of a
 * payment alone. A signature of another form belongs to a contract, and has no part that is chance
 * for sure.
 */
export function secretsInSigning(asked: string, answer: string): Secret[] {
  const kind = asked.includes('"personal_sign"')
    ? 'signature'
    : asked.includes('"eth_signTypedData_v4"')
      ? 'payment'
      : undefined;
  return kind ? matches(kind, answer, /(?<="result":")0x[0-9a-f]{130}(?=")/g) : [];
}

function matches(kind: SecretKind, body: string, pattern: RegExp): Secret[] {
  return [...body.matchAll(pattern)].map(([text]) => ({ kind, text }));
}
