import { describe, expect, it } from 'vitest';
import { announceInjected, injectedRdns } from './announceInjected.ts';
import { guardAnnouncements, isListable } from './announcements.ts';

function createTarget(ethereum?: unknown) {
  const target = Object.assign(new EventTarget(), { ethereum });
  const heard: unknown[] = [];
  guardAnnouncements(target);
  target.addEventListener('eip6963:announceProvider', (event) => heard.push(Reflect.get(event, 'detail')));
  return { target, heard };
}

describe('announceInjected', () => {
  it('behavior: a wallet that only sets window.ethereum is announced, and passes the same gate', () => {
    const provider = { request: async () => [] };
    const { target, heard } = createTarget(provider);
    expect(announceInjected(target, 'Browser wallet')).toBe(true);
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
    const { target, heard } = createTarget(ethereum);
    expect(announceInjected(target, 'Browser wallet')).toBe(false);
    expect(heard).toEqual([]);
  });
});
