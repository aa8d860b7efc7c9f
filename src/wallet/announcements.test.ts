import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardAnnouncements, isListable } from './announcements.ts';

const info = {
  uuid: '350670db-19fa-4704-a166-e52e178b59d2',
  name: 'Example Wallet',
  icon: 'data:image/svg+xml;base64,PHN2Zy8+',
  rdns: 'com.example.wallet',
};
const provider = { request: async () => [] };

const hostile: [string, unknown][] = [
  ['no detail', undefined],
  ['no info', { provider }],
  ['no provider', { info }],
  ['a provider that cannot be asked', { info, provider: {} }],
  ['a name of 10 kB', { info: { ...info, name: 'x'.repeat(10_000) }, provider }],
  ['an empty name', { info: { ...info, name: ' ' }, provider }],
  ['a name that is no string', { info: { ...info, name: { toString: () => 'MetaMask' } }, provider }],
  ['a name that turns the reading direction', { info: { ...info, name: 'ksaMateM\u202e' }, provider }],
  ['a name with a line break', { info: { ...info, name: 'Meta\nMask' }, provider }],
  ['a name with an invisible part', { info: { ...info, name: 'Meta\u200bMask' }, provider }],
  ['a script as icon', { info: { ...info, icon: 'javascript:alert(1)' }, provider }],
  ['an icon from elsewhere', { info: { ...info, icon: 'https://evil.example/i.svg' }, provider }],
  ['a page as icon', { info: { ...info, icon: 'data:text/html,<script>alert(1)</script>' }, provider }],
  [
    'an icon of 1 MB',
    { info: { ...info, icon: `data:image/png;base64,${'A'.repeat(1_000_000)}` }, provider },
  ],
  ['an rdns that is none', { info: { ...info, rdns: 'metamask' }, provider }],
  ['an rdns with markup', { info: { ...info, rdns: 'io.<b>' }, provider }],
  ['no uuid', { info: { ...info, uuid: undefined }, provider }],
];

describe('isListable', () => {
  it('behavior: lists a wallet that keeps to EIP-6963', () => {
    expect(isListable({ info, provider })).toBe(true);
    expect(isListable({ info: { ...info, icon: 'data:image/png;base64,AAAA' }, provider })).toBe(true);
  });

  it.each(hostile)('error: %s', (_what, detail) => expect(isListable(detail)).toBe(false));

  it('behavior: what is listed has a short plain name and a data: image, whatever was announced', () => {
    const field = fc.oneof(fc.string({ unit: 'binary', maxLength: 100 }), fc.anything());
    fc.assert(
      fc.property(
        fc.record({ name: field, icon: field, rdns: field, uuid: field }),
        fc.boolean(),
        (given, valid) => {
          const announced = valid ? { ...info, name: given.name } : given;
          if (!isListable({ info: announced, provider })) return;
          const { name, icon } = announced;
          expect(name).toMatch(/^[^\p{Cc}\p{Cf}]{1,64}$/u);
          expect(icon).toMatch(/^\s*data:image\//);
        },
      ),
      { numRuns: 5_000 },
    );
  });
});

describe('guardAnnouncements', () => {
  const announce = (detail: unknown) => {
    const target = new EventTarget();
    const seen: unknown[] = [];
    guardAnnouncements(target);
    target.addEventListener('eip6963:announceProvider', (event) => seen.push(Reflect.get(event, 'detail')));
    target.dispatchEvent(Object.assign(new Event('eip6963:announceProvider'), { detail }));
    return seen;
  };

  it('behavior: lets a good announcement through to those who listen after it', () => {
    expect(announce({ info, provider })).toEqual([{ info, provider }]);
  });

  it.each(hostile)('error: %s is stopped', (_what, detail) => expect(announce(detail)).toEqual([]));

  it('error: an announcement that throws when it is read', () => {
    const trap = new Proxy(
      {},
      {
        get() {
          throw new Error('trap');
        },
      },
    );
    expect(announce(trap)).toEqual([]);
  });
});
