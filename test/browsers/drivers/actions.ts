import type { Key, NamedKey, Point } from './driver.ts';

// Input as both kinds of WebDriver take it. https://www.w3.org/TR/webdriver2/#actions

type PointerAction =
  | { type: 'pointerMove'; x: number; y: number; duration: number }
  | { type: 'pointerDown' | 'pointerUp'; button: number };
type KeyAction = { type: 'keyDown' | 'keyUp'; value: string };

export type InputSource =
  | { type: 'pointer'; id: string; parameters: { pointerType: 'mouse' }; actions: PointerAction[] }
  | { type: 'key'; id: string; actions: KeyAction[] };

/** https://www.w3.org/TR/webdriver2/#keyboard-actions */
const codes: Readonly<Record<NamedKey, string>> = {
  ArrowDown: '\uE015',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Control: '\uE009',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
};

export function clickAt({ x, y }: Point): InputSource[] {
  return [
    {
      type: 'pointer',
      id: 'mouse',
      parameters: { pointerType: 'mouse' },
      actions: [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ],
    },
  ];
}

export function chordOf(keys: readonly Key[]): InputSource[] {
  const values = keys.map(codeOf);
  return keyboard([
    ...values.map((value): KeyAction => ({ type: 'keyDown', value })),
    ...values.toReversed().map((value): KeyAction => ({ type: 'keyUp', value })),
  ]);
}

export function typingOf(text: string): InputSource[] {
  return keyboard(
    [...text].flatMap((value): KeyAction[] => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]),
  );
}

function keyboard(actions: KeyAction[]): InputSource[] {
  return [{ type: 'key', id: 'keyboard', actions }];
}

function codeOf(key: Key): string {
  return isNamed(key) ? codes[key] : key;
}

function isNamed(key: Key): key is NamedKey {
  return Object.hasOwn(codes, key);
}
