import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strikeSecrets, struck } from './strikeSecrets.ts';

const hex = (bytes: number) => randomBytes(bytes).toString('hex');
// Both cases and a digit, as a key of 42 random characters has them.
const word = (bytes: number) => `aB3${randomBytes(bytes).toString('base64url')}`;
const fresh = fc.constantFrom(
  () => `VENICE_INFERENCE_KEY_${word(30)}`,
  () => `VENICE_ADMIN_KEY_${word(30)}`,
  () => word(29),
  () => `sk-proj-${word(24)}`,
  () => `ghp_${word(24)}`,
  () => `eyJ${word(12)}.${word(40)}.${word(30)}`,
  () => `0x${hex(65)}`,
  () => `0x${hex(32)}`,
);

describe('strikeSecrets', () => {
  it('behavior: wherever a secret stands, nothing of it is left', () => {
    const around = fc.constantFrom(
      (secret: string) => secret,
      (secret: string) => `Authorization: Bearer ${secret}`,
      (secret: string) => `{"apiKey":"${secret}","error":"no"}`,
      (secret: string) => `api_key='${secret}'`,
      (secret: string) => `https://x.test/?key=${secret}&a=1`,
      (secret: string) => `(${secret}), and then ${secret}.`,
      (secret: string) => `line\n> x-api-key: ${secret}\nline`,
    );
    fc.assert(
      fc.property(fresh, around, (make, put) => {
        const secret = make();
        const { text, count } = strikeSecrets(put(secret));
        expect(text).not.toContain(secret.slice(-12));
        expect(text).toContain(struck);
        expect(count).toBeGreaterThan(0);
      }),
    );
  });

  it('behavior: what is no secret stays', () => {
    const text = [
      'HTTP/2 402',
      'cf-ray: 8a1b2c3d4e5f6789-VCE',
      'API key USD spend limit exceeded. Your account may still have USD balance.',
      'qwen3-235b-a22b-thinking-2507-preview-long-name',
      '{"error":{"message":"The token limit is 4096","code":"MODEL_PRIVACY_RESTRICTED"}}',
      'chatcmpl-0123456789abcdef0123456789abcdef',
    ].join('\n');
    expect(strikeSecrets(text)).toEqual({ text, count: 0 });
  });

  it('behavior: reads any text to its end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => void strikeSecrets(text)),
    );
    // Would take minutes if a form had to try each beginning again.
    for (const text of ['aB3-'.repeat(16_000), 'eyJ.'.repeat(16_000), 'api_key="'.repeat(7_000)])
      strikeSecrets(text);
  });
});
