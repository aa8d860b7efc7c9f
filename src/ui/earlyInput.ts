import { isPaletteKey, paletteShortcuts } from './paletteKey.ts';

/**
 * The page is on screen before it is awake. What a visitor does in between would be lost, so it is kept, and done again once the
 * page can answer: buttons pressed, choices made, words typed, the palette asked for by its keys.
 */
const awake = 'zecca:awake';

/**
 * @param root what was drawn at build, before it is hydrated
 * @returns what to call right before it is: takes the choices back, since React believes the markup
 */
export function keepEarlyInput(root: HTMLElement): () => void {
  const pressed = new Set<HTMLElement>();
  const keep = ({ target }: Event) => {
    const element = target instanceof Element ? target.closest<HTMLElement>('button, label') : null;
    if (!element) return;
    pressed.delete(element);
    pressed.add(element);
  };
  const typed = new Map<Field, string>();
  const note = ({ target }: Event) => {
    if (isField(target)) typed.set(target, target.value);
  };

  const press = (event: KeyboardEvent) => {
    const palette = root.querySelector<HTMLElement>(`[aria-keyshortcuts="${paletteShortcuts}"]`);
    if (!palette || !isPaletteKey(event)) return;
    event.preventDefault();
    pressed.add(palette);
  };

  window.addEventListener('keydown', press);
  root.addEventListener('click', keep, { capture: true });
  root.addEventListener('input', note, { capture: true });
  root.addEventListener(
    awake,
    () => {
      window.removeEventListener('keydown', press);
      root.removeEventListener('click', keep, { capture: true });
      root.removeEventListener('input', note, { capture: true });
      // After the commit in which the last part woke.
      queueMicrotask(() => {
        for (const [field, text] of typed) if (field.isConnected) enterAgain(field, text);
        for (const element of pressed) if (element.isConnected) element.click();
      });
    },
    { once: true },
  );

  return () => {
    for (const input of root.querySelectorAll('input')) {
      if (input.type === 'radio') input.checked = input.defaultChecked;
      // Also what the browser itself filled in, without an event.
      if (isField(input) && input.value !== input.defaultValue) typed.set(input, input.value);
    }
  };
}

/** A `ref` for the part of the page that wakes last. */
export function tellAwake(element: Element | null): void {
  element?.dispatchEvent(new Event(awake, { bubbles: true }));
}

type Field = HTMLInputElement | HTMLSelectElement;

function isField(target: EventTarget | null): target is Field {
  return (
    target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type === 'text')
  );
}

function enterAgain(field: Field, value: string): void {
  if (field instanceof HTMLInputElement) typeAgain(field, value);
  else {
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

/** React hears of a change only where it did not make it: its own setter is stepped around. */
function typeAgain(input: HTMLInputElement, text: string): void {
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
  set?.call(input, '');
  input.dispatchEvent(new Event('input', { bubbles: true }));
  set?.call(input, text);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
