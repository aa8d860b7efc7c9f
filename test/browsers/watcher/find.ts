import { computeAccessibleName, getRole } from 'dom-accessibility-api';
import type { Pattern, Sight, Target } from './target.ts';

/** Looks for a target and brings it into the window. */
export function look(target: Target): Sight {
  const found = find(target);
  const element = found[target.nth ?? 0];
  if (!element) return { count: 0, text: '', value: '', isChecked: false, isEnabled: false, hasFocus: false };
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const at = placeOf(element);
  return {
    count: found.length,
    text: textOf(element),
    value: 'value' in element ? String(element.value) : '',
    isChecked: 'checked' in element ? element.checked === true : element.ariaChecked === 'true',
    isEnabled: !element.matches(':disabled, [aria-disabled="true"]'),
    hasFocus: focused() === element,
    ...(at && { at }),
  };
}

/** Gives a target the focus, as the Tab key would in the end. */
export function focus(target: Target): void {
  const element = find(target)[target.nth ?? 0];
  if (element instanceof HTMLElement) element.focus();
}

/** The elements that a target means and that can be seen. */
export function find({ role, name, within, has }: Target): Element[] {
  const scopes: ParentNode[] = within ? find(within) : [document, ...shadowRoots()];
  return [...new Set(scopes.flatMap((scope) => [...scope.querySelectorAll('*')]))].filter(
    (element) =>
      isMeant(element, role) &&
      isSeen(element) &&
      (name === undefined || matches(nameOf(element, role), name)) &&
      (has === undefined || textOf(element).includes(has)),
  );
}

/** `text` is no role of ARIA: it stands for the innermost element that has just these words. */
function isMeant(element: Element, role: string): boolean {
  // Fields whose text is hidden have no role of their own.
  if (role === 'textbox' && element.matches('input[type="password"]')) return true;
  if (role !== 'text') return getRole(element) === role;
  return element.childElementCount === 0 && textOf(element) !== '';
}

function nameOf(element: Element, role: string): string {
  return role === 'text' ? textOf(element) : collapse(computeAccessibleName(element));
}

function matches(text: string, name: string | Pattern): boolean {
  return typeof name === 'string' ? text === name : new RegExp(name.pattern).test(text);
}

/**
 * Hidden radios and checkboxes are there for the keyboard and for screen readers, so a size does
 * not matter.
 */
function isSeen(element: Element): boolean {
  return (
    element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert], [aria-hidden="true"]')
  );
}

function textOf(element: Element): string {
  return collapse(element instanceof HTMLElement ? element.innerText : (element.textContent ?? ''));
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function shadowRoots(): ShadowRoot[] {
  return [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
}

function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot) active = active.shadowRoot.activeElement;
  return active;
}

/**
 * The middle of an element, where it is what lies on top and stands still. An input that is drawn by
 * its words is pressed by them.
 */
function placeOf(element: Element): { x: number; y: number } | undefined {
  if (isMoving(element)) return undefined;
  for (const shown of [element, element.closest('label')]) {
    if (!shown) continue;
    const { left, top, width, height } = shown.getBoundingClientRect();
    const at = { x: left + width / 2, y: top + height / 2 };
    const hit = topmostAt(at, document);
    if (hit && shown.contains(hit)) return at;
  }
  return undefined;
}

/**
 * Whether an animation that ends moves an element, or what it is in. A browser that has no time to
 * draw shows it at rest.
 */
function isMoving(element: Element): boolean {
  return document.getAnimations().some(({ effect, playState }) => {
    if (playState !== 'running' || !(effect instanceof KeyframeEffect)) return false;
    const isEndless = effect.getComputedTiming().endTime === Number.POSITIVE_INFINITY;
    return !isEndless && effect.target?.contains(element);
  });
}

function topmostAt(at: { x: number; y: number }, root: DocumentOrShadowRoot): Element | undefined {
  const hit = root.elementFromPoint(at.x, at.y) ?? undefined;
  const inner = hit?.shadowRoot && hit.shadowRoot !== root ? topmostAt(at, hit.shadowRoot) : undefined;
  return inner ?? hit;
}
