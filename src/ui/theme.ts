import { type Theme, themes } from './preferences.ts';

/**
 * Puts a theme in force for the whole document, RainbowKit's window too: every colour is a
 * `light-dark()`, which follows `color-scheme` (tokens.css). `undefined` is the system's.
 */
export function applyTheme(theme: Theme | undefined): void {
  const { documentElement } = document;
  if (theme) documentElement.dataset.theme = theme;
  else delete documentElement.dataset.theme;
  // The blank canvas before the first stylesheet goes by this one.
  metaNamed('color-scheme')[0]?.setAttribute('content', theme ?? themes.join(' '));
  for (const meta of metaNamed('theme-color')) {
    const system = `(prefers-color-scheme: ${meta.dataset.theme})`;
    meta.media = theme === undefined ? system : meta.dataset.theme === theme ? 'all' : 'not all';
  }
}

function metaNamed(name: string): NodeListOf<HTMLMetaElement> {
  return document.querySelectorAll<HTMLMetaElement>(`meta[name="${name}"]`);
}
