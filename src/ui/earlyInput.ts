import { isPaletteKey, paletteShortcuts } from './paletteKey.ts';

type EarlyInput = {
  pressed: Set<HTMLElement>;
  typed: Map<Field, string>;
  stopPresses(): void;
  stop(): void;
};

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be added to
  interface Window {
    /** From the script before the first paint to the module that hydrates. */
    earlyInput?: EarlyInput;
  }
}

/**
 * The page can be used before React has hydrated it, and before any module has come. What a visitor
 * does until then is kept from the first paint on, and repeated once: pressed buttons, choices,
 * typed text, the palette's shortcut.
 */
export function keepEarlyInput(): void {
  const pressed = new Set<HTMLElement>();
  const notePress = ({ target }: Event) => {
    const element = target instanceof Element ? target.closest<HTMLElement>('button, label') : null;
    if (!element) return;
    pressed.delete(element);
    pressed.add(element);
  };
  const typed = new Map<Field, string>();
  const noteText = ({ target }: Event) => {
    if (isField(target)) typed.set(target, target.value);
  };
  const noteShortcut = (event: KeyboardEvent) => {
    const palette = document.querySelector<HTMLElement>(`[aria-keyshortcuts="${paletteShortcuts}"]`);
    if (!palette || !isPaletteKey(event)) return;
    event.preventDefault();
    pressed.add(palette);
  };
  const presses = new AbortController();
  const all = new AbortController();
  document.addEventListener('click', notePress, { capture: true, signal: presses.signal });
  document.addEventListener('input', noteText, { capture: true, signal: all.signal });
  window.addEventListener('keydown', noteShortcut, { signal: all.signal });
  window.earlyInput = { pressed, typed, stopPresses: () => presses.abort(), stop: () => all.abort() };
}

/** Whether a button or a choice was pressed that waits to be repeated. */
export function hasEarlyPress(): boolean {
  return (window.earlyInput?.pressed.size ?? 0) > 0;
}

/**
 * Hydrates the markup drawn at build, and repeats in it what was kept. Nothing was, where no script
 * ran before this one.
 *
 * @param root the markup, before it is hydrated
 * @param hydrate calls back once when React has hydrated it
 */
export function repeatEarlyInput(root: HTMLElement, hydrate: (onHydrated: () => void) => void): void {
  const { earlyInput } = window;
  if (!earlyInput) {
    hydrate(() => {});
    return;
  }
  const { pressed, typed, stopPresses, stop } = earlyInput;
  // What another route does not show is gone by then.
  const repeatPresses = () => {
    for (const element of pressed) {
      pressed.delete(element);
      if (root.contains(element)) element.click();
    }
  };
  // React hydrates at a press and handles it. A change of a field is lost until it has: the field
  // gets the value of the markup.
  stopPresses();
  for (const input of root.querySelectorAll('input')) {
    // React believes the markup.
    if (input.type === 'radio') input.checked = input.defaultChecked;
    // Also what the browser itself filled in, without an event.
    if (isField(input) && input.value !== input.defaultValue) typed.set(input, input.value);
  }
  hydrate(() => {
    stop();
    for (const [field, text] of typed) if (root.contains(field)) enterAgain(field, text);
    repeatPresses();
  });
  repeatPresses();
}

type Field = HTMLInputElement | HTMLSelectElement;

function isField(target: EventTarget | null): target is Field {
  return (
    target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type === 'text')
  );
}

/** React hears of a change only where it did not make it: its own setter is stepped around. */
function enterAgain(field: Field, value: string): void {
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value') ?? {};
  // By way of the empty value: React ignores a value that the field had when it was hydrated.
  set?.call(field, '');
  field.dispatchEvent(new Event('input', { bubbles: true }));
  set?.call(field, value);
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
