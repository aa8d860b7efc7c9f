import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLetterReader } from './letterKeys.ts';

const known = ['?', 'g m', 'g k'];
const plain = { ctrlKey: false, metaKey: false, altKey: false, defaultPrevented: false, target: null };

/** What is read of presses, each with its time. */
function readAll(presses: readonly (readonly [key: string, at: number, change?: object])[]) {
  const read = createLetterReader(() => known);
  return presses.map(([key, at, change]) => read({ ...plain, key, ...change }, at));
}

describe('createLetterReader', () => {
  it('behavior: one letter after the other, or one alone', () => {
    expect(
      readAll([
        ['g', 0],
        ['m', 400],
        ['G', 500],
        ['K', 900],
        ['?', 1000],
      ]),
    ).toEqual([undefined, 'g m', undefined, 'g k', '?']);
  });

  it('behavior: too slow, or with something between, is nothing', () => {
    expect(
      readAll([
        ['g', 0],
        ['m', 1501],
      ]),
    ).toEqual([undefined, undefined]);
    expect(
      readAll([
        ['g', 0],
        ['x', 1],
        ['m', 2],
      ]),
    ).toEqual([undefined, undefined, undefined]);
    expect(
      readAll([
        ['g', 0],
        ['Shift', 1],
        ['m', 2],
      ]),
    ).toEqual([undefined, undefined, undefined]);
  });

  it('behavior: no letter is read with a modifier, or where the page made something of it', () => {
    for (const change of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { defaultPrevented: true }])
      expect(
        readAll([
          ['g', 0],
          ['m', 1, change],
        ]),
      ).toEqual([undefined, undefined]);
  });

  it('behavior: none while something is typed or chosen', () => {
    for (const markup of ['input', 'textarea', 'select', 'div[role=listbox]']) {
      const [name = '', role] = markup.split('[role=');
      const target = document.createElement(name);
      if (role) target.setAttribute('role', role.slice(0, -1));
      expect(
        readAll([
          ['g', 0, { target }],
          ['m', 1, { target }],
          ['?', 2, { target }],
        ]),
      ).toEqual([undefined, undefined, undefined]);
    }
  });

  it('behavior: whatever is pressed, only what is known is read', () => {
    const press = fc.tuple(fc.oneof(fc.constantFrom('g', 'm', 'k', '?', 'Tab'), fc.string()), fc.nat(4000));
    fc.assert(
      fc.property(fc.array(press), (presses) => {
        for (const letters of readAll(presses)) if (letters !== undefined) expect(known).toContain(letters);
      }),
    );
  });
});
