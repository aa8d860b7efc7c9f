import { describe, expect, it } from 'vitest';
import { announceInjected, injectedRdns } from './announceInjected.ts';
import { announceEvent, guardAnnouncements, isListable, neutralIcon } from './announcements.ts';

function createTarget(ethereum?: unknown) {
  const target = Object.assign(new EventTarget(), { ethereum });
  const heard: unknown[] = [];
  const announcements = guardAnnouncements(target);
  target.addEventListener('eip6963:announceProvider', (event) => heard.push(Reflect.get(event, 'detail')));
  return { target, heard, announce: () => announceInjected(target, 'Browser wallet', announcements) };
}

describe('announceInjected', () => {
  it('behavior: a wallet that only sets window.ethereum is announced, and passes the same gate', () => {
    const provider = { request: async () => [] };
    const { heard, announce } = createTarget(provider);
    announce();
    announce();
    expect(heard).toEqual([
      { info: expect.objectContaining({ name: 'Browser wallet', rdns: injectedRdns }), provider },
    ]);
    expect(heard.every(isListable)).toBe(true);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'ethereum'],
    ['an object that takes no requests', { request: 'no' }],
    [
      'one that throws when it is looked at',
      new Proxy(
        {},
        {
          get: () => {
            throw new Error('trap');
          },
        },
      ),
    ],
  ])('error: %s is not announced', (_, ethereum) => {
    const { heard, announce } = createTarget(ethereum);
    announce();
    expect(heard).toEqual([]);
  });

  it('behavior: stands beside a wallet that announced itself; not twice where it is the same one', () => {
    const [ethereum, announced] = [{ request: async () => [] }, { request: async () => [] }];
    const info = {
      uuid: '7c1ce5a2-0000-4000-8000-000000000001',
      name: 'A',
      icon: neutralIcon,
      rdns: 'com.a',
    };
    const { target, heard, announce } = createTarget(ethereum);
    target.dispatchEvent(new CustomEvent(announceEvent, { detail: { info, provider: announced } }));
    announce();
    expect(heard).toHaveLength(2);

    const same = createTarget(announced);
    same.target.dispatchEvent(new CustomEvent(announceEvent, { detail: { info, provider: announced } }));
    same.announce();
    expect(same.heard).toHaveLength(1);
  });
});
