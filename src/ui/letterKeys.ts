type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented' | 'target'>;

/** Two letters belong together when they are pressed within this time. */
const togetherMs = 1_500;

/**
 * Reads letters that are pressed one after the other, such as `g m`. None is read while something
 * is typed, with a modifier, or where the page made something else of it (WCAG 2.1.4: such keys can
 * be turned off, which is up to who calls this).
 *
 * @returns takes a press and tells the letters it completes
 */
export function createLetterReader(
  known: () => readonly string[],
): (press: Pressed, at: number) => string | undefined {
  let before = { letters: '', at: Number.NEGATIVE_INFINITY };
  return (press, at) => {
    const { key, ctrlKey, metaKey, altKey, defaultPrevented, target } = press;
    if (key.length !== 1 || ctrlKey || metaKey || altKey || defaultPrevented || isWrittenIn(target)) {
      before = { letters: '', at };
      return undefined;
    }
    const begun = at - before.at <= togetherMs ? `${before.letters} ` : '';
    const letters = `${begun}${key.toLowerCase()}`.trim();
    const found = known().find((each) => each === letters || each === key.toLowerCase());
    before = found ? { letters: '', at } : { letters: key.toLowerCase(), at };
    return found;
  };
}

/** Fields, lists and whatever else takes letters for itself. */
function isWrittenIn(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest('input, textarea, select, [contenteditable], [role=listbox], [role=menu]') !== null;
}
