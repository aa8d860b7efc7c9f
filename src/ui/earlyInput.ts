import { isPaletteKey, paletteShortcuts } from './paletteKey.ts';

/**
 * The page can be used before React has hydrated it. What a visitor does until then is kept and
 * repeated once: pressed buttons, choices, typed text, the palette's shortcut.
 *
 * @param root the markup drawn at build, before it is hydrated
 * @returns hydrates the markup with the given function, which calls back once when React has hydrated it
 */
export function keepEarlyInput(root: HTMLElement): (hydrate: (onHydrated: () => void) => void) => void {
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
    const palette = root.querySelector<HTMLElement>(`[aria-keyshortcuts="${paletteShortcuts}"]`);
    if (!palette || !isPaletteKey(event)) return;
    event.preventDefault();
    pressed.add(palette);
  };
  // What another route does not show is gone by then.
  const repeatPresses = () => {
    for (const element of pressed) {
      pressed.delete(element);
      if (element.isConnected) element.click();
    }
  };

  window.addEventListener('keydown', noteShortcut);
  root.addEventListener('click', notePress, { capture: true });
  root.addEventListener('input', noteText, { capture: true });

  return (hydrate) => {
    // React hydrates at a press and handles it. A change of a field is lost until it has: the field
    // gets the value of the markup.
    root.removeEventListener('click', notePress, { capture: true });
    for (const input of root.querySelectorAll('input')) {
      // React believes the markup.
      if (input.type === 'radio') input.checked = input.defaultChecked;
      // Also what the browser itself filled in, without an event.
      if (isField(input) && input.value !== input.defaultValue) typed.set(input, input.value);
    }
    hydrate(() => {
      window.removeEventListener('keydown', noteShortcut);
      root.removeEventListener('input', noteText, { capture: true });
      for (const [field, text] of typed) if (field.isConnected) enterAgain(field, text);
      repeatPresses();
    });
    repeatPresses();
  };
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
