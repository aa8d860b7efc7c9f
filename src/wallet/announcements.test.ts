import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { announceEvent, guardAnnouncements, isListable, neutralIcon } from './announcements.ts';

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

  const heardOf = (...details: unknown[]) => {
    const target = new EventTarget();
    const heard: { info: typeof info; provider: object }[] = [];
    const announcements = guardAnnouncements(target);
    target.addEventListener(announceEvent, (event) => heard.push(Reflect.get(event, 'detail')));
    for (const detail of details) target.dispatchEvent(Object.assign(new Event(announceEvent), { detail }));
    return { heard, announcements };
  };
  const other = { request: async () => [] };
  const otherUuid = '7c1ce5a2-0000-4000-8000-000000000001';

  it.each([
    ['by https', 'https://wallet.example/icon.svg'],
    ['missing', undefined],
    ['empty', ''],
  ])('behavior: an icon that is %s becomes a neutral one', (_what, icon) => {
    const { heard, announcements } = heardOf({ info: { ...info, icon }, provider });
    expect(heard).toEqual([{ info: { ...info, icon: neutralIcon }, provider }]);
    expect(announcements.leftOut()).toBe(0);
  });

  it('behavior: a wallet without an rdns gets one that no wallet has', () => {
    const { heard } = heardOf({ info: { ...info, rdns: undefined }, provider });
    expect(heard[0]?.info.rdns).toBe(`${info.uuid}.invalid`);
    expect(heard.every(isListable)).toBe(true);
  });

  it('behavior: a wallet that is announced twice is listed once, under whatever number', () => {
    const { heard } = heardOf({ info, provider }, { info: { ...info, uuid: otherUuid }, provider });
    expect(heard).toEqual([{ info, provider }]);
  });

  it('behavior: two wallets of one rdns are both listed', () => {
    const second = { info: { ...info, uuid: otherUuid, name: 'Beta' }, provider: other };
    const { heard } = heardOf({ info, provider }, second, second);
    expect(heard.map(({ info: { name, rdns } }) => [name, rdns])).toEqual([
      ['Example Wallet', 'com.example.wallet'],
      ['Beta', 'com.example.wallet.2'],
      ['Beta', 'com.example.wallet.2'],
    ]);
  });

  it('behavior: counts the wallets that are left out, each once', () => {
    const long = { info: { ...info, name: 'x'.repeat(10_000) }, provider };
    const { announcements } = heardOf(long, long, { info: { ...info, rdns: 'io.<b>' }, provider: other });
    expect(announcements.leftOut()).toBe(2);
    expect(announcements.has(provider)).toBe(false);
  });
});
