import type { Plugin } from 'vite';

/**
 * react-aria's announcer, which speaks a number field's new value, empties its regions by
 * `innerHTML = ''`: under `trusted-types 'none'` that throws. `replaceChildren()` does the same and
 * needs nobody's trust. Refuses to build when the file no longer holds what is replaced here, so
 * that an update cannot undo it unseen.
 */
export function trustedHtml(): Plugin {
  return {
    name: 'zecca:trusted-html',
    enforce: 'pre',
    transform: {
      filter: { id: /react-aria\/dist\/private\/.*LiveAnnouncer\.(mjs|js)$/ },
      handler(code) {
        const replaced = withoutInnerHtml(code);
        if (replaced === code) this.error('react-aria no longer sets innerHTML here: this transform can go');
        return { code: replaced, map: null };
      },
    },
  };
}

/** The code with each emptying by `innerHTML = ''` replaced. */
export function withoutInnerHtml(code: string): string {
  return code.replace(/\.innerHTML\s*=\s*(''|"")/g, '.replaceChildren()');
}
